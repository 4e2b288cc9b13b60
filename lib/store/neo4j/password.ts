// Gives a fresh Neo4j server its password: until then it lets nobody do anything else.
import neo4j from 'neo4j-driver'
import { explained } from './errors'

/**
 * Changes the first password of the user `neo4j`; nothing happens when it is `password` already.
 * Throws StoreUnavailable when the server does not answer or has yet another password.
 */
export async function setFirstPassword(uri: string, password: string): Promise<void> {
  if (await accepts(uri, password)) return
  const driver = neo4j.driver(uri, neo4j.auth.basic('neo4j', 'neo4j'))
  try {
    await driver.executeQuery(
      "ALTER CURRENT USER SET PASSWORD FROM 'neo4j' TO $password",
      { password },
      {
        database: 'system',
      },
    )
  } catch (error) {
    throw explained(error, uri)
  } finally {
    await driver.close()
  }
}

async function accepts(uri: string, password: string): Promise<boolean> {
  const driver = neo4j.driver(uri, neo4j.auth.basic('neo4j', password))
  try {
    return await driver.verifyAuthentication()
  } catch (error) {
    throw explained(error, uri)
  } finally {
    await driver.close()
  }
}
