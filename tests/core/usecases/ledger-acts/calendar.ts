import { expect } from 'vitest'
import { tableFile, type Watch } from './watch.ts'

export async function calendarActs({ acts }: Watch): Promise<void> {
  await acts('calendar.setDay', 'holidays.day-set', { date: '2023-05-08', mark: 'off', name: '样例假日' })
  await acts('calendar.addShipped', 'holidays.added', { replace: [2023] })
  const file = tableFile('日期,类型,名称\n2031-01-01,放假,元旦\n')
  await acts('calendar.importArrangement', 'holidays.imported', {
    year: 2031,
    source: { kind: 'table', file },
  })
  await acts('calendar.declareYear', 'holidays.declared', { year: 2031, complete: true })
}

export async function itemActs({ acts, office, lookAgain }: Watch): Promise<void> {
  const [starter] = await office.must('items.starters', {})
  await acts('items.addStarter', 'roster.imported', { id: starter?.id ?? '', departments: {} })
  // Two acts: the catalogue's issue is fixed, then its papers are made as others are.
  await office.must('items.publish', { department: '', publishedOn: '2023-05-08' })
  const kinds = (await office.ledger()).slice(-2).map(({ kind }) => kind)
  expect(kinds).toEqual(['catalogue.published', 'documents.issued'])
  await lookAgain()
}
