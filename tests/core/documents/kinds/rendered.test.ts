import { buildDocx } from '#shared/core/documents/index.ts'
import {
  documentPages,
  fitOfficial,
  pageTexts,
  usualLook,
  type DocumentModel,
  type DocumentPage,
} from '#shared/domain/documents/index.ts'
import { describe, expect, it } from 'vitest'
import { renderTexts, type TextPage } from '../rendering.ts'
import { isOfficial } from './bound.ts'
import { kinds } from './kinds.ts'
import { letters } from './letters.ts'
import { aLongDrawRecord } from './many-rows.ts'

const samples: Readonly<Record<string, DocumentModel>> = {
  ...Object.fromEntries(Object.entries(kinds).map(([kind, { usual }]) => [kind, usual])),
  'W5 of sixty targets': aLongDrawRecord(60),
}

const files = new Map<string, Uint8Array>()
for (const [name, model] of Object.entries(samples)) files.set(name, await buildDocx(model))
const rendered = renderTexts(files)

/** What LibreOffice prints of a sample; a page that is left empty on purpose is none. */
const printed = (name: string): readonly TextPage[] => (rendered.ran ? (rendered.files.get(name) ?? []) : [])
const shown = (model: DocumentModel) => documentPages(model, usualLook).filter(({ isBlank }) => !isBlank)

const sorted = (texts: readonly string[]) => [...letters(texts)].toSorted().join('')

/** All that stands on a page: with a repeated head, mark and number. */
function wordsOn(page: DocumentPage): readonly string[] {
  const heads = page.parts.flatMap((part) =>
    part.kind === 'table' ? part.rows.filter(({ isRepeated }) => isRepeated) : [],
  )
  const repeated = heads.flatMap(({ cells }) => cells.map(({ text }) => text))
  return [...pageTexts(page), ...repeated, page.mark, page.number === null ? '' : `—${page.number}—`]
}

const all = Object.entries(samples)

describe('LibreOffice prints', () => {
  for (const [name, model] of all)
    it(`${name} on as many pages as the screen shows`, ({ skip }) => {
      if (!rendered.ran) skip(rendered.reason)
      expect(printed(name)).toHaveLength(shown(model).length)
    })

  // Of official text its lines differ by what it does alone: it hangs punctuation out of a line and parts digits from Han
  // characters, whatever the style says.
  for (const [name, model] of all.filter(([, one]) => !isOfficial(one)))
    it(`${name} with the same words on each page`, ({ skip }) => {
      if (!rendered.ran) skip(rendered.reason)
      const own = shown(model).map((page) => sorted(wordsOn(page)))
      expect(printed(name).map(({ words }) => sorted(words.map(({ text }) => text)))).toEqual(own)
    })
})

const left = 28
const right = 28 + 156
const textLine = (page: TextPage) => page.words.filter(({ top }) => top > 30 && top < 262)

describe('an official document as LibreOffice prints it', () => {
  for (const [name, model] of all.filter(([, one]) => isOfficial(one))) {
    const [body] = [...model.sections]
    const texts = (body?.blocks ?? []).flatMap((block) =>
      block.kind === 'paragraph' && ['text', 'heading'].includes(block.role) ? [letters([block.text])] : [],
    )
    const pageWith = (text: string) => printed(name).find(({ lines }) => letters(lines).includes(text))

    it(`${name} has text on its first page (R01), and text beside its signature (R04)`, ({ skip }) => {
      if (!rendered.ran) skip(rendered.reason)
      expect(letters(printed(name)[0]?.lines ?? [])).toContain(texts[0]?.slice(0, 20) ?? '?')
      const signature = body?.blocks.find((block) => block.kind === 'signature')
      if (signature === undefined) return
      const page = printed(name).findLast(({ lines }) =>
        lines.some((line) => line === letters([signature.date])),
      )
      const last = texts.filter((text) => text.length >= 8).map((text) => text.slice(-8))
      expect(last.some((end) => letters(page?.lines ?? []).includes(end))).toBe(true)
    })

    it(`${name} stands within the 版心, a millimetre aside, and its lines 10.2 mm apart (R02, R03)`, ({
      skip,
    }) => {
      if (!rendered.ran) skip(rendered.reason)
      const first = pageWith(texts[0]?.slice(0, 20) ?? '?')
      const words = first === undefined ? [] : textLine(first)
      expect(words.length).toBeGreaterThan(0)
      expect(Math.abs(Math.min(...words.map((word) => word.left)) - left)).toBeLessThan(1)
      // A mark of punctuation may hang out by its own width.
      expect(Math.max(...words.map((word) => word.right))).toBeLessThan(right + 6)
      const tops = [
        ...new Set(words.filter((word) => word.bottom - word.top < 9).map((word) => word.top.toFixed(1))),
      ]
      const gaps = tops.map(Number).toSorted((a, b) => a - b)
      const steps = gaps.slice(1).map((top, index) => top - (gaps[index] ?? 0))
      expect(Math.abs(Math.min(...steps.filter((step) => step > 5)) - 10.21)).toBeLessThan(1)
    })
  }
})

const footed = all.flatMap(([name, model]) => {
  const { sections } = isOfficial(model) ? fitOfficial([...model.sections], usualLook) : { sections: [] }
  const foot = sections.findLast((section) => section.foot.length > 0)
  return foot === undefined ? [] : [{ name, foot }]
})

describe('the 版记 as LibreOffice prints it', () => {
  for (const { name, foot } of footed)
    it(`of ${name} stands at the foot of an even page`, ({ skip }) => {
      if (!rendered.ran) skip(rendered.reason)
      const page = printed(name).findLast(({ lines }) => lines.some((line) => line.endsWith('印发')))
      const number = page?.lines.flatMap((line) => /^—(\d+)—$/.exec(line)?.slice(1) ?? []).map(Number)[0]
      // Behind a blank page it has no number (7.5): its section itself asks for an even one.
      expect(number === undefined ? foot.begins : number % 2).toBe(number === undefined ? 'even' : 0)
      expect(number === undefined).toBe(!foot.isNumbered)
      const ends = (page?.words ?? []).filter(({ text }) => text.endsWith('印发'))
      expect(Math.abs(Math.max(...ends.map(({ bottom }) => bottom)) - 260.5)).toBeLessThan(2)
    })
})
