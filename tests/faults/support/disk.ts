// A small disk of one's own: a tmpfs where this process may mount one, and otherwise a limit on how large files get.
import { execFile } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { promisify } from 'node:util'
import { BIN, hearsay, ROOT, type Run } from '../../cli/hearsay'

const run = promisify(execFile)

export interface Disk {
  /** Runs the command while there is too little room. */
  readonly cramped: (args: readonly string[], env: Readonly<Record<string, string>>) => Promise<Run>
  /** Makes room, and writable again. */
  readonly roomy: () => Promise<void>
  /** Null where that cannot be: without the right to mount. */
  readonly readOnly: (() => Promise<void>) | null
  readonly remove: () => Promise<void>
}

/** At `folder`, with room for so many bytes. */
export async function smallDisk(folder: string, bytes: number): Promise<Disk> {
  mkdirSync(folder, { recursive: true })
  const mounted = await run('mount', ['-t', 'tmpfs', '-o', `size=${bytes}`, 'tmpfs', folder]).then(
    () => true,
    () => false,
  )
  if (!mounted) return limitedFiles(bytes)
  const remount = async (options: string) => void (await run('mount', ['-o', `remount,${options}`, folder]))
  return {
    cramped: (args, env) => hearsay(args, { env }),
    roomy: () => remount('rw,size=500m'),
    readOnly: () => remount('ro'),
    remove: async () => void (await run('umount', ['-l', folder])),
  }
}

/** `ulimit -f` counts in blocks of 1,024 bytes in bash. */
function limitedFiles(bytes: number): Disk {
  console.log(
    'No disk can be mounted here: a full one is made by a limit on the size of files, a read-only one not at all.',
  )
  const limit = `ulimit -f ${Math.floor(bytes / 1024)}; exec "$0" "$@"`
  return {
    cramped: (args, env) =>
      run('bash', ['-c', limit, process.execPath, BIN, ...args], {
        cwd: ROOT,
        env: { ...process.env, ...env },
      }).then(
        ({ stdout, stderr }) => ({ code: 0, stdout, stderr }),
        (error: Run) => ({ code: error.code, stdout: error.stdout, stderr: error.stderr }),
      ),
    roomy: async () => undefined,
    readOnly: null,
    remove: async () => undefined,
  }
}
