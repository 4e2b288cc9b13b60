// Packs the thread that holds the store into one file, beside the build.
import { join } from 'node:path'
import { build } from 'esbuild'
import { PACKED_THREAD } from '../../packed-thread'

/** Packages stay where they are: the folder must be one from which they are found. */
export async function packThread(root: string, folder: string): Promise<void> {
  await build({
    entryPoints: [join(root, 'lib/store/threads/thread.ts')],
    outfile: join(folder, PACKED_THREAD),
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    logLevel: 'silent',
  })
}
