import { setImmediate } from 'node:timers/promises'
import type { ReadFailure } from '#shared/domain/rosters/workbook.ts'
import type { Limits } from './limits.ts'

/** Who watches a file being read, and who may stop it. `done` and `total` are bytes. */
export interface ReadRun {
  readonly progress: (done: number, total: number) => void
  readonly signal: AbortSignal
}

/**
 * Leaves a reader from any depth of its callbacks. Thrown inside `shared/core/files` only:
 * `readTable` is the one door and turns it into the failure it carries.
 */
export class ReadStop extends Error {
  readonly failure: ReadFailure
  constructor(failure: ReadFailure) {
    super(failure.code)
    this.failure = failure
  }
}

/** One file being read: what it has used of its limits, and the moments at which others get their turn. */
export class Reading {
  readonly file: string
  readonly limits: Limits
  private readonly run: ReadRun
  private expanded = 0
  private rows = 0
  private cells = 0
  private furthest = 0

  constructor(file: string, limits: Limits, run: ReadRun) {
    this.file = file
    this.limits = limits
    this.run = run
  }

  stop(failure: ReadFailure): never {
    throw new ReadStop(failure)
  }

  damaged(part: string): never {
    return this.stop({ code: 'file-damaged', file: this.file, part })
  }

  useBytes(bytes: number): void {
    this.expanded += bytes
    const most = this.limits.expandedBytes
    if (this.expanded > most) this.stop({ code: 'expanded-too-large', file: this.file, most })
  }

  useRow(): void {
    this.rows += 1
    const most = this.limits.rows
    if (this.rows > most) this.stop({ code: 'too-many-rows', file: this.file, most })
  }

  useCells(count: number): void {
    this.cells += count
    const most = this.limits.cells
    if (this.cells > most) this.stop({ code: 'too-many-cells', file: this.file, most })
  }

  /** Lets other calls of the same process run, then stops if the clerk has cancelled meanwhile. */
  async pause(done: number, total: number): Promise<void> {
    // An encoding that fails late is tried again from the start; the bar waits for it.
    this.furthest = Math.min(total, Math.max(this.furthest, Math.round(done)))
    this.run.progress(this.furthest, total)
    await setImmediate()
    if (this.run.signal.aborted) this.stop({ code: 'cancelled' })
  }
}
