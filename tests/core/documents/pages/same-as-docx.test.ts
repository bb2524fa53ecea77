import { buildDocx } from '#shared/core/documents/index.ts'
import { stylesXml } from '#shared/core/documents/docx/styles.ts'
import {
  documentPages,
  fitOfficial,
  formStyles,
  pageTexts,
  usualLook,
  type OfficialLook,
} from '#shared/domain/documents/index.ts'
import { render } from '#tests/core/documents/rendering.ts'
import { partOf } from '#tests/core/documents/read-back.ts'
import { describe, expect, it } from 'vitest'
import { countedDocuments, everyKind } from './every-kind.ts'

const looks: readonly OfficialLook[] = [usualLook, { margins: 'physical', fonts: 'windows', sides: 'one' }]

/** 文件 beside the organs and a row cut in pieces are read in another order than they are written. */
const inAnotherOrder = ['a notice of several organs without number and date', 'T5']

/** Every character that a reader sees, however it is broken into lines. */
const letters = (texts: readonly string[]) => texts.join('').replaceAll(/\s/gu, '')

function docxLetters(bytes: Uint8Array): string {
  const xml = partOf(bytes, 'word/document.xml')
    // A box is written twice: for programs that know it, and once more for those that do not.
    .replaceAll(/<mc:Fallback>.*?<\/mc:Fallback>/gs, '')
  const texts = [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/gu)].map(([, text = '']) => text)
  const plain = texts.join('').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"')
  return letters([plain.replaceAll('&apos;', "'").replaceAll('&amp;', '&')])
}

describe('the pages on the screen', () => {
  for (const [name, model] of Object.entries(everyKind))
    it(`have every letter of the .docx, and no other: ${name}`, async () => {
      const shown = letters(documentPages(model, usualLook).flatMap(pageTexts))
      const written = docxLetters(await buildDocx(model))
      const ordered = (text: string) => (inAnotherOrder.includes(name) ? [...text].toSorted().join('') : text)
      expect(ordered(shown)).toBe(ordered(written))
    })

  for (const [name, model] of Object.entries(countedDocuments))
    it(`are as many as were counted: ${name}`, () => {
      for (const look of looks)
        expect(documentPages(model, look)).toHaveLength(fitOfficial([...model.sections], look).pages)
    })

  it('hold the lines that were counted, page by page', () => {
    for (const model of Object.values(countedDocuments)) {
      const [fitted] = fitOfficial([...model.sections], usualLook).sections
      const counted = (fitted?.layout.slices ?? []).filter(({ page }) => page === 1).map(({ text }) => text)
      const first = documentPages(model, usualLook)[0]
      const shown = first === undefined ? [] : pageTexts(first)
      expect(letters(counted)).not.toBe('')
      expect(letters(shown)).toBe(letters([...counted, ...footOn(model)]))
    }
  })

  it('are as many as LibreOffice prints of an official document', async ({ skip }) => {
    const model = everyKind['a long notice']
    if (model === undefined) throw new Error('no such sample')
    const printed = render(await buildDocx(model))
    if (!printed.ran) skip(printed.reason)
    // A page that is left empty on purpose is none in its PDF.
    const shown = documentPages(model, usualLook).filter(({ isBlank }) => !isBlank)
    expect(printed.ran && printed.pages.length).toBe(shown.length)
  })

  it('set a form’s paragraphs in the sizes and lines of its .docx', () => {
    const xml = stylesXml(usualLook)
    for (const [id, style] of Object.entries(formStyles)) {
      const own = xml.split(`w:styleId="${id}"`)[1]?.split('</w:style>')[0] ?? ''
      expect(own).toContain(`<w:sz w:val="${style.size}"/>`)
      expect(own).toContain(`w:before="${style.before}" w:after="${style.after}" w:line="${style.line}"`)
      expect(own.includes(`w:firstLine="${style.firstLine}"`)).toBe(style.firstLine > 0)
    }
  })
})

/** The words of a 版记 that stands at the foot of the first page. */
function footOn(model: (typeof everyKind)[string]): readonly string[] {
  const fitted = fitOfficial([...model.sections], usualLook)
  if (fitted.pages > 1) return []
  return (fitted.sections[0]?.foot ?? []).flatMap(({ pieces }) => pieces.map(({ text }) => text))
}
