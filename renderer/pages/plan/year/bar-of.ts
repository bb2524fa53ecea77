import type { ComplianceLine } from '#shared/domain/plan/compliance.ts'

/** Lengths from 0 to 1; `mark` null where nothing can be asked yet. */
export interface Bar {
  readonly done: number
  readonly planned: number
  readonly mark: number | null
}

/** The demand stands at four fifths, so that what exceeds it is seen; of a share that nothing can exceed, at the end. */
export function barOf(line: ComplianceLine): Bar {
  const needed = neededFor(line)
  const room = line.whole === 0 ? needed * 1.25 : Math.min(needed * 1.25, Math.max(line.whole, needed))
  const most = Math.max(room, line.planned, line.done)
  if (most === 0) return { done: 0, planned: 0, mark: null }
  return {
    done: line.done / most,
    planned: line.planned / most,
    mark: needed === 0 ? null : needed / most,
  }
}

/** Of a share of draws the demand grows with every draw: what it will be when the gap is closed. */
function neededFor({ needed, done, planned, missing, unplanned }: ComplianceLine): number {
  if (unplanned > 0) return planned + unplanned
  return missing > 0 ? done + missing : needed
}
