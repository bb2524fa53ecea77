import { mkdtemp, rename, rm, writeFile } from 'node:fs/promises'
import { basename, extname, join, resolve, sep } from 'node:path'
import type { DocumentView, Failure, Result, Transport } from '#shared/contract/index.ts'
import { fail, ok } from '#shared/contract/index.ts'
import { desktopText } from '#shared/text/shell.ts'

/** As much of Electron as is needed to hand a document to the user. */
export interface Desktop {
  /** Resolves with what went wrong, or with '' */
  openPath(path: string): Promise<string>
  showItemInFolder(path: string): void
  /** Asks where to save; null when the user thought better of it */
  askSavePath(suggestion: { readonly title: string; readonly fileName: string }): Promise<string | null>
  print(done: (success: boolean, reason: string) => void): void
}

export interface DesktopFilesOptions {
  readonly desktop: Desktop
  readonly core: Pick<Transport, 'call'>
  readonly newId: () => string
  /** Where copies for reading are put; emptied at each start */
  readonly readingFolder: string
  /** Where the office keeps its issued documents */
  readonly documentFolder: string
}

type Done = Result<null, Failure>

/** What a page may do with an issued document, named by its id and by nothing else. */
export interface DesktopFiles {
  openDocument(documentId: string): Promise<Done>
  showDocument(documentId: string): Promise<Done>
  saveDocument(documentId: string): Promise<Done>
  printWindow(): Promise<Done>
}

// `openPath` would also run a program or a script.
const openable: ReadonlySet<string> = new Set(['.docx', '.xlsx', '.pdf'])

interface Document {
  readonly name: string
  readonly bytes: Uint8Array
}

export function desktopFiles(options: DesktopFilesOptions): DesktopFiles {
  const { desktop, core } = options
  // The core typed its answers against the contract's declaration of that operation.
  const read = async (documentId: string) =>
    (await core.call(options.newId(), 'documents.read', { documentId })) as Result<Document, Failure>
  const list = async () =>
    (await core.call(options.newId(), 'documents.list', {})) as Result<readonly DocumentView[], Failure>

  return {
    openDocument: async (documentId) => {
      const document = await read(documentId)
      if (!document.ok) return document
      return openCopy(document.value, options)
    },
    showDocument: async (documentId) => {
      const documents = await list()
      if (!documents.ok) return documents
      const document = documents.value.find((each) => each.id === documentId)
      const path = document === undefined ? null : within(options.documentFolder, document.path)
      if (path === null) return fail({ code: 'record-not-found', what: 'document', id: documentId })
      desktop.showItemInFolder(path)
      return ok(null)
    },
    saveDocument: async (documentId) => {
      const document = await read(documentId)
      if (!document.ok) return document
      const { name, bytes } = document.value
      const path = await desktop.askSavePath({ title: desktopText.saveDocument, fileName: basename(name) })
      return path === null ? ok(null) : save(path, bytes)
    },
    printWindow: () =>
      new Promise((settle) => {
        desktop.print((success, reason) => {
          // Chromium's word for the user having closed the print dialog.
          const isFine = success || reason === 'Print job canceled'
          settle(isFine ? ok(null) : fail({ code: 'unexpected', detail: reason }))
        })
      }),
  }
}

/** Opens a copy that cannot be written: what the office issued stays as it was issued. */
async function openCopy(document: Document, { desktop, readingFolder }: DesktopFilesOptions): Promise<Done> {
  const name = basename(document.name)
  if (!openable.has(extname(name).toLowerCase())) {
    return fail({ code: 'unexpected', detail: desktopText.cannotOpen(name) })
  }
  const path = join(readingFolder, name)
  try {
    const copy = join(await mkdtemp(join(readingFolder, 'read-')), name)
    await writeFile(copy, document.bytes, { mode: 0o400, flag: 'wx' })
    const problem = await desktop.openPath(copy)
    return problem === '' ? ok(null) : fail({ code: 'unexpected', detail: problem })
  } catch (error) {
    return fail({ code: 'file-not-written', file: path, reason: reasonOf(error) })
  }
}

/** All of it or nothing, also where a file of that name is replaced. */
async function save(path: string, bytes: Uint8Array): Promise<Done> {
  const partial = `${path}.part`
  try {
    await writeFile(partial, bytes)
    await rename(partial, path)
    return ok(null)
  } catch (error) {
    await rm(partial, { force: true })
    return fail({ code: 'file-not-written', file: path, reason: reasonOf(error) })
  }
}

function within(folder: string, path: string): string | null {
  const full = resolve(folder, path)
  return full.startsWith(resolve(folder) + sep) ? full : null
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
