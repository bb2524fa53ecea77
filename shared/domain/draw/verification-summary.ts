import type { PackageReading } from './evaluate-package.ts'

/** What was computed anew and compared, for whoever reads the verdict. */
export interface VerificationSummary {
  /** Empty where the plan could not be read */
  readonly draw: string
  readonly title: string
  readonly date: string
  /** In the order of the rounds */
  readonly commits: readonly RoundCodes[]
  readonly checked: readonly { readonly code: CheckedCode; readonly count: number }[]
}

/** Codes to compare with the signed sheets: they alone tell a package that was made anew as a whole. */
export interface RoundCodes {
  /** `2-plan.txt`, `6-plan.txt`, `more/1/6-plan.txt` … */
  readonly file: string
  /** sha256 of the plan, on the sheet of the commitment */
  readonly commit: string
  /** S, on the sheet of the result: other digits may give the same few winners. null: could not be read */
  readonly seed: string | null
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
  const rounds = [
    { file: '2-plan.txt', commit: first.commit, seed: first.seed },
    ...second.map(({ folder, commit, seed }) => ({ file: `${folder}6-plan.txt`, commit, seed })),
  ]
  const places = second.flatMap(({ made }) => made?.lines ?? [])
  const experts = second.flatMap(({ made }) => made?.experts ?? [])
  const items = first.drawnItems ?? []
  const frame = first.frame ?? []
  return {
    draw: first.plan?.draw ?? '',
    title: first.plan?.title ?? '',
    date: first.plan?.date ?? '',
    commits: rounds.flatMap(({ commit, ...round }) => (commit === null ? [] : { ...round, commit })),
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
