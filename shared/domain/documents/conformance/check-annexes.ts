import type { ParagraphFacts } from './facts.ts'
import type { Annex } from './find-annexes.ts'
import type { Problem } from './finding.ts'
import { familyNames, isOf } from './fonts.ts'
import {
  bodySize,
  character,
  characters,
  indentOf,
  leftEdge,
  lineCount,
  placeOf,
  sizeOf,
  textArea,
  widthOf,
  words,
} from './measures.ts'
import { beginsPage, linesBetween, type Structure } from './structure.ts'

const tolerance = character / 2
const lineTolerance = 0.5

const endMark = /[。；;，,、.．：:]$/

interface Item {
  readonly paragraph: ParagraphFacts
  readonly number: number | null
  readonly name: string
}

function itemsOf(note: readonly ParagraphFacts[]): readonly Item[] {
  return note.map((paragraph) => {
    const found = /^(?:附\s*件\s*[：:]?)?\s*(?:(\d{1,2})\s*[.．、])?\s*(.*)$/s.exec(paragraph.text.trim())
    return {
      paragraph,
      number: found?.[1] === undefined ? null : Number(found[1]),
      name: (found?.[2] ?? '').trim(),
    }
  })
}

/** A01 (7.3.4): 附件说明 one line below the text, two characters in, numbered from 1, nothing after a name. */
export function checkAnnexNote(structure: Structure): readonly Problem[] {
  const { kind, main, annexes, facts } = structure
  const [first] = main.annexNote
  if (kind === 'form') return []
  if (first === undefined)
    return annexes.slice(0, 1).map(({ label }) => ({ problem: 'annex-note-missing', place: placeOf(label) }))
  const items = itemsOf(main.annexNote)
  const last = main.body.findLast(({ number }) => number < first.number)
  const gap = last === undefined ? null : linesBetween(facts, last, first)
  return [
    ...(gap !== null && Math.abs(gap - 1) > lineTolerance
      ? [
          {
            problem: 'annex-note-place',
            place: placeOf(first),
            expected: lineCount(1),
            found: lineCount(gap),
          } as const,
        ]
      : []),
    ...(first.text.trim().startsWith('附件：')
      ? []
      : [{ problem: 'annex-note-colon', place: placeOf(first), expected: words('附件：') } as const]),
    ...(Math.abs(leftEdge(first) - 2 * character) <= tolerance
      ? []
      : [
          {
            problem: 'annex-note-indent',
            place: placeOf(first),
            expected: characters(2 * character),
            found: characters(leftEdge(first)),
          } as const,
        ]),
    ...items.flatMap((item, index) => itemProblems(item, index, items.length)),
  ]
}

function itemProblems({ paragraph, number, name }: Item, index: number, count: number): readonly Problem[] {
  const place = placeOf(paragraph)
  const problems: Problem[] = []
  const expected = count === 1 ? null : index + 1
  const isWritten = number === null || new RegExp(String.raw`${number}\.`).test(paragraph.text)
  if (number !== expected || !isWritten)
    problems.push({
      problem: 'annex-note-numbers',
      place,
      expected: words(expected === null ? '附件：名称' : `${expected}.`),
      found: words(number === null ? '无序号' : paragraph.text.trim().slice(0, 8)),
    })
  const end = endMark.exec(name)
  if (end !== null) problems.push({ problem: 'annex-note-end', place, found: words(end[0]) })
  const turn = turnProblem(paragraph, name, index, count)
  return turn === null ? problems : [...problems, turn]
}

/** A name that goes on in a second line goes on below its own first character. */
function turnProblem(paragraph: ParagraphFacts, name: string, index: number, count: number): Problem | null {
  const { left } = indentOf(paragraph)
  const edge = leftEdge(paragraph)
  if (edge + widthOf(paragraph) <= textArea.width) {
    // The second and later names stand below the first one, whether they are long or not.
    const under = 5 * character
    if (index === 0 || count === 1 || Math.abs(edge - under) <= tolerance) return null
    return {
      problem: 'annex-note-turn',
      place: placeOf(paragraph),
      expected: characters(under),
      found: characters(edge),
    }
  }
  const label = paragraph.text.trim()
  const before = label.slice(0, Math.max(0, label.length - name.length))
  const wide = [...before].reduce((sum, one) => sum + (/[\d. ]/.test(one) ? character / 2 : character), 0)
  const start = edge + wide
  if (Math.abs(left - start) <= tolerance) return null
  return {
    problem: 'annex-note-turn',
    place: placeOf(paragraph),
    expected: characters(start),
    found: characters(left),
  }
}

/** A02 (7.3.7): each annex on a new page, its label in the first line, its title centred in the third, named as in 附件说明. */
export function checkAnnexes(structure: Structure): readonly Problem[] {
  const { kind, annexes, main } = structure
  if (kind === 'form') return []
  const items = itemsOf(main.annexNote)
  const problems = annexes.flatMap((annex, index) =>
    annexProblems(structure, annex, index, annexes.length, items[index]),
  )
  if (annexes.length < items.length) {
    const absent = items[annexes.length]
    if (absent !== undefined)
      problems.push({ problem: 'annex-absent', place: placeOf(absent.paragraph), found: words(absent.name) })
  }
  return problems
}

function annexProblems(
  { facts }: Structure,
  { label, number, index, titles }: Annex,
  at: number,
  count: number,
  item: Item | undefined,
): Problem[] {
  const place = placeOf(label)
  const problems: Problem[] = []
  if (!beginsPage(facts, index)) problems.push({ problem: 'annex-page', place })
  const expected = count === 1 ? '附件' : `附件${at + 1}`
  const isNumbered = count === 1 ? number === null || number === 1 : number === at + 1
  if (
    !isNumbered ||
    /[：:\s]/.test(label.text.trim()) ||
    Math.abs(leftEdge(label)) > tolerance ||
    /center|right/.test(label.align)
  )
    problems.push({
      problem: 'annex-label',
      place,
      expected: words(`${expected}（顶格）`),
      found: words(label.text.trim()),
    })
  const wrong = label.runs.find(({ text, font }) => /\p{Script=Han}/u.test(text) && !isOf(font, 'hei'))
  if (wrong !== undefined || sizeOf(label) !== bodySize)
    problems.push({
      problem: 'annex-label-font',
      place,
      expected: words(`3号${familyNames.hei}`),
      found: words(`${sizeOf(label) / 2}磅${wrong?.font ?? familyNames.hei}`),
    })
  return [...problems, ...titleProblems(facts, label, titles, item)]
}

function titleProblems(
  facts: Structure['facts'],
  label: ParagraphFacts,
  titles: readonly ParagraphFacts[],
  item: Item | undefined,
): readonly Problem[] {
  const [first] = titles
  if (first === undefined)
    return [
      { problem: 'annex-title-differs', place: placeOf(label), expected: words(item?.name ?? '附件标题') },
    ]
  const place = placeOf(first)
  const problems: Problem[] = []
  if (titles.some(({ align }) => align !== 'center'))
    problems.push({ problem: 'annex-title-not-centred', place })
  const gap = linesBetween(facts, label, first)
  if (gap !== null && Math.abs(gap - 1) > lineTolerance)
    problems.push({ problem: 'annex-title-place', place, expected: lineCount(1), found: lineCount(gap) })
  const title = titles.map(({ text }) => text.trim()).join('')
  if (item !== undefined && plain(title) !== plain(item.name.replace(endMark, '')))
    problems.push({ problem: 'annex-title-differs', place, expected: words(item.name), found: words(title) })
  return problems
}

/** Quotation marks inside 《》 and blanks are set differently without being another name. */
const plain = (text: string) => text.normalize('NFKC').replaceAll(/[\s“”"《》]/g, '')
