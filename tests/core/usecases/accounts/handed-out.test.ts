import { expect, test } from 'vitest'
import type { OperationName, Operations, OutputOf } from '#shared/contract/index.ts'
import { operationNames, operations, permissions } from '#shared/contract/index.ts'
import { maskedBody } from '#shared/domain/rosters/mask-answer.ts'
import { ledgerTable } from '#shared/text/ledger/sheet.ts'
import { holdDraw } from '#tests/core/ceremony.ts'
import { asChosen, publishingOver } from '#tests/core/usecases/publication/results-entered.ts'
import { anOfficeWithNumbers, numbers, shownInFile } from './with-numbers.ts'

type HoldsBytes<Value> = Value extends Uint8Array
  ? true
  : Value extends object
    ? true extends { [Key in keyof Value]: HoldsBytes<Value[Key]> }[keyof Value]
      ? true
      : false
    : false

/** Operations whose answer is a file to take away: one more does not compile until it is said what it carries. */
type HandsOut = {
  [Name in OperationName]: true extends HoldsBytes<OutputOf<Operations[Name]>> ? Name : never
}[OperationName]

interface Carries {
  /**
   * asks: telephone and id numbers, only where `personal` says so, and the ledger tells of it. none: of nobody. record: the
   * official record as it was issued or handed in, whose hash is in the ledger and which no export may change.
   */
  readonly carries: 'asks' | 'none' | 'record'
  readonly because: string
}

const handedOut: { readonly [Name in HandsOut]: Carries } = {
  'rosters.export': { carries: 'asks', because: 'rosters have telephones' },
  'rosters.exportRejected': { carries: 'asks', because: 'rows of an office’s own file' },
  'inspections.export': { carries: 'asks', because: 'columns that were kept, and remarks' },
  'dispatch.export': { carries: 'asks', because: 'the platform has a column for the telephone' },
  'results.exportRejected': { carries: 'asks', because: 'what a department wrote in free text' },
  'records.exportLedger': { carries: 'asks', because: 'to the byte, or it could not be checked' },

  'records.workbook': { carries: 'none', because: 'every cell is masked' },
  'publication.disclosure': { carries: 'none', because: 'fields of the public disclosure' },
  'draw.package': { carries: 'none', because: 'what the draw was computed from' },
  'check.report': { carries: 'none', because: 'numbers, codes and kinds only' },
  'results.makeSheets': { carries: 'none', because: 'no column asks for one; told as result.sheets-made' },

  'documents.read': { carries: 'record', because: 'a document as it was issued' },
  'documents.package': { carries: 'record', because: 'documents of a draw as they were issued' },
  'dispatch.package': { carries: 'record', because: 'a dispatch as it was issued' },
  'draw.attachment': { carries: 'record', because: 'a document as it was handed in' },
}

const carrying = (what: Carries['carries']) =>
  Object.entries(handedOut).flatMap(([name, { carries }]) => (carries === what ? [name] : []))

const asksAboutPersonal = (name: OperationName): boolean => {
  const { input } = operations[name]
  return 'shape' in input && typeof input.shape === 'object' && 'personal' in input.shape
}

test('whatever hands out a file with somebody’s numbers asks for it, and an auditor is not among those who get it', () => {
  const asking = operationNames.filter(asksAboutPersonal)
  expect(asking.toSorted()).toEqual(carrying('asks').toSorted())
  expect(asking.filter((name) => permissions[name] !== 'clerk')).toEqual([])
})

test('what carries nobody’s numbers has none of an office whose people all have one', async () => {
  const office = await anOfficeWithNumbers()
  const { id: drawId } = await holdDraw(office)
  const publishing = publishingOver({ ...office, drawId })
  publishing.on('2023-05-10')
  const line = await publishing.approved(0, '2023-05-10')
  const entries = await office.ledger()
  const cells = numbers.filter((number) => !/^\d{7}$/.test(number)).map((number) => [`来电 ${number}`])
  const shown = entries.map((entry) => ({ ...entry, body: maskedBody(entry.body) }))
  const { headers, rows } = ledgerTable(shown)
  const files: Record<string, readonly { readonly bytes: Uint8Array }[]> = {
    'records.workbook': [
      await office.must('records.workbook', { title: '操作记录', headers, rows }),
      await office.must('records.workbook', { title: '表', headers: ['内容'], rows: cells }),
    ],
    'publication.disclosure': [
      await office.must('publication.disclosure', { drawId, records: asChosen(line) }),
    ],
    'draw.package': [await office.must('draw.package', { drawId })],
    'check.report': [await office.must('check.report', { missingFonts: [] })],
    'results.makeSheets': [await office.must('results.makeSheets', { drawId })],
  }
  expect(Object.keys(files).toSorted()).toEqual(carrying('none').toSorted())
  const found = Object.entries(files).map(([name, made]) => [
    name,
    made.flatMap(({ bytes }) => shownInFile(bytes)),
  ])
  expect(found).toEqual(Object.keys(files).map((name) => [name, []]))
  // That the same office's ledger shows them in a file is what makes the answer above one.
  const text = await office.must('records.exportLedger', { personal: true })
  expect(shownInFile(text.bytes)).toEqual([...numbers])
})

test('the ledger’s text is not exported unless it is said that it carries people’s numbers, and it ends with the entry that says so', async () => {
  const office = await anOfficeWithNumbers()
  const before = (await office.ledger()).length
  const unsaid = await office.refusal('records.exportLedger', { personal: false as never })
  expect(unsaid).toMatchObject({ code: 'wrong-input', path: 'personal' })
  expect(await office.ledger()).toHaveLength(before)
  const { bytes } = await office.must('records.exportLedger', { personal: true })
  const last = (await office.ledger()).at(-1)
  expect([last?.sequence, last?.kind, JSON.parse(last?.body ?? '')]).toEqual([
    before + 1,
    'roster.exported',
    { list: 'ledger', count: before + 1, personal: true },
  ])
  expect(
    new TextDecoder()
      .decode(bytes)
      .trimEnd()
      .endsWith(last?.hash ?? 'none'),
  ).toBe(true)
})
