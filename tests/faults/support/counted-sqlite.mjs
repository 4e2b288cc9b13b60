// The SQLite driver, with a count of its statements (kill-at.mjs). Its members are read-only: each object gets its own.
import * as driver from '@photostructure/sqlite'
import { count } from './kill-at.mjs'

function counted(object, method, textOf) {
  const original = object[method]
  Object.defineProperty(object, method, {
    value: (...args) => {
      count(textOf(args))
      return original.apply(object, args)
    },
  })
}

export class DatabaseSync extends driver.DatabaseSync {
  constructor(...args) {
    super(...args)
    counted(this, 'exec', ([sql]) => sql)
    const { prepare } = this
    Object.defineProperty(this, 'prepare', {
      value: (sql) => {
        const statement = prepare.call(this, sql)
        for (const method of ['run', 'get', 'all']) counted(statement, method, () => sql)
        return statement
      },
    })
  }
}
