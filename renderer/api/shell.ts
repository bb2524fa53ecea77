import type { Failure, Transport } from '#shared/contract/index.ts'
import type { Result } from '#shared/domain/kernel/result.ts'
import { loopbackTransport } from './loopback-transport.ts'

/** What only a desktop can do with an issued document. */
export interface Desktop {
  /** Opens it in the machine's own program (WPS, Word) */
  openDocument(documentId: string): Promise<Result<unknown, Failure>>
  /** Shows it in its folder */
  showDocument(documentId: string): Promise<Result<unknown, Failure>>
  /** Asks where to keep a copy */
  saveDocument(documentId: string): Promise<Result<unknown, Failure>>
  printWindow(): Promise<unknown>
}

/** What the preload script of the desktop shell puts on the window. */
export interface Workbench extends Transport {
  readonly desktop?: Desktop
}

declare global {
  interface Window {
    readonly workbench?: Workbench
  }
}

export interface Shell {
  readonly transport: Transport
  readonly desktop: Desktop | null
}

/** The desktop shell if this is one, else the loopback shell of the machine's own browser. */
export function connect(): Shell {
  const { workbench } = window
  if (workbench === undefined) return { transport: loopbackTransport(), desktop: null }
  return { transport: workbench, desktop: workbench.desktop ?? null }
}
