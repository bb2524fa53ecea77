import type { Place } from './assignment/board.ts'
import type { ExtraRow, PostRow } from './tables.ts'

/** Whom targets need, by the rule of `1-posts.tsv` and, for some, by `5-extra.tsv`. */
export interface Posts {
  readonly departments: ReadonlySet<string>
  /** Places by the rule: the lines of the kind, or if there are none those with `*` */
  readonly ofKind: (department: string, kind: string) => readonly Place[]
  /** Places of the lines with exactly this kind */
  readonly ofOwnKind: (department: string, kind: string) => readonly Place[]
}

const anyKind = '*'

export function postsOf(rows: readonly PostRow[]): Posts {
  const lines = Map.groupBy(rows, ({ department, kind }) => `${department}\t${kind}`)
  const ofOwnKind = (department: string, kind: string) => lines.get(`${department}\t${kind}`) ?? []
  return {
    departments: new Set(rows.map(({ department }) => department)),
    ofOwnKind,
    ofKind: (department, kind) => {
      const own = ofOwnKind(department, kind)
      return own.length > 0 ? own : ofOwnKind(department, anyKind)
    },
  }
}

/** Places of every team of a department: those of the lines with `*`. */
export function teamPlaces(posts: Posts, department: string): readonly Place[] {
  return posts.ofOwnKind(department, anyKind)
}

/** All places of a target in a department, extra ones too. */
export function targetPlaces(
  posts: Posts,
  extras: readonly ExtraRow[],
  department: string,
  target: DrawnTarget,
): readonly Place[] {
  const added = extras.filter((extra) => extra.target === target.id && extra.department === department)
  return [...posts.ofKind(department, target.kind), ...added]
}

/** A drawn target; `kind` is its supervised industry, may be empty. */
export interface DrawnTarget {
  readonly id: string
  readonly kind: string
}
