import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { buildXlsx } from '#shared/core/documents/index.ts'
import { dispatchWorkbook, type DispatchWorkbookInput } from '#shared/domain/documents/index.ts'
import { openXmlVerdict } from './validator.ts'

const aLine = (number: number) => ({
  id: `9113${String(number).padStart(14, '0')}`,
  name: `样例${number}厂`,
  address: '=1+1',
  legalRepresentative: '样例',
  phone: '',
  team: '',
  inspectors: ['样例甲', '样例乙'],
})

const anInput = (count: number): DispatchWorkbookInput => ({
  draw: { number: '虚2023001', title: '样例抽查', date: '2023-05-08', office: '样例局', mark: '' },
  department: '样例局',
  edition: 1,
  term: { count: 1, unit: 'working-day' },
  secret: false,
  targetCount: count,
  targets: Array.from({ length: count }, (_, index) => aLine(index + 1)),
  inspectors: [
    { name: '样例甲', certificate: '冀E12345', phone: '', team: '', leader: true, targets: count },
  ],
  items: [],
})

const rangesOf = (bytes: Uint8Array, sheet: number) => {
  const xml = strFromU8(unzipSync(bytes)[`xl/worksheets/sheet${sheet}.xml`] ?? new Uint8Array())
  return [...xml.matchAll(/<dataValidation [^>]*sqref="([^"]+)"/g)].map(([, range]) => range)
}

test('each answer has its list once: ranges that overlap are a damaged file to Excel', async () => {
  const bytes = await buildXlsx(dispatchWorkbook(anInput(120)))
  expect(rangesOf(bytes, 1)).toEqual(['I5:I124'])
  expect(rangesOf(bytes, 2)).toEqual(['H4'])
})

test('the workbook of a dispatch is sound to the Open XML SDK', async ({ skip }) => {
  const verdict = await openXmlVerdict(await buildXlsx(dispatchWorkbook(anInput(30))), 'xlsx')
  if (!verdict.ran) return skip(verdict.reason)
  expect(verdict.errors).toEqual([])
})
