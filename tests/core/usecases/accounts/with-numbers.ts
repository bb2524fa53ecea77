import { unzipSync } from 'fflate'
import type { ReadyOffice } from '#tests/core/makers.ts'
import { anExpert, anInspector, anOfficeReadyToDraw } from '#tests/core/makers.ts'
import { aTarget } from '#tests/domain/documents/makers.ts'

// Invented, in every form that offices' lists have; the id number is the example of GB 11643.
export const numbers = [
  '13800007001',
  '0319-5167002',
  '5167003',
  '13800007004',
  '11010519491231002X',
  '5167005',
] as const

const [mobile, landline, local, second, idNumber, expertPhone] = numbers

const extra = { 法人身份证号: idNumber, 备用电话: second }

/** An office whose people can be called: in its rosters, in what was edited, in the ledger and in a draw. */
export async function anOfficeWithNumbers(): Promise<ReadyOffice> {
  const office = await anOfficeReadyToDraw()
  const { rows } = await office.must('rosters.list', { roster: 'targets', limit: 100 })
  for (const { record, revision } of rows) {
    const target = aTarget({
      id: record.id,
      name: record.name,
      phone: local,
      extra,
      contact: `样例 ${mobile}`,
    })
    await office.must('rosters.save', { entry: { roster: 'targets', record: target }, revision })
  }
  const people = await office.must('rosters.list', { roster: 'inspectors', limit: 100 })
  for (const [at, { record, revision }] of people.rows.entries()) {
    const phone = at === 0 ? local : at === 1 ? mobile : landline
    const inspector = anInspector(at + 1, { ...record, phone })
    await office.must('rosters.save', { entry: { roster: 'inspectors', record: inspector }, revision })
  }
  const expert = anExpert(7, { phone: expertPhone })
  await office.must('rosters.save', { entry: { roster: 'experts', record: expert }, revision: 0 })
  return office
}

const numbersIn = (text: string): readonly string[] => numbers.filter((number) => text.includes(number))

/** Which of them an answer shows */
export const shownIn = (answer: unknown): readonly string[] => numbersIn(JSON.stringify(answer))

const isZip = (bytes: Uint8Array) => bytes[0] === 0x50 && bytes[1] === 0x4b

/** Every text of a file: of a zip, and of what lies in it (a workbook is one), its parts with their names. */
export function textsOf(bytes: Uint8Array): readonly string[] {
  if (!isZip(bytes)) return [new TextDecoder().decode(bytes)]
  return Object.entries(unzipSync(bytes)).flatMap(([name, part]) => [name, ...textsOf(part)])
}

/** Which of them stand in a file */
export const shownInFile = (bytes: Uint8Array): readonly string[] => numbersIn(textsOf(bytes).join('\n'))
