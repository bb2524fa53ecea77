/** What was noticed in a row, with the facts that a sentence needs. `value` and `shown` are what the cell says. */
export type ProblemFacts =
  | { readonly code: 'code-missing' }
  | { readonly code: 'field-missing' }
  | { readonly code: 'code-not-allowed'; readonly value: string }
  | { readonly code: 'certificate-not-allowed'; readonly value: string }
  | { readonly code: 'certificate-spelt'; readonly value: string; readonly id: string }
  | { readonly code: 'code-digits-lost'; readonly shown: string }
  | { readonly code: 'code-is-date'; readonly shown: string }
  | { readonly code: 'code-retired'; readonly value: string; readonly reason: string }
  | {
      readonly code: 'code-repeated'
      readonly value: string
      readonly firstRow: number
      readonly firstName: string
    }
  | { readonly code: 'text-too-long'; readonly length: number; readonly most: number }
  | { readonly code: 'check-digit-wrong'; readonly value: string; readonly expected: string }
  | { readonly code: 'code-length-unusual'; readonly value: string; readonly length: number }
  | { readonly code: 'code-was-number'; readonly value: string }
  | { readonly code: 'name-differs'; readonly before: string; readonly after: string }
  | {
      readonly code: 'name-has-other-code'
      readonly name: string
      readonly other: string
      readonly firstRow: number
    }
  | { readonly code: 'name-known-under-other-code'; readonly name: string; readonly other: string }
  | { readonly code: 'date-not-readable'; readonly value: string }
  | { readonly code: 'flag-not-understood'; readonly value: string }
  | { readonly code: 'word-not-printable'; readonly value: string; readonly signs: string }
  | { readonly code: 'digits-lost'; readonly shown: string }
  | { readonly code: 'cell-has-error'; readonly value: string }
  | { readonly code: 'formula-not-calculated' }
  | { readonly code: 'region-unknown'; readonly value: string }
  | { readonly code: 'region-ambiguous'; readonly regions: readonly string[] }
  | { readonly code: 'region-not-found' }
  | { readonly code: 'grade-without-scale'; readonly value: string }
  | { readonly code: 'row-repeated'; readonly firstRow: number }
  | { readonly code: 'invisible-removed'; readonly count: number }
  | { readonly code: 'date-from-serial'; readonly serial: number; readonly date: string }
  | { readonly code: 'region-renamed'; readonly before: string; readonly after: string }
  | { readonly code: 'region-derived'; readonly region: string; readonly from: string }
  | { readonly code: 'word-renamed'; readonly before: string; readonly after: string }
  | { readonly code: 'status-renamed'; readonly before: string; readonly after: string }
  | { readonly code: 'other-column-used'; readonly other: string }
  | { readonly code: 'known-value-kept'; readonly known: string }
  | { readonly code: 'value-assumed'; readonly value: string }
  | { readonly code: 'target-unknown'; readonly value: string }
  | { readonly code: 'target-name-ambiguous'; readonly name: string; readonly count: number }
  | { readonly code: 'matched-by-name'; readonly name: string; readonly id: string }
  | { readonly code: 'inspector-unknown'; readonly value: string }
  | { readonly code: 'inspector-name-ambiguous'; readonly name: string; readonly count: number }
  | { readonly code: 'visit-repeated'; readonly firstRow: number }
  | { readonly code: 'date-in-future'; readonly date: string }
  | { readonly code: 'exemption-unknown'; readonly value: string }
  | { readonly code: 'drawn-not-exempt' }
  | { readonly code: 'draw-unknown'; readonly value: string }
  | { readonly code: 'draw-recognised'; readonly number: string }
  | { readonly code: 'older-date-kept'; readonly known: string; readonly date: string }
  | { readonly code: 'word-unified'; readonly before: string; readonly after: string }

export type ProblemCode = ProblemFacts['code']

/** `column` is the header as the file has it; `field` is the record's field, or empty for a column kept as it is. */
export type RowProblem = ProblemFacts & { readonly column: string; readonly field: string }

/** `reject`: the row cannot be taken. `warning`: taken, and a clerk should look. `note`: what was done with the cell. */
export type Severity = 'reject' | 'warning' | 'note'

export const problemSeverity: Readonly<Record<ProblemCode, Severity>> = {
  'code-missing': 'reject',
  'field-missing': 'reject',
  'code-not-allowed': 'reject',
  'certificate-not-allowed': 'reject',
  'code-digits-lost': 'reject',
  'code-is-date': 'reject',
  // 移出 was decided with a reason: a list of somebody else does not undo it unasked.
  'code-retired': 'reject',
  'code-repeated': 'reject',
  'text-too-long': 'reject',
  // GB 32100 has genuine codes that fail their own check (91350211M0000XUF46): never a block.
  'check-digit-wrong': 'warning',
  'code-length-unusual': 'warning',
  'code-was-number': 'warning',
  'name-differs': 'warning',
  'name-has-other-code': 'warning',
  'name-known-under-other-code': 'warning',
  'date-not-readable': 'warning',
  'flag-not-understood': 'warning',
  'word-not-printable': 'warning',
  'digits-lost': 'warning',
  'cell-has-error': 'warning',
  'formula-not-calculated': 'warning',
  'region-unknown': 'warning',
  'region-ambiguous': 'warning',
  'region-not-found': 'note',
  'grade-without-scale': 'note',
  'row-repeated': 'note',
  'invisible-removed': 'note',
  'date-from-serial': 'note',
  'region-renamed': 'note',
  'region-derived': 'note',
  'word-renamed': 'note',
  'status-renamed': 'note',
  'other-column-used': 'note',
  'known-value-kept': 'note',
  'value-assumed': 'note',
  'target-unknown': 'reject',
  'target-name-ambiguous': 'reject',
  'matched-by-name': 'note',
  'inspector-unknown': 'reject',
  'inspector-name-ambiguous': 'reject',
  'visit-repeated': 'reject',
  'date-in-future': 'reject',
  // Whether it counts is the office's word: neither way unasked.
  'exemption-unknown': 'reject',
  'drawn-not-exempt': 'reject',
  'draw-unknown': 'warning',
  'draw-recognised': 'note',
  'older-date-kept': 'note',
  'word-unified': 'note',
  'certificate-spelt': 'note',
}

export function isRejecting(problem: ProblemFacts): boolean {
  return problemSeverity[problem.code] === 'reject'
}
