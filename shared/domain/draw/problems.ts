/** Where a rule of SJDS-1 is broken. `line` counts from 1; 0 means the file as a whole. */
interface At {
  readonly file: string
  readonly line: number
}

type TextProblem =
  | { readonly code: 'bytes-not-utf8' }
  | { readonly code: 'last-line-unended' }
  /** `character` as U+200B */
  | { readonly code: 'character-refused'; readonly character: string }
  | { readonly code: 'text-not-nfc' }

type TableProblem =
  | { readonly code: 'field-count-wrong'; readonly expected: number; readonly found: number }
  | { readonly code: 'field-refused'; readonly field: string; readonly value: string }
  | { readonly code: 'lines-not-sorted' }
  | { readonly code: 'line-repeated'; readonly value: string }

type KeyedProblem =
  | { readonly code: 'head-wrong'; readonly expected: string }
  | { readonly code: 'end-missing' }
  | { readonly code: 'line-after-end' }
  | { readonly code: 'line-without-key' }
  | { readonly code: 'key-unknown'; readonly key: string }
  | { readonly code: 'key-repeated'; readonly key: string }
  | { readonly code: 'key-out-of-order'; readonly key: string }
  | { readonly code: 'key-missing'; readonly key: string }
  | { readonly code: 'value-refused'; readonly key: string; readonly value: string }
  | { readonly code: 'key-without-other'; readonly key: string; readonly other: string }

type PlanProblem =
  | { readonly code: 'contributors-too-few'; readonly found: number }
  | { readonly code: 'contributor-repeated'; readonly who: string }
  | { readonly code: 'class-with-two-quotas'; readonly class: string }
  | { readonly code: 'class-without-quota'; readonly class: string }
  | { readonly code: 'frame-rows-differ'; readonly expected: number; readonly found: number }
  | { readonly code: 'drawn-items-not-named' }
  | { readonly code: 'department-repeated'; readonly department: string }
  | { readonly code: 'department-without-posts'; readonly department: string }
  | { readonly code: 'department-drawn-already'; readonly department: string; readonly other: string }

type SeedProblem =
  | { readonly code: 'draw-differs'; readonly expected: string; readonly found: string }
  | { readonly code: 'commit-differs'; readonly expected: string; readonly found: string }
  | { readonly code: 'machine-commit-differs'; readonly expected: string; readonly found: string }
  | { readonly code: 'machine-share-reused'; readonly other: string }
  | { readonly code: 'digits-count-differs'; readonly expected: number; readonly found: number }

type SecondRoundProblem =
  | { readonly code: 'recusal-inspector-unknown'; readonly inspector: string }
  | { readonly code: 'recusal-target-not-drawn'; readonly target: string }
  | { readonly code: 'extra-target-not-drawn'; readonly target: string }
  | { readonly code: 'extra-department-absent'; readonly department: string }
  | { readonly code: 'extra-department-in-teams'; readonly department: string }
  | { readonly code: 'extra-place-taken'; readonly target: string; readonly place: number }
  | { readonly code: 'extra-in-refill' }
  | { readonly code: 'refill-table-not-in-force' }
  | { readonly code: 'refill-department-absent'; readonly department: string }
  | { readonly code: 'refill-place-unknown'; readonly target: string; readonly place: number }
  | { readonly code: 'refill-repeated'; readonly target: string; readonly place: number }

type PackageProblem =
  | { readonly code: 'file-missing' }
  | { readonly code: 'file-unexpected' }
  /** No digest of a plan names this input */
  | { readonly code: 'file-not-named' }
  | {
      readonly code: 'digest-differs'
      readonly key: string
      readonly expected: string
      readonly found: string
    }
  /** The first line that differs, and how many do; an absent line is null */
  | {
      readonly code: 'result-differs'
      readonly expected: string | null
      readonly found: string | null
      readonly count: number
    }
  | { readonly code: 'sum-refused' }
  | { readonly code: 'sum-differs'; readonly of: string }
  | { readonly code: 'sum-repeated'; readonly of: string }
  | { readonly code: 'sum-missing'; readonly of: string }
  | { readonly code: 'sum-of-absent-file'; readonly of: string }

export type DrawFact =
  TextProblem | TableProblem | KeyedProblem | PlanProblem | SeedProblem | SecondRoundProblem | PackageProblem

/** A broken rule with its facts; the sentence is made in `shared/text`. */
export type DrawProblem = At & DrawFact
export type DrawProblemCode = DrawProblem['code']

/** Collects what is wrong with one file; stops at a hundred, so that a wholly wrong file stays readable. */
export class FileProblems {
  readonly list: DrawProblem[] = []
  readonly file: string

  constructor(file: string) {
    this.file = file
  }

  add(fact: DrawFact, line = 0): void {
    if (!this.isFull) this.list.push({ ...fact, file: this.file, line })
  }

  get isFull(): boolean {
    return this.list.length >= 100
  }
}
