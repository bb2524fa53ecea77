import type { PackageReading } from './evaluate-package.ts'

/** What was computed anew and compared, for whoever reads the verdict. */
export interface VerificationSummary {
  /** Empty where the plan could not be read */
  readonly draw: string
  readonly title: string
  readonly date: string
  /** Codes to compare with the signed sheets, in the order of the rounds: plan file → sha256 */
  readonly commits: readonly { readonly file: string; readonly commit: string }[]
  readonly checked: readonly { readonly code: CheckedCode; readonly count: number }[]
}

export type CheckedCode =
  | 'files'
  | 'scope'
  | 'eligible'
  | 'mandatory'
  | 'targets'
  | 'items'
  | 'second-rounds'
  | 'places'
  | 'open-places'
  | 'experts'

export function summaryOf({ first, second }: PackageReading, files: number): VerificationSummary {
  const rounds = [{ file: '2-plan.txt', commit: first.commit }].concat(
    second.map(({ folder, commit }) => ({ file: `${folder}6-plan.txt`, commit })),
  )
  const places = second.flatMap(({ made }) => made?.lines ?? [])
  const experts = second.flatMap(({ made }) => made?.experts ?? [])
  const items = first.drawnItems ?? []
  const frame = first.frame ?? []
  return {
    draw: first.plan?.draw ?? '',
    title: first.plan?.title ?? '',
    date: first.plan?.date ?? '',
    commits: rounds.flatMap(({ file, commit }) => (commit === null ? [] : { file, commit })),
    checked: [
      { code: 'files', count: files },
      { code: 'scope', count: frame.length },
      { code: 'eligible', count: frame.filter(({ status }) => status === 'E').length },
      { code: 'mandatory', count: first.targets?.mandatory.length ?? 0 },
      { code: 'targets', count: first.drawn?.length ?? 0 },
      { code: 'items', count: items.flatMap(({ mandatory, drawn }) => [...mandatory, ...drawn]).length },
      { code: 'second-rounds', count: second.length },
      { code: 'places', count: places.length },
      { code: 'open-places', count: places.filter(({ holder }) => holder === null).length },
      { code: 'experts', count: experts.flatMap(({ drawn }) => drawn).length },
    ],
  }
}
