import { channels } from '#electron/channels.ts'
import type { Failure, Result } from '#shared/contract/index.ts'
import { fail, operationNames } from '#shared/contract/index.ts'
import { desktopText } from '#shared/text/shell.ts'
import type { CoreHost } from './core-host.ts'
import type { DesktopFiles } from './desktop-files.ts'
import { pageOrigin } from './page.ts'

interface Frame {
  readonly origin: string
}

interface SentBy {
  readonly senderFrame: Frame | null
}

/** As much of Electron's ipcMain as is used. */
export interface IpcMain {
  handle(channel: string, listener: (event: SentBy, ...words: unknown[]) => unknown): void
  on(channel: string, listener: (event: SentBy, ...words: unknown[]) => void): unknown
}

export interface BridgedWindow {
  isDestroyed(): boolean
  readonly webContents: { readonly mainFrame: Frame; send(channel: string, ...words: unknown[]): void }
}

export interface BridgeOptions {
  readonly ipcMain: IpcMain
  readonly window: BridgedWindow
  readonly host: CoreHost
  readonly files: DesktopFiles
}

type Answer = Result<unknown, Failure>

const names: ReadonlySet<string> = new Set(operationNames)
const isId = (word: unknown): word is string => typeof word === 'string' && /^[\w-]{1,64}$/.test(word)

/** The only way from the page to the machine: the contract's calls, and issued documents by their id. */
export function bridge({ ipcMain, window, host, files }: BridgeOptions): void {
  const isPage = ({ senderFrame }: SentBy) =>
    !window.isDestroyed() && senderFrame === window.webContents.mainFrame && senderFrame.origin === pageOrigin

  const handle = (channel: string, work: (...words: unknown[]) => Promise<Answer>) =>
    ipcMain.handle(channel, (event, ...words) => {
      if (!isPage(event)) throw new Error(desktopText.notOurPage)
      return work(...words)
    })

  handle(channels.call, (callId, name, input) => {
    if (!isId(callId)) return refuse('callId')
    if (typeof name !== 'string' || !names.has(name)) return refuse('operation')
    return host.call(callId, name, input)
  })
  ipcMain.on(channels.cancel, (event, callId) => {
    if (isPage(event) && isId(callId)) host.cancel(callId)
  })
  handle(channels.openDocument, (id) => (isId(id) ? files.openDocument(id) : refuse('documentId')))
  handle(channels.showDocument, (id) => (isId(id) ? files.showDocument(id) : refuse('documentId')))
  handle(channels.saveDocument, (id) => (isId(id) ? files.saveDocument(id) : refuse('documentId')))
  handle(channels.printWindow, () => files.printWindow())
  host.onProgress((progress) => {
    if (!window.isDestroyed()) window.webContents.send(channels.progress, progress)
  })
}

async function refuse(path: string): Promise<Answer> {
  return fail({ code: 'wrong-input', path, detail: '' })
}
