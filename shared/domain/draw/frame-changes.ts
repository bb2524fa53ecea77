/** 名录变动: what can have happened to a target between two frames. */
export type FrameChangeKind =
  | 'added'
  | 'removed'
  | 'class-changed'
  | 'newly-excluded'
  | 'no-longer-excluded'
  | 'newly-mandatory'
  | 'no-longer-mandatory'

export const frameChangeKinds: readonly FrameChangeKind[] = [
  'added',
  'removed',
  'class-changed',
  'newly-excluded',
  'no-longer-excluded',
  'newly-mandatory',
  'no-longer-mandatory',
]

/** How a change is called, on the screen as on the paper. */
export const frameChangeWords: Readonly<Record<FrameChangeKind, string>> = {
  added: '新增',
  removed: '移出',
  'class-changed': '类别变动',
  'newly-excluded': '新排除',
  'no-longer-excluded': '不再排除',
  'newly-mandatory': '改为全部检查',
  'no-longer-mandatory': '不再全部检查',
}

/** One target, one change; a target whose class and status both changed has two. */
export interface FrameChange {
  readonly change: FrameChangeKind
  readonly id: string
  readonly name: string
  /** Classes before and after, or the reason of an exclusion */
  readonly detail: string
}

export interface FrameComparison {
  /** Targets that stand in both frames */
  readonly common: number
  readonly changes: readonly FrameChange[]
}

/**
 * Compares the lines of two `1-frame.tsv`. Both are in the order of their ids (draw-protocol.md §1), so one walk does:
 * lines that are the same are passed over unread. Changes come by id.
 */
export function compareFrames(before: string, after: string): FrameComparison {
  const olds = linesOf(before)
  const news = linesOf(after)
  const changes: FrameChange[] = []
  let common = 0
  let old = 0
  let now = 0
  while (old < olds.length || now < news.length) {
    const one = olds[old]
    const other = news[now]
    // Most lines are the same: nothing is cut out of them.
    const order = one === other ? 0 : compareIds(one, other)
    if (order === 0) {
      common += 1
      if (one !== other) changes.push(...changesOf(readRow(one ?? ''), readRow(other ?? '')))
    } else if (order < 0) changes.push(removal(readRow(one ?? '')))
    else changes.push(addition(readRow(other ?? '')))
    if (order <= 0) old += 1
    if (order >= 0) now += 1
  }
  return { common, changes }
}

/** How many changes of each kind. */
export function countChanges(changes: readonly FrameChange[]): Readonly<Record<FrameChangeKind, number>> {
  const counts = { ...noChanges }
  for (const { change } of changes) counts[change] += 1
  return counts
}

const noChanges: Readonly<Record<FrameChangeKind, number>> = {
  added: 0,
  removed: 0,
  'class-changed': 0,
  'newly-excluded': 0,
  'no-longer-excluded': 0,
  'newly-mandatory': 0,
  'no-longer-mandatory': 0,
}

/** Every line ends: behind the last there is nothing. */
const linesOf = (text: string) => text.split('\n').slice(0, -1)

/** A line that is not there comes after all others. Ids are ASCII: code units compare as bytes do. */
function compareIds(one: string | undefined, other: string | undefined): number {
  if (one === undefined) return 1
  if (other === undefined) return -1
  const first = idOf(one)
  const second = idOf(other)
  return first < second ? -1 : first > second ? 1 : 0
}

const idOf = (line: string) => line.slice(0, line.indexOf('\t'))

interface Row {
  readonly id: string
  readonly status: string
  readonly class: string
  readonly region: string
  readonly name: string
}

/** Frozen lines: they were checked when they were frozen. */
function readRow(line: string): Row {
  const [id = '', status = '', group = '', region = '', , name = ''] = line.split('\t')
  return { id, status, class: group, region, name }
}

const reasonOf = ({ status }: Row) => (status.startsWith('X:') ? status.slice(2) : null)
const treatment = (row: Row) => reasonOf(row) ?? (row.status === 'M' ? '全部检查' : '')
const about = (row: Row) => [row.class, row.region, treatment(row)].filter((word) => word !== '').join('，')

const addition = (row: Row): FrameChange => lineOf('added', row, about(row))
const removal = (row: Row): FrameChange => lineOf('removed', row, about(row))

function lineOf(change: FrameChangeKind, { id, name }: Row, detail: string): FrameChange {
  return { change, id, name, detail }
}

function changesOf(before: Row, after: Row): readonly FrameChange[] {
  const status = statusChange(before, after)
  return [
    ...(before.class === after.class
      ? []
      : [lineOf('class-changed', after, `${before.class}→${after.class}`)]),
    ...(status === null ? [] : [status]),
  ]
}

function statusChange(before: Row, after: Row): FrameChange | null {
  const was = reasonOf(before)
  const is = reasonOf(after)
  if (was !== null && is !== null) return null
  if (is !== null) return lineOf('newly-excluded', after, is)
  if (was !== null) return lineOf('no-longer-excluded', after, was)
  if (before.status === after.status) return null
  return lineOf(after.status === 'M' ? 'newly-mandatory' : 'no-longer-mandatory', after, after.class)
}
