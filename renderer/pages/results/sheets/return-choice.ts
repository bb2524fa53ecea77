import type { PreviewedTarget, ResultSheetPreview } from '#shared/contract/index.ts'
import { sheetProblemText } from '#shared/text/result-sheet-words.ts'

/** Conflicts of which the clerk has decided that the workbook counts. */
export type Decided = ReadonlySet<string>

const isTaken = ({ outcome, targetId }: PreviewedTarget, decided: Decided): boolean =>
  outcome === 'new' || outcome === 'changed' || (outcome === 'conflict' && decided.has(targetId))

/** What would be written, with the versions that were shown. */
export const takenOf = ({ targets }: ResultSheetPreview, decided: Decided): readonly PreviewedTarget[] =>
  targets.filter((target) => isTaken(target, decided))

export const countOf = ({ targets }: ResultSheetPreview, outcome: PreviewedTarget['outcome']): number =>
  targets.filter((target) => target.outcome === outcome).length

/** Row → every sentence about it, for the workbook that goes back. */
export function reasonsOf({ targets }: ResultSheetPreview): Readonly<Record<string, string>> {
  const problems = Map.groupBy(
    targets.flatMap((target) => target.problems),
    ({ row }) => String(row),
  )
  return Object.fromEntries([...problems].map(([row, own]) => [row, own.map(sheetProblemText).join('\n')]))
}
