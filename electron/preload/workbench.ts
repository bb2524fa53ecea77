import { channels } from '#electron/channels.ts'
import type { Failure, Progress, Result, Transport } from '#shared/contract/index.ts'
import { fail, operationNames } from '#shared/contract/index.ts'

/** As much of Electron's ipcRenderer as is used. */
export interface IpcRenderer {
  invoke(channel: string, ...words: unknown[]): Promise<unknown>
  send(channel: string, ...words: unknown[]): void
  on(channel: string, listener: (event: unknown, progress: Progress) => void): unknown
}

type Answer = Result<unknown, Failure>

export interface Workbench extends Transport {
  readonly desktop: {
    openDocument(documentId: string): Promise<Answer>
    showDocument(documentId: string): Promise<Answer>
    saveDocument(documentId: string): Promise<Answer>
    printWindow(): Promise<Answer>
  }
}

const names: ReadonlySet<string> = new Set(operationNames)

/** All that a page gets of the machine: the contract's calls and four things to do with an issued document. */
export function workbenchOver(ipc: IpcRenderer): Workbench {
  const listeners = new Set<(progress: Progress) => void>()
  // One listener for good: the page never touches an event, whose sender would reach further.
  ipc.on(channels.progress, (_event, progress) => {
    for (const listener of listeners) listener(progress)
  })
  const ask = async (channel: string, ...words: unknown[]): Promise<Answer> => {
    try {
      return (await ipc.invoke(channel, ...words)) as Answer
    } catch (error) {
      return fail({ code: 'unexpected', detail: error instanceof Error ? error.message : String(error) })
    }
  }
  return {
    call: async (callId, name, input) =>
      names.has(name)
        ? ask(channels.call, callId, name, input)
        : fail({ code: 'wrong-input', path: 'operation', detail: name }),
    cancel: (callId) => ipc.send(channels.cancel, callId),
    onProgress: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    desktop: {
      openDocument: (documentId) => ask(channels.openDocument, documentId),
      showDocument: (documentId) => ask(channels.showDocument, documentId),
      saveDocument: (documentId) => ask(channels.saveDocument, documentId),
      printWindow: () => ask(channels.printWindow),
    },
  }
}
