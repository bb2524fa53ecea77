import type { ResultLine } from '#shared/contract/index.ts'
import { bureau } from '#tests/core/makers.ts'
import { enterProblem } from '../results/problems-found.ts'
import { bookOf, fileOf, fill, rowsOf } from '../results/sheet-file.ts'
import type { Watch } from './watch.ts'

const who = '样例经办人'

/** A problem from its finding to 办结 and back, and a workbook that goes out and comes back. */
export async function followUpActs(watch: Watch, drawId: string): Promise<void> {
  const { acts, office, lookAgain } = watch
  const { today: day } = await office.must('office.status', {})
  const lines = await linesWithTwoDrawn(watch, drawId)
  const [{ targetId, department } = { targetId: '', department: '' }] = lines
  const sheet = await office.must('results.get', { drawId, targetId, department })
  const times = [sheet.concludedAt, sheet.concludedAt] as const
  const inspected = { ...office, drawId, lines: () => Promise.resolve(lines) }
  const recordId = await enterProblem(inspected, 0, { times, remark: '样例' })
  await lookAgain()
  const itemIds = sheet.items.slice(0, 1).map(({ itemId }) => itemId)
  const opened = { recordId, itemIds, day, who, told: '' }
  const { id: caseId } = await acts('followUps.open', 'follow-up.opened', opened)
  const numbered = { caseId, letterCode: '（虚）应急责改', number: 1, who }
  await acts('followUps.order', 'documents.issued', { ...numbered, days: 15, measures: '清理' })
  const undone = itemIds
  const review = { caseId, numbering: null, day, undone, who, told: '仍未清理' }
  await acts('followUps.review', 'documents.issued', review)
  const letter = { letterCode: '虚应急函', to: '样例局', police: false, reason: '不属于本单位职责' }
  await acts('followUps.refer', 'documents.issued', { ...numbered, ...letter })
  const plain = { caseId, day, who, told: '样例' }
  await acts('followUps.record', 'follow-up.filed', { ...plain, act: { kind: 'filed', caseNumber: '1号' } })
  const closed = { kind: 'closed', despite: '不再等待' } as const
  await acts('followUps.record', 'follow-up.closed', { ...plain, act: closed })
  const period = { from: `${day.slice(0, 4)}-01-01`, to: day, drawId: null }
  await acts('followUps.makeLedger', 'documents.issued', period)
  await enterProblem(inspected, 1, { times, remark: '样例' })
  await lookAgain()
  await acts('followUps.openOffered', 'follow-up.opened', { drawId, who })
  await sheetActs(watch, drawId)
}

/** Not the targets whose recusals and absences, as the draw fell, left a place open: their records need a word about it. */
async function linesWithTwoDrawn({ office }: Watch, drawId: string): Promise<readonly ResultLine[]> {
  const found = []
  for (const line of await office.must('results.list', { drawId })) {
    if (line.department !== bureau || line.recordId !== '' || line.replaced) continue
    const { targetId, department } = line
    const { inspectors } = await office.must('results.get', { drawId, targetId, department })
    if (inspectors.filter(({ drawn }) => drawn).length === 2) found.push(line)
  }
  return found
}

async function sheetActs(watch: Watch, drawId: string): Promise<void> {
  const { acts, office } = watch
  const departments = [bureau]
  const { bytes } = await acts('results.makeSheets', 'result.sheets-made', { drawId, departments })
  const book = await bookOf(bytes)
  const [{ targetId } = { targetId: '' }] = await linesWithTwoDrawn(watch, drawId)
  const { concludedAt } = await office.must('results.get', { drawId, targetId, department: bureau })
  const [first] = fill(rowsOf(book), targetId)
  first?.write('begunAt', concludedAt.replace('T', ' '))
  first?.write('endedAt', concludedAt.replace('T', ' '))
  first?.write('remark', '样例')
  const file = await fileOf(book)
  await acts('results.takeSheet', 'result.sheet-taken', { drawId, file, take: [{ targetId, version: 0 }] })
}
