import { buildDocx } from '#shared/core/documents/index.ts'
import {
  officialPage,
  usualLook,
  type Block,
  type DocumentModel,
  type OfficialLook,
} from '#shared/domain/documents/index.ts'
import { fullLines } from '#tests/domain/documents/official-makers.ts'
import { describe, expect, it } from 'vitest'
import { render, type RenderedPage } from '../rendering.ts'
import { isOfficial } from './bound.ts'
import { kinds } from './kinds.ts'

/** So many lines of Han characters behind the first paragraph fill two pages at least, whatever stands above them. */
const lines = 66

function filled(model: DocumentModel): DocumentModel {
  const [body, ...others] = [...model.sections]
  if (body === undefined) throw new Error('an official document has a body')
  const at = body.blocks.findIndex((block) => block.kind === 'paragraph' && block.role === 'text')
  const blocks: readonly Block[] = [
    ...body.blocks.slice(0, at + 1),
    fullLines(lines),
    ...body.blocks.slice(at + 1),
  ]
  return { ...model, sections: [{ ...body, blocks }, ...others] }
}

const looks: Readonly<Record<OfficialLook['margins'], OfficialLook>> = {
  office: usualLook,
  physical: { ...usualLook, margins: 'physical' },
}

const millimetres = (twips: number) => twips / 56.6929
const full = (page: RenderedPage) => page.lines.filter((line) => line.length === 28)

// LibreOffice sets an exact line's base at four fifths of its height; a Han character of 3号, 5.64 mm, stands 0.84 of that
// above it and 0.07 below.
const above = 0.84 * 5.64
const below = 0.07 * 5.64

/** Where a full page of 22 lines has its first and last ink, its left and right edge, in mm. */
function placesOf(look: OfficialLook) {
  const { top, left, pitch, width } = officialPage(look)
  const base = (line: number) => millimetres(top + pitch * (line - 0.2))
  return [base(1) - above, base(22) + below, millimetres(left), millimetres(left + width)]
}

function printedPlaces({ rows, words }: RenderedPage) {
  const inked = rows.filter((row) => row.millimetres < 265 && row.ink > 0).map((row) => row.millimetres)
  const text = words.filter(({ bottom }) => bottom < 266)
  return [
    inked[0] ?? 0,
    inked.at(-1) ?? 0,
    Math.min(...text.map(({ left }) => left)),
    Math.max(...text.map(({ right }) => right)),
  ]
}

describe('a full page of text as LibreOffice prints it', () => {
  for (const [kind, { usual }] of Object.entries(kinds).filter(([, one]) => isOfficial(one.usual)))
    for (const [margins, look] of Object.entries(looks))
      it(`${kind}, margins as ${margins}: 22 lines of 28 characters, within a millimetre of their places`, async ({
        skip,
      }) => {
        const printed = render(await buildDocx(filled(usual), { look }))
        if (!printed.ran) skip(printed.reason)
        const pages = printed.ran ? printed.pages.slice(1, 3) : []
        expect(pages.map((page) => full(page).length)).toEqual([22, 22])
        // With the page's number, and nothing else.
        expect(pages.map(({ lines: all }) => all.length)).toEqual([23, 23])
        for (const page of pages) {
          const places = printedPlaces(page)
          const off = placesOf(look).map((place, at) => Math.abs((places[at] ?? 0) - place))
          expect(Math.max(...off), `${places.join(' ')} mm`).toBeLessThan(1)
        }
      })
})
