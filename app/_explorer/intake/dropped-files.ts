// What was let go over the page, as files with their paths: folders are walked, hidden files are passed over.
import type { NamedFile } from '../api/ingest'

/** Must be called while the event is handled: afterwards the browser has emptied `transfer`. */
export async function droppedFiles(transfer: DataTransfer): Promise<NamedFile[]> {
  const dropped = [...transfer.items]
    .filter(({ kind }) => kind === 'file')
    .map((item) => ({ entry: item.webkitGetAsEntry(), file: item.getAsFile() }))
  const found = await Promise.all(
    dropped.map(({ entry, file }) => {
      if (entry?.isDirectory) return filesBelow(entry, '')
      return file === null ? [] : [{ name: file.name, file }]
    }),
  )
  return found.flat()
}

/** Chosen with the file dialog, which gives the paths of a folder's files itself. */
export function chosenFiles(files: Iterable<File>): NamedFile[] {
  return [...files]
    .map((file) => ({ name: file.webkitRelativePath || file.name, file }))
    .filter(({ name }) => !name.split('/').some(isHidden))
}

async function filesBelow(entry: FileSystemEntry, above: string): Promise<NamedFile[]> {
  if (isHidden(entry.name) && above !== '') return []
  const name = `${above}${entry.name}`
  if (entry.isFile) return [{ name, file: await fileOf(entry as FileSystemFileEntry) }]
  const found: NamedFile[] = []
  for (const child of await entriesOf(entry as FileSystemDirectoryEntry)) {
    found.push(...(await filesBelow(child, `${name}/`)))
  }
  return found
}

function isHidden(name: string): boolean {
  return name.startsWith('.') || name === 'node_modules' || name === '__MACOSX'
}

function fileOf(entry: FileSystemFileEntry): Promise<File> {
  return new Promise((resolve, reject) => entry.file(resolve, reject))
}

/** A reader gives a hundred at a time, and nothing at the end. Sorted, so that lists look like the folder. */
async function entriesOf(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader()
  const all: FileSystemEntry[] = []
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    )
    if (some.length === 0) return all.sort((a, b) => a.name.localeCompare(b.name, 'en'))
    all.push(...some)
  }
}
