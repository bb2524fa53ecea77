import type { Result } from '../kernel/result.ts'
import { fail, ok } from '../kernel/result.ts'
import { cellText } from '../rosters/read-field.ts'
import type { Workbook } from '../rosters/workbook.ts'

/** Which 结果录入表 a workbook is. */
export interface SheetMark {
  readonly number: string
  readonly department: string
  /** 1-based within draw and department */
  readonly edition: number
}

/** Before the mark, on the hidden sheet and on the visible one */
export const markWord = '录入表编号'

/** 虚2023001/虚构县应急管理局/第2版 */
export const markText = ({ number, department, edition }: SheetMark): string =>
  `${number}/${department}/第${edition}版`

/** Why a workbook is not taken for one that was sent. */
export type MarkRefusal =
  | { readonly reason: 'no-mark' }
  /** The hidden mark and the visible one say different things: parts of two workbooks */
  | { readonly reason: 'two-marks'; readonly found: string; readonly other: string }
  | { readonly reason: 'another-draw'; readonly found: string }
  | { readonly reason: 'another-department'; readonly found: string }
  | { readonly reason: 'older-edition'; readonly found: string; readonly edition: number }
  | { readonly reason: 'unknown-edition'; readonly found: string }

export type SheetRefusal = MarkRefusal | { readonly reason: 'no-table' }

/** The mark of a workbook as it came back, which all its sheets must agree on. */
export function readMark({ sheets }: Workbook): Result<SheetMark, MarkRefusal> {
  const first = `${markWord}：`
  const found = sheets.flatMap(({ rows }) =>
    rows
      .slice(0, 10)
      .flatMap(({ cells }) => cells.map((cell) => cellText(cell).trim()))
      .filter((text) => text.startsWith(first))
      .map((text) => text.slice(first.length).trim()),
  )
  const [one, ...others] = found
  const other = others.find((text) => text !== one)
  if (one === undefined) return fail({ reason: 'no-mark' })
  if (other !== undefined) return fail({ reason: 'two-marks', found: one, other })
  const [, number = '', department = '', edition = ''] = /^([^/]+)\/(.+)\/第(\d{1,6})版$/u.exec(one) ?? []
  return number === '' ? fail({ reason: 'no-mark' }) : ok({ number, department, edition: Number(edition) })
}

/** `latest`: the last edition that was sent to each department of the draw */
export function markRefusal(
  mark: SheetMark,
  number: string,
  latest: ReadonlyMap<string, number>,
): MarkRefusal | null {
  const found = markText(mark)
  if (mark.number !== number) return { reason: 'another-draw', found }
  const edition = latest.get(mark.department)
  if (edition === undefined) return { reason: 'another-department', found }
  if (mark.edition < edition) return { reason: 'older-edition', found, edition }
  return mark.edition > edition ? { reason: 'unknown-edition', found } : null
}
