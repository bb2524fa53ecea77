import { buildDocx, buildXlsx } from '#shared/core/documents/index.ts'
import {
  documentPages,
  pageTexts,
  usualLook,
  type DocumentModel,
  type OfficialLook,
} from '#shared/domain/documents/index.ts'
import type { ProblemCode } from '#shared/domain/documents/conformance/index.ts'
import { documentKindWords } from '#shared/text/draw-words.ts'
import { describe, expect, it } from 'vitest'
import { judged } from '../check/judged.ts'
import { openXmlVerdict } from '../validator.ts'
import { bound, isOfficial } from './bound.ts'
import { kinds } from './kinds.ts'
import { docxLetters, letters } from './letters.ts'

const look: OfficialLook = { margins: 'physical', fonts: 'windows', sides: 'one' }
const all = Object.entries(kinds)
/** Written once for all that is asked of it */
const files = new Map<DocumentModel, Promise<Uint8Array>>()
function docxOf(model: DocumentModel): Promise<Uint8Array> {
  const bytes = files.get(model) ?? buildDocx(model)
  files.set(model, bytes)
  return bytes
}

it('every kind that the program knows has a sample here', () => {
  expect(Object.keys(kinds).toSorted()).toEqual(Object.keys(documentKindWords).toSorted())
})

/** What is known to depart from the standard, and why; no kind may have any other finding. */
const known: Readonly<Record<string, readonly ProblemCode[]>> = {
  // A letter bears no 版记 (信函格式, 10.1).
  W6: ['colophon-missing'],
}

const findings = async (kind: string, bytes: Uint8Array) =>
  (await judged(bytes)).findings
    .filter(({ problem }) => known[kind]?.includes(problem) !== true)
    .map(({ level, assertion, problem, place }) => [level, assertion, problem, place.words].join(' '))

describe('the checker of the standard finds nothing in', () => {
  const forms = all.flatMap(([kind, { formats, usual }]) =>
    formats.map((format) => ({ kind, format, usual })),
  )
  for (const { kind, format, usual } of forms)
    it(`${kind} as ${format}`, async () => {
      const bytes = await (format === 'docx' ? docxOf(usual) : buildXlsx(usual))
      expect(await findings(kind, bytes)).toEqual([])
    })
  for (const [kind, { usual }] of all.filter(([, { usual }]) => isOfficial(usual)))
    it(`${kind} with the fonts of Windows and the margins of the ink`, async () => {
      expect(await findings(kind, await buildDocx(usual, { look }))).toEqual([])
    })
})

const inAnyOrder = (text: string) => [...text].toSorted().join('')

describe('the pages on the screen have every letter of the .docx, and no other:', () => {
  for (const [kind, { usual, long }] of all)
    it(`in ${kind}`, async () => {
      const models: readonly DocumentModel[] = long === null ? [usual] : [usual, long]
      for (const model of models) {
        const shown = letters(documentPages(model, usualLook).flatMap(pageTexts))
        const own = docxLetters(await docxOf(model))
        expect(own).not.toBe('')
        // A row that is cut in pieces is read in another order than it is written.
        expect(model === long ? inAnyOrder(shown) : shown).toBe(model === long ? inAnyOrder(own) : own)
      }
    })
})

describe('the Open XML SDK finds no fault in', () => {
  const models = all.map(([, { usual }]) => usual)
  const long = all.flatMap(([, kind]) => (kind.long === null ? [] : [kind.long]))
  const boundFiles = {
    'forms and tables': bound([...models, ...long].filter((model) => !isOfficial(model))),
    'official documents': bound([...models, ...long].filter(isOfficial)),
  }
  for (const [name, model] of Object.entries(boundFiles))
    it(`the .docx of all ${name}`, async ({ skip }) => {
      const verdict = await openXmlVerdict(await buildDocx(model), 'docx')
      if (!verdict.ran) return skip(verdict.reason)
      expect(verdict.errors).toEqual([])
    })
  it('the .xlsx of all tables', async ({ skip }) => {
    const tables = all.flatMap(([, { formats, usual }]) => (formats.includes('xlsx') ? [usual] : []))
    const verdict = await openXmlVerdict(await buildXlsx(bound(tables)), 'xlsx')
    if (!verdict.ran) return skip(verdict.reason)
    expect(verdict.errors).toEqual([])
  })
})
