import type { BlockFacts, LineFacts, WordFacts } from './facts.ts'
import type { Problem } from './finding.ts'
import type { Colophon } from './find-colophon.ts'
import { familyNames, isOf } from './fonts.ts'
import {
  character,
  fromPageEdge,
  indentOf,
  isEmpty,
  leftEdge,
  length,
  mm,
  paragraphsOf,
  placeOf,
  textArea,
  wholeDocument,
  words,
} from './measures.ts'
import type { Structure } from './structure.ts'

const outerWeight = 8
const innerWeight = 6
const colophonSize = 28

/** C01 (7.4): lines as wide as the text, the outer ones thicker; 抄送 ends with a full stop, 印发 with its date. */
export function checkColophon({ kind, colophon }: Structure): readonly Problem[] {
  if (colophon === null)
    return kind === 'red-head' ? [{ problem: 'colophon-missing', place: wholeDocument }] : []
  return [...lineProblems(colophon), ...wordProblems(colophon)]
}

const weight = (eighths: number) => ({ kind: 'weight', eighths }) as const

function lineProblems(colophon: Colophon): readonly Problem[] {
  const [block] = colophon.blocks
  const place = block === undefined ? wholeDocument : placeOf(block)
  const first = colophon.lines[0] ?? null
  const last = colophon.lines.length > 1 ? (colophon.lines.at(-1) ?? null) : null
  if (first === null || last === null) {
    const missing = first === null ? (last === null ? '首条和末条分隔线' : '首条分隔线') : '末条分隔线'
    return [{ problem: 'colophon-lines', place, found: words(missing) }]
  }
  const problems: Problem[] = []
  const width = widthOf(colophon, first)
  if (Math.abs(width - textArea.width) > mm(1))
    problems.push({
      problem: 'colophon-line-width',
      place,
      expected: length(textArea.width),
      found: length(width),
    })
  return [...problems, ...weightProblems(colophon, [first, last], place)]
}

function weightProblems(
  { lines }: Colophon,
  outer: readonly [LineFacts, LineFacts],
  place: Problem['place'],
): readonly Problem[] {
  const inner = lines.slice(1, -1).filter((line) => line !== null)
  const thickest = Math.max(0, ...inner.map((line) => line.weight))
  const thinnest = Math.min(...outer.map((line) => line.weight))
  const problem = (code: 'colophon-line-order' | 'colophon-line-weight', expected: number, found: number) =>
    [{ problem: code, place, expected: weight(expected), found: weight(found) }] as const
  if (inner.length > 0 && thinnest <= thickest) return problem('colophon-line-order', outerWeight, thinnest)
  const edge = outer.find((line) => line.weight !== outerWeight)
  if (edge !== undefined) return problem('colophon-line-weight', outerWeight, edge.weight)
  const middle = inner.find((line) => line.weight !== innerWeight)
  return middle === undefined ? [] : problem('colophon-line-weight', innerWeight, middle.weight)
}

function widthOf({ blocks, box }: Colophon, first: LineFacts): number {
  if (first.width !== null) return first.width
  const [block] = blocks
  if (block?.kind === 'table') return block.width ?? block.grid.reduce((sum, one) => sum + one, 0)
  const { left, right } = block === undefined ? { left: 0, right: 0 } : indentOf(block)
  return (box === null ? textArea.width : box.width) - left - right
}

function wordProblems({ copies, printed, blocks }: Colophon): readonly Problem[] {
  const problems: Problem[] = []
  if (copies !== null && !/^抄送：[^]*。$/.test(copies.text.trim()))
    problems.push({
      problem: 'copies-form',
      place: placeOf(copies),
      expected: words('抄送：……。'),
      found: words(copies.text.trim().slice(-6)),
    })
  const organ = copies ?? printed
  if (organ !== null && blocks.some((block) => block === organ)) {
    const edge = leftEdge(organ)
    const one = colophonSize * 10
    if (Math.abs(edge - one) > character / 2)
      problems.push({
        problem: organ === copies ? 'copies-form' : 'printed-form',
        place: placeOf(organ),
        expected: words('左空1字'),
        found: words(`左空${Math.round((edge / one) * 10) / 10}字`),
      })
  }
  const at = printed ?? copies ?? blocks[0]
  const whole = blocks
    .flatMap(paragraphsOf)
    .map(({ text }) => text)
    .join('')
  if (printed === null || !/(?:\d{4}年\d{1,2}月\d{1,2}日|\s年\s+月\s+日)\s*印发\s*$/.test(printed.text))
    problems.push({
      problem: 'printed-form',
      place: at === undefined ? wholeDocument : placeOf(at),
      expected: words('某某办公室　2024年5月27日印发'),
      found: words(printed === null ? '没有印发机关和印发日期' : whole.trim().slice(-14)),
    })
  return [...problems, ...fontProblems(blocks)]
}

function fontProblems(blocks: Colophon['blocks']): readonly Problem[] {
  for (const paragraph of blocks.flatMap(paragraphsOf)) {
    const wrong = paragraph.runs.find(
      ({ text, font, size, rare }) =>
        /\p{Script=Han}/u.test(text) && !rare && (size !== colophonSize || !isOf(font, 'body')),
    )
    if (wrong !== undefined)
      return [
        {
          problem: 'colophon-font',
          place: placeOf(paragraph),
          expected: words(`4号${familyNames.body}`),
          found: words(`${wrong.size / 2}磅${wrong.font}`),
        },
      ]
  }
  return []
}

/** C02 (7.4, 7.4.1): the document's last block, its last line at the foot of the last page. */
export function checkColophonPlace({ facts, colophon }: Structure): readonly Problem[] {
  const block = colophon === null ? undefined : facts.blocks[colophon.first]
  if (colophon === null || block === undefined) return []
  const behind = facts.blocks.slice(colophon.last + 1).find((one) => !isEmpty(one))
  if (behind !== undefined) return [{ problem: 'colophon-not-last', place: placeOf(behind) }]
  return isAtFoot(facts, colophon, block) ? [] : [{ problem: 'colophon-place', place: placeOf(block) }]
}

/** Of the text area, measured on the sheet (297 − 35 mm) */
const footOfText = mm(262)
const footTolerance = mm(3)

function isAtFoot({ sections }: WordFacts, { box, blocks }: Colophon, block: BlockFacts): boolean {
  const section = sections[block.section - 1]
  if (box !== null) {
    const top = fromPageEdge(box.down, section?.top ?? 0)
    if (top !== null) return Math.abs(top + box.height - footOfText) <= footTolerance
    return box.down.align === 'bottom' || box.down.from === 'bottomMargin'
  }
  return blocks.some((one) => one.kind === 'table' && one.floating) || section?.begins === 'evenPage'
}
