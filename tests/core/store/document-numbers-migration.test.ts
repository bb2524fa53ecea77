import { expect, test } from 'vitest'
import { findOffice } from '#shared/core/store/offices.ts'
import { anOfficeOf, insertRow, openedAt, openedRaw } from './old-office.ts'

const office = [
  'office',
  {
    id: 1,
    bureau: '虚构县应急管理局',
    region: '虚构县',
    clerk: '样例经办人',
    pack_id: 'ningjin',
    level: 'county',
  },
] as const

const given = (number: number, more: object = {}) => ({
  letter_code: '虚双随机办',
  year: 2024,
  number,
  document_id: `D${number}`,
  kind: 'W1',
  title: '样例通知',
  issued_on: '2024-05-27',
  ...more,
})

async function aRegister() {
  const folder = await anOfficeOf(12, office)
  await (await openedAt(folder)).destroy()
  const raw = openedRaw(folder)
  raw.pragma('foreign_keys = OFF')
  return { raw, folder }
}

test('an office from before has the usual letterhead and no numbers', async () => {
  const db = await openedAt(await anOfficeOf(12, office))
  expect((await findOffice(db))?.profile.papers).toMatchObject({
    organs: [],
    sealed: true,
    margins: 'office',
    fonts: 'standard',
  })
  expect(await db.selectFrom('document_number').selectAll().execute()).toEqual([])
})

test('the file itself refuses a gap, a number twice, another document for a number, and a number taken away', async () => {
  const { raw } = await aRegister()
  insertRow(raw, 'document_number', given(1))
  expect(() => insertRow(raw, 'document_number', given(3))).toThrow(/no gap/u)
  expect(() => insertRow(raw, 'document_number', given(1, { document_id: 'D9' }))).toThrow(/no gap/u)
  expect(() => insertRow(raw, 'document_number', given(2, { document_id: 'D1' }))).toThrow(/no gap/u)
  expect(() => raw.exec('insert or replace into document_number select * from document_number')).toThrow(
    /no gap/u,
  )
  expect(() => raw.exec('delete from document_number')).toThrow(/kept/u)
  expect(() => raw.exec(`update document_number set title = '别的'`)).toThrow(/fixed/u)
  insertRow(raw, 'document_number', given(1, { letter_code: '虚应急', document_id: 'E1' }))
  insertRow(raw, 'document_number', given(1, { year: 2025, document_id: 'F1' }))
})

test('a number is withdrawn once, with a reason, and stays', async () => {
  const { raw } = await aRegister()
  insertRow(raw, 'document_number', given(1))
  const withdraw = (reason: string) =>
    raw.prepare(`update document_number set withdrawn_at = '2024-06-01', withdrawn_reason = ?`).run(reason)
  expect(() => withdraw('')).toThrow(/CHECK/u)
  withdraw('样例')
  expect(() => withdraw('再改')).toThrow(/withdrawn once/u)
  expect(() => insertRow(raw, 'document_number', given(1, { document_id: 'D9' }))).toThrow(/no gap/u)
})

test('numbers by hand move the next one on, and never back below one that was given', async () => {
  const { raw } = await aRegister()
  const hand = { letter_code: '虚双随机办', year: 2024, up_to: 20, reason: '样例', set_at: '2024-05-27' }
  insertRow(raw, 'document_number_by_hand', hand)
  expect(() => insertRow(raw, 'document_number', given(1))).toThrow(/no gap/u)
  insertRow(raw, 'document_number', given(21))
  expect(() => raw.exec('update document_number_by_hand set up_to = 19')).toThrow(/are given/u)
  expect(() => raw.exec('delete from document_number_by_hand')).toThrow(/kept/u)
  raw.exec('update document_number_by_hand set up_to = 25')
  insertRow(raw, 'document_number', given(26))
})
