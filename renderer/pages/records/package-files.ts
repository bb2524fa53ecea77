import type { ChosenPackage } from './package-choice.tsx'

interface NamedFile {
  readonly path: string
  readonly file: File
}

/** What a file field holds: one zip, or a folder's files with their paths. */
export function listedFiles(list: ArrayLike<File>): Promise<ChosenPackage | null> {
  return packageOf(Array.from(list).map((file) => ({ path: file.webkitRelativePath || file.name, file })))
}

/** What was dropped, folders with everything below them. */
export async function droppedFiles({ items }: DataTransfer): Promise<ChosenPackage | null> {
  // All at once: the browser forgets them as soon as anything is awaited.
  const entries = [...items].flatMap((item) => item.webkitGetAsEntry() ?? [])
  const found = await Promise.all(entries.map(filesBelow))
  return packageOf(found.flat())
}

async function filesBelow(entry: FileSystemEntry): Promise<readonly NamedFile[]> {
  if (entry instanceof FileSystemFileEntry) {
    const file = await new Promise<File>((resolve, reject) => entry.file(resolve, reject))
    return [{ path: entry.fullPath.replace(/^\//, ''), file }]
  }
  if (!(entry instanceof FileSystemDirectoryEntry)) return []
  const found = await Promise.all((await membersOf(entry.createReader())).map(filesBelow))
  return found.flat()
}

async function membersOf(reader: FileSystemDirectoryReader): Promise<readonly FileSystemEntry[]> {
  const all: FileSystemEntry[] = []
  for (;;) {
    // A browser gives a hundred at a time, and none at the end.
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    )
    if (some.length === 0) return all
    all.push(...some)
  }
}

async function packageOf(files: readonly NamedFile[]): Promise<ChosenPackage | null> {
  const [first] = files
  if (first === undefined) return null
  const read = await Promise.all(
    files.map(async ({ path, file }) => ({ name: path, bytes: new Uint8Array(await file.arrayBuffer()) })),
  )
  const [only] = read
  if (only !== undefined && read.length === 1 && /\.zip$/i.test(only.name)) {
    return { name: only.name, input: { file: only } }
  }
  return { name: first.path.split('/')[0] ?? first.path, input: { files: read } }
}
