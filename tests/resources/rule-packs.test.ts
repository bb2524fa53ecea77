import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { completePack, parsePreset, rulePacks } from '#shared/core/resources/rule-packs.ts'
import { chineseNumber, fillTemplate } from '#shared/domain/plan/naming.ts'
import type { FigureKey, GroupShare, PercentRange, Term } from '#shared/domain/plan/rule-figures.ts'
import { figureKeys, shapeOf } from '#shared/domain/plan/rule-figures.ts'
import type { Figure, RulePack } from '#shared/domain/plan/rule-pack.ts'
import { figureOf, wordsOf } from '#shared/domain/plan/rule-pack.ts'

// Each figure of a preset is held against the words of its source. The sources lie beside the project, not in it.

const sources = join(import.meta.dirname, '../../../shared/sources')
const sourceFiles: Readonly<Record<string, string>> = {
  caofeidian: 'caofeidian-2024-work-plan.txt',
  ningjin: 'ningjin-2023-implementation-plan.txt',
  qinghe: 'qinghe-2024-joint-notice.txt',
  qinhuangdao: 'qinhuangdao-2023-work-plan.txt',
  yanshi: 'yanshi-2023-rules.txt',
}

// The sources are columns and pages turned into text: lines break inside words and numbers.
const plain = (text: string) => text.replaceAll(/\s+/gu, '')

/** The source of a pack without its page numbers and line breaks; null: not on this machine. */
function sourceOf(pack: RulePack): string | null {
  const file = join(sources, sourceFiles[pack.id] ?? '')
  if (!existsSync(file)) return null
  return plain(readFileSync(file, 'utf8').replaceAll(/—\s*\d+\s*—/gu, ''))
}

interface Cited extends Figure<unknown> {
  readonly key: FigureKey
}

/** Every figure and every entry of a list, one by one. */
const figuresOf = (pack: RulePack): readonly Cited[] =>
  figureKeys.flatMap((key) => {
    const kept: Figure<unknown> | readonly Figure<unknown>[] | null = pack.figures[key]
    if (kept === null) return []
    return ('value' in kept ? [kept] : kept).map((figure) => ({ ...figure, key }))
  })
const citedOf = (pack: RulePack) => figuresOf(pack).filter(({ clause }) => clause !== '')

const numerals = (number: number) => [String(number), chineseNumber(number), ...(number === 2 ? ['两'] : [])]

/** What the quote must hold so that it says what the value says. */
function digitsOf({ key, value }: Cited): RegExp | null {
  switch (shapeOf(key).kind) {
    case 'percent':
      return new RegExp(`(?<![\\d.])${String(value)}[%％]`, 'u')
    case 'range': {
      const { from, to } = value as PercentRange
      return new RegExp(`(?<!\\d)${from}%-${to}%`, 'u')
    }
    case 'shares':
      return new RegExp(`(?<!\\d)${(value as GroupShare).percent}[%％]`, 'u')
    case 'count':
      return new RegExp(`(?<!\\d)(?:${numerals(Number(value)).join('|')})(?:次|人|个)`, 'u')
    case 'day-of-month':
      return new RegExp(`(?<!\\d)${String(value)}日`, 'u')
    case 'term': {
      const { count, unit } = value as Term
      const word = { 'working-day': '个工作日', day: '日', month: '个月', year: '年' }[unit]
      return new RegExp(`(?<!\\d)(?:${numerals(count).join('|')})${word}`, 'u')
    }
    case 'flag':
    case 'start':
    case 'text':
    case 'template':
    case 'words':
      return null
  }
}

test('every source document has its preset', () => {
  expect(rulePacks.map(({ id }) => id)).toEqual(Object.keys(sourceFiles))
})

describe.each(rulePacks.map((pack) => [pack.id, pack] as const))('preset %s', (_id, pack) => {
  test('quotes nothing that is not in its source, word for word', ({ skip }) => {
    const source = sourceOf(pack)
    if (source === null) return skip(`no source document at ${sources}`)
    const { source: head, office, departments } = pack
    const quotes = [
      ...citedOf(pack).map(({ quote }) => quote),
      ...Object.values(office).flatMap(({ clause, quote }) => (clause === '' ? [] : [quote])),
      ...departments.map(({ quote }) => quote),
      head.number,
    ]
    expect(quotes.filter((quote) => !source.includes(plain(quote)))).toEqual([])
  })

  test('names no department, unit or partner that its source does not name', ({ skip }) => {
    const source = sourceOf(pack)
    if (source === null) return skip(`no source document at ${sources}`)
    const named = [
      ...pack.departments.flatMap(({ name, units }) => [name, ...units]),
      ...pack.partners.flatMap(({ initiator, partners }) => [initiator, ...partners]),
    ]
    expect(named.filter((name) => name !== '{bureau}' && !source.includes(name))).toEqual([])
  })

  test('has the digits of each quote as its value', () => {
    const wrong = citedOf(pack).filter((figure) => {
      const digits = digitsOf(figure)
      // How many digits a serial has is counted, not read.
      const isWidth = figure.key.endsWith('erialDigits')
      const isOnceAYear = figure.key === 'rosterUpdate'
      return digits !== null && !isWidth && !isOnceAYear && !digits.test(plain(figure.quote))
    })
    expect(wrong).toEqual([])
  })

  test('has the words of the source, or says in a note how they differ', () => {
    const wrong = citedOf(pack).filter(({ key, value, quote, note }) => {
      const { kind } = shapeOf(key)
      const words =
        kind === 'shares' ? (value as GroupShare).groups : kind === 'words' || kind === 'text' ? [value] : []
      return note === '' && !words.every((word) => plain(quote).includes(plain(String(word))))
    })
    expect(wrong).toEqual([])
  })

  test('fills its templates to what the source prints', () => {
    const naming = {
      bureau: pack.office.bureau.value,
      region: pack.office.region.value,
      level: pack.office.level.value,
    }
    const wrong = citedOf(pack)
      .filter(({ key }) => shapeOf(key).kind === 'template')
      .map(({ key, value, quote }) => {
        const [scope = '', field = ''] = key.split('.')
        const width = field === 'taskNumber' ? 'taskSerialDigits' : 'serialDigits'
        const digits = scope === 'internal' || scope === 'joint' ? figureOf(pack, `${scope}.${width}`) : 3
        const { year } = pack.source
        return {
          key,
          filled: plain(fillTemplate(String(value), naming, { year, serial: 1, digits: digits ?? 3 })),
          quote: plain(quote),
        }
      })
      .filter(({ filled, quote }) => !quote.includes(filled))
    expect(wrong).toEqual([])
  })

  test('claims no clause without a quote, and tells where everything else comes from', () => {
    const figures = figuresOf(pack)
    expect(figures.filter(({ clause, quote }) => (clause === '') !== (quote === ''))).toEqual([])
    expect(figures.filter(({ clause, note }) => clause === '' && note === '')).toEqual([])
  })

  test('places every percentage and every term of its source', ({ skip }) => {
    const source = sourceOf(pack)
    if (source === null) return skip(`no source document at ${sources}`)
    const quotes = citedOf(pack).map(({ quote }) => plain(quote))
    const figures = [
      ...source.matchAll(
        /\d+[%％]|[\d一两五]+个(?:工作日|月)|不(?:得少|少|超过)于?[\d一两五]+[人年次]|为\d+年|(?<![\d年])[\d两]+次|\d+日[内前]/gu,
      ),
    ]
    expect(figures.length).toBeGreaterThan(2)
    const lost = figures.map(([text]) => text).filter((text) => !quotes.some((quote) => quote.includes(text)))
    expect(lost).toEqual([])
  })
})

test('the sources contradict each other, and each preset says what its own says', () => {
  const by = Object.fromEntries(rulePacks.map((pack) => [pack.id, pack]))
  const each = (value: (pack: RulePack) => unknown) =>
    Object.fromEntries(Object.entries(by).map(([id, pack]) => [id, value(pack)]))
  expect(each((pack) => figureOf(pack, 'publication')?.count)).toMatchObject({
    caofeidian: 20,
    qinghe: 20,
    yanshi: 7,
  })
  expect(each((pack) => figureOf(pack, 'retention')?.count)).toMatchObject({ caofeidian: 2, yanshi: 5 })
  expect(each((pack) => figureOf(pack, 'enterpriseShare'))).toEqual({
    caofeidian: 3,
    qinhuangdao: 3,
    ningjin: 5,
    qinghe: null,
    yanshi: null,
  })
  expect(each((pack) => figureOf(pack, 'itemShare'))).toMatchObject({
    caofeidian: 20,
    yanshi: 50,
    ningjin: null,
  })
  expect(each((pack) => figureOf(pack, 'confirmation')?.count)).toMatchObject({ qinghe: 1, ningjin: 2 })
  expect(each((pack) => figureOf(pack, 'internal.initiatorWord'))).toMatchObject({
    caofeidian: '处室',
    qinhuangdao: '科室',
    ningjin: '科（股）室',
  })
})

test('the result dictionary begins with the word that excludes all others', () => {
  for (const pack of rulePacks) expect(wordsOf(pack, 'resultWords')[0]).toBe('未发现问题')
})

test.each([
  ['a share above a hundred', { enterpriseShare: { value: 101 } }, /percent-out-of-range/],
  ['one contributor', { contributors: { value: 1 } }, /count-too-small/],
  ['more bodies than contributors', { bodies: { value: 9 } }, /more-bodies-than-contributors/],
  ['a plan number without a serial', { 'joint.planNumber': { value: '联{year}' } }, /placeholder-missing/],
  ['a placeholder nobody fills', { 'joint.planName': { value: '{county}{serial}' } }, /placeholder-unknown/],
  ['half a day', { publication: { value: { count: 0.5, unit: 'working-day' } } }, /publication/],
  ['a figure nobody knows', { publicationDays: { value: 20 } }, /publicationDays/],
  ['a rule the program needs', { contributors: null }, /figure-missing/],
])('a preset with %s stops the start', (_what, figures, reason) => {
  const file = join(import.meta.dirname, '../../resources/rule-packs/ningjin.json')
  const data = JSON.parse(readFileSync(file, 'utf8')) as { figures: object }
  expect(parsePreset(data).id).toBe('ningjin')
  expect(() => parsePreset({ ...data, figures: { ...data.figures, ...figures } })).toThrow(reason)
})

test('a pack kept before a figure existed has it as the program begins with it, and keeps all others', () => {
  for (const pack of rulePacks) {
    const { resultsWithoutProblem: _later, ...figures } = pack.figures
    const kept = { ...pack, figures: { ...figures, resultWords: [] } } as unknown as RulePack
    const complete = completePack(kept)
    expect(wordsOf(complete, 'resultsWithoutProblem')[0]).toBe('未发现问题')
    expect(wordsOf(complete, 'resultWords')).toEqual([])
  }
})
