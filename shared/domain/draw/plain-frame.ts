import type { FrameRow } from './tables.ts'
import { isEmptyOr, isId, isMark, isPlain, isText, isWord } from './text-rules.ts'

/** Joined so many at a time: an array of millions of pieces would cost more than the text. */
const linesAtOnce = 4096

/**
 * `1-frame.tsv` of rows that stand in order and in which the strict reader would find nothing wrong: what `tableText` makes of
 * them, in one walk, and reading it gives these rows again. null: one is out of order or doubtful, and `tableText` has to say why.
 */
export function plainFrameText(rows: readonly FrameRow[]): string | null {
  const middles = new Middles()
  const chunks: string[] = []
  let pieces: string[] = []
  let before = ''
  for (let at = 0; at < rows.length; at += 1) {
    const row = rows[at]
    if (row === undefined) return null
    const { id, name } = row
    const middle = middles.of(row)
    // Ids are ASCII, and a TAB comes before all of their signs: lines are in the order of their ids.
    if (middle === null || id <= before || !isId(id) || !isText(name) || !isPlain(name)) return null
    before = id
    pieces.push(id, middle, name, '\n')
    if (pieces.length < 4 * linesAtOnce) continue
    chunks.push(pieces.join(''))
    pieces = []
  }
  return [...chunks, ...pieces].join('')
}

type Middle = Pick<FrameRow, 'status' | 'class' | 'region' | 'kind'>
type Branch<Leaf> = Map<string, Leaf>

/** What stands between id and name: a register of a million has some hundreds of them, each looked at once. */
class Middles {
  readonly #known: Branch<Branch<Branch<Branch<string | null>>>> = new Map()

  of(row: Middle): string | null {
    const regions = branch(branch(this.#known, row.status), row.class)
    const kinds = branch(regions, row.region)
    const found = kinds.get(row.kind)
    if (found !== undefined) return found
    const made = middleOf(row)
    kinds.set(row.kind, made)
    return made
  }
}

function branch<Leaf>(tree: Branch<Branch<Leaf>>, word: string): Branch<Leaf> {
  const found = tree.get(word)
  if (found !== undefined) return found
  const made: Branch<Leaf> = new Map()
  tree.set(word, made)
  return made
}

const isKind = isEmptyOr(isWord)

function middleOf({ status, class: group, region, kind }: Middle): string | null {
  const isRight = isMark(status) && isWord(group) && isWord(region) && isKind(kind)
  return isRight && [status, group, region, kind].every(isPlain)
    ? `\t${status}\t${group}\t${region}\t${kind}\t`
    : null
}
