import { bureau } from '#tests/core/makers.ts'
import type { Publishing } from '../publication/results-entered.ts'
import type { Watch } from './watch.ts'

const entry = {
  id: '',
  kind: 'meeting',
  day: '2026-01-07',
  unit: bureau,
  title: '样例会议',
  content: '',
  people: 9,
} as const

/** A diary, the month's form, and the papers of a draw whose other three targets are inspected too. */
export async function reportActs({ acts, lookAgain }: Watch, office: Publishing): Promise<void> {
  const day = '2026-01-09'
  office.on(day)
  for (const at of [2, 3, 4]) await office.enter(at, day)
  await lookAgain()
  const file = { name: '会议纪要.pdf', bytes: new TextEncoder().encode('样例') }
  const added = await acts('report.saveDiary', 'diary.added', { entry, version: 0, files: [file] })
  const { id } = added
  await acts('report.saveDiary', 'diary.edited', {
    entry: { ...entry, id, people: 10 },
    version: 1,
    reason: '有误',
  })
  const days = { month: '2026-01', unit: bureau, from: '2026-01-01', to: '2026-01-23' }
  await acts('report.issueMonthly', 'documents.issued', days)
  await acts('report.removeDiary', 'diary.removed', { id, version: 2, reason: '重复' })
  const { drawId } = office
  await acts('report.issueStatistics', 'documents.issued', { extent: { of: 'draw', drawId } })
  await acts('report.issueCarriedOut', 'documents.issued', { drawId })
  await acts('report.issueAnnual', 'documents.issued', { year: 2026 })
}
