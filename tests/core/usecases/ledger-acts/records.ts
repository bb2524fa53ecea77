import { profile } from '#tests/core/makers.ts'
import type { Watch } from './watch.ts'

/** Last of all: the office's clock stands in another year for one entry. */
export async function recordsActs({ acts, office, lookAgain }: Watch): Promise<void> {
  await acts('records.exportLedger', 'roster.exported', { personal: true })
  await acts('backups.setSecondPlace', 'backup.place-set', { secondPlace: '' })
  office.setTime('2099-05-08T04:00:00Z')
  await office.must('office.update', { profile })
  await lookAgain()
  office.setTime('2023-05-08T04:00:00Z')
  await acts('records.correctClock', 'clock.corrected', { reason: '年份错误', people: ['甲', '乙'] })
}
