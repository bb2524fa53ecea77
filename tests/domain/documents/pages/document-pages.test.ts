import {
  documentPages,
  officialPage,
  pageTexts,
  targetList,
  usualLook,
  type DocumentPage,
  type PagePart,
  type Section,
} from '#shared/domain/documents/index.ts'
import { paragraph } from '#shared/domain/documents/make.ts'
import { everyKind } from '#tests/core/documents/pages/every-kind.ts'
import { aDraw, someTargets } from '#tests/domain/documents/makers.ts'
import {
  aModel,
  anAddressee,
  anImprint,
  anOfficialSection,
  aSignature,
  aTitle,
  fullLines,
} from '#tests/domain/documents/official-makers.ts'
import { describe, expect, it } from 'vitest'

const page = officialPage(usualLook)
const hostile = '<script>alert(1)</script>\u0000\u202E名&quot;" style="x" \uD800\r\n=1+1\tjavascript:'

function bottomOf(part: PagePart): number {
  if (part.kind === 'rule') return part.top
  if (part.kind === 'table') return part.top + part.rows.reduce((sum, { height }) => sum + height, 0)
  return part.top + part.height
}

const textsOf = (pages: readonly DocumentPage[]) => pages.flatMap(pageTexts)

describe('a document on its pages', () => {
  it('lets nothing run off the paper, whatever its kind', () => {
    const over = Object.entries(everyKind).flatMap(([name, model]) =>
      documentPages(model, usualLook).flatMap(({ orientation, parts }, index) => {
        const height = orientation === 'portrait' ? page.height : page.width
        // The rules of a 版记 and the line behind a table stand at the very edge.
        const sticking = parts.filter((part) => bottomOf(part) > height + 60)
        return sticking.map(({ kind }) => `${name} page ${index + 1}: ${kind}`)
      }),
    )
    expect(over).toEqual([])
  })

  it('shows the text of a roster as text: nothing invisible, nothing that turns a line around', () => {
    const targets = someTargets(2).map((target) => ({
      target: { ...target, name: hostile, address: hostile },
      team: hostile,
      remark: hostile,
    }))
    const list = documentPages(targetList({ draw: aDraw({ title: hostile }), targets }), usualLook)
    // As a kept file might bring it, past the makers that clean their texts.
    const raw = { kind: 'paragraph', role: 'text', text: hostile, keepWithNext: false } as const
    const cell = { text: hostile, style: 'left', columns: 1, rows: 1 } as const
    const rows = [{ height: 0, cells: [cell] }]
    const blocks = [raw, { kind: 'table', widths: [1], head: [], rows, keepTogether: false }] as const
    const official = [anOfficialSection([aTitle, anAddressee, ...blocks]), { ...aForm, blocks }].flatMap(
      (section) => documentPages(aModel([section]), usualLook),
    )
    const texts = textsOf([...list, ...official])
    expect(texts.some((text) => text.includes('<script>alert(1)</script>'))).toBe(true)
    expect(texts.filter((text) => /(?!\n)[\p{Cc}\p{Cf}\p{Cs}]/u.test(text))).toEqual([])
  })

  it('breaks a name that is longer than a line instead of losing it', () => {
    const name = '虚构县'.padEnd(90, '长')
    const pages = documentPages(
      aModel([{ ...aForm, blocks: [paragraph('text', name), paragraph('title', name)] }]),
      usualLook,
    )
    expect(textsOf(pages).join('')).toBe(`${name}${name}`)
    expect(textsOf(pages).length).toBeGreaterThan(4)
  })

  it('repeats a table’s head on every page and shows no row twice', () => {
    const targets = someTargets(100).map((target) => ({ target, team: '', remark: '' }))
    const pages = documentPages(targetList({ draw: aDraw(), targets }), usualLook)
    expect(pages.length).toBeGreaterThan(2)
    for (const { parts } of pages.slice(1)) {
      const [table] = parts.filter((part) => part.kind === 'table')
      expect(table?.rows[0]).toMatchObject({ isRepeated: true })
    }
    const codes = textsOf(pages).filter((text) => targets.some(({ target }) => target.id === text))
    expect(codes).toEqual(targets.map(({ target }) => target.id))
  })

  it('goes on with a merged cell on the next page, its text shown once', () => {
    const rows = Array.from({ length: 60 }, (_, index) => ({
      height: 12,
      cells: [
        ...(index === 0 ? [{ text: '计划', style: 'left', columns: 1, rows: 60 } as const] : []),
        { text: `任务${index + 1}`, style: 'left', columns: 1, rows: 1 } as const,
      ],
    }))
    const head = [
      {
        height: 0,
        cells: ['甲', '乙'].map((text) => ({ text, style: 'head', columns: 1, rows: 1 }) as const),
      },
    ]
    const pages = documentPages(
      aModel([{ ...aForm, blocks: [{ kind: 'table', widths: [1, 1], head, rows, keepTogether: false }] }]),
      usualLook,
    )
    expect(pages.length).toBeGreaterThan(3)
    expect(textsOf(pages).filter((text) => text === '计划')).toHaveLength(1)
    for (const { parts } of pages)
      for (const part of parts.filter((one) => one.kind === 'table')) {
        const body = part.rows.filter(({ isRepeated }) => !isRepeated)
        const first = body.find(({ cells }) => cells[0]?.style === 'left')
        expect(first?.cells).toHaveLength(2)
        expect(first?.cells[0]?.rows).toBe(
          body.filter(({ cells }) => cells.some(({ text }) => text.startsWith('任务'))).length,
        )
      }
  })

  it('numbers on from section to section, turned where the sheet is turned', () => {
    const w2 = everyKind['W2']
    if (w2 === undefined) throw new Error('no such sample')
    const pages = documentPages(w2, usualLook)
    expect(pages.map(({ number }) => number)).toEqual(pages.map((_, index) => index + 1))
    expect(pages.map(({ orientation, numberPlace }) => `${orientation} ${numberPlace}`)).toContain(
      'landscape turned',
    )
    expect(pages[0]).toMatchObject({ orientation: 'portrait', numberPlace: 'foot' })
  })

  it('begins each joint record on page 1 of a sheet of its own', () => {
    const records = everyKind['W3 of a draw']
    if (records === undefined) throw new Error('no such sample')
    const pages = documentPages(records, usualLook)
    const begins = pages.flatMap(({ number, isBlank }, index) => (number === 1 && !isBlank ? [index] : []))
    expect(begins).toHaveLength(4)
    expect(begins.every((index) => index % 2 === 0)).toBe(true)
  })

  it('leaves the back of a sheet empty and unnumbered where the 版记 needs an even page', () => {
    // Two full pages and nothing left on the second.
    const sections = [anOfficialSection([aTitle, anAddressee, fullLines(22 + 22 - 8), aSignature, anImprint])]
    const both = documentPages(aModel(sections), usualLook)
    const one = documentPages(aModel(sections), { ...usualLook, sides: 'one' })
    expect(both.length % 2).toBe(0)
    expect(both.filter(({ isBlank }) => isBlank).every(({ number }) => number === null)).toBe(true)
    expect(one.every(({ isBlank }) => !isBlank)).toBe(true)
  })

  it('names what is left for the pen and where', () => {
    const wide = everyKind['a notice of several organs without number and date']
    if (wide === undefined) throw new Error('no such sample')
    const fields = documentPages(wide, usualLook).flatMap(({ missing }) => missing.map(({ field }) => field))
    expect(fields).toEqual(['number', 'signature-date', 'issuer', 'issue-date'])
    const complete = documentPages(everyKind['a notice'] ?? wide, usualLook)
    expect(complete.flatMap(({ missing }) => missing)).toEqual([])
  })
})

const aForm: Section = { name: '样例', orientation: 'portrait', pages: 'continue', blocks: [] }
