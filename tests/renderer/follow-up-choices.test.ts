import { expect, test } from 'vitest'
import { filteredCases, ofYear } from '#renderer/pages/results/follow-up/follow-up-filter.ts'
import { likelyAct } from '#renderer/pages/results/follow-up/likely-act.ts'
import { reasonsOf, takenOf } from '#renderer/pages/results/sheets/return-choice.ts'
import type { FollowUpCaseView, PreviewedTarget, ResultSheetPreview } from '#shared/contract/index.ts'

const aCase = (fields: Partial<FollowUpCaseView> = {}): FollowUpCaseView => ({
  id: 'C1',
  recordId: 'R1',
  drawId: 'D1',
  drawNumber: '2024001',
  drawTitle: '',
  department: '样例局',
  targetId: 'T1',
  targetName: '样例公司',
  items: [{ itemId: 'A', itemName: '事项', codes: [], finding: '', handling: ['责令限期整改', '立案调查'] }],
  foundOn: '2024-05-10',
  openedOn: '2024-05-10',
  state: 'open',
  dueOn: '',
  orderedUntil: '',
  acts: [],
  referredTo: [],
  outcome: '',
  closedOn: '',
  recordChanged: false,
  who: '',
  told: '',
  events: [],
  next: ['ordered', 'guided', 'filed', 'referred', 'closed'],
  corrections: [],
  recordCounts: true,
  ...fields,
})

test('the next act is what somebody waits for, then what the record asks for, then 办结', () => {
  expect(likelyAct(aCase())).toBe('ordered')
  expect(likelyAct(aCase({ next: ['reviewed', 'filed'], acts: ['ordered'] }))).toBe('reviewed')
  expect(likelyAct(aCase({ acts: ['ordered', 'reviewed'] }))).toBe('filed')
  expect(likelyAct(aCase({ acts: ['ordered', 'reviewed', 'filed'] }))).toBe('closed')
  expect(likelyAct(aCase({ acts: ['ordered', 'reviewed'], state: 'review-failed' }))).toBe('ordered')
  expect(likelyAct(aCase({ state: 'closed', next: ['reopened'], acts: ['closed'] }))).toBeNull()
})

test('late cases come first, and of other years only what is not closed', () => {
  const cases = [
    aCase({ id: 'open' }),
    aCase({ id: 'due', state: 'due', dueOn: '2024-06-03' }),
    aCase({ id: 'late', state: 'overdue', dueOn: '2024-05-01' }),
    aCase({ id: 'later', state: 'overdue', dueOn: '2024-04-01' }),
    aCase({ id: 'closed', state: 'closed', closedOn: '2024-05-20' }),
  ]
  const ask = { state: 'unfinished', drawId: '', department: '', words: '' } as const
  expect(filteredCases(cases, ask).map(({ id }) => id)).toEqual(['later', 'late', 'due', 'open'])
  expect(filteredCases(cases, { ...ask, words: '别家' })).toEqual([])
  expect(ofYear(cases, 2025).map(({ id }) => id)).not.toContain('closed')
})

const aTarget = (targetId: string, outcome: PreviewedTarget['outcome']): PreviewedTarget => ({
  targetId,
  targetName: targetId,
  row: 5,
  outcome,
  version: 1,
  wasApproved: false,
  rows: [],
  problems:
    outcome === 'rejected'
      ? [
          { row: 5, column: 'begunAt', problem: { code: 'time-not-understood', text: '周三' } },
          { row: 5, column: 'codes', problem: { code: 'word-not-understood', text: '好' } },
        ]
      : [],
  changes: [],
  since: null,
})

test('a conflict is taken only where the clerk says so, a rejected row goes back with all its reasons', () => {
  const preview: ResultSheetPreview = {
    department: '样例局',
    edition: 1,
    targets: (['new', 'changed', 'conflict', 'rejected', 'unchanged'] as const).map((one) =>
      aTarget(one, one),
    ),
    strangers: [],
    blank: 0,
  }
  const ids = (decided: readonly string[]) =>
    takenOf(preview, new Set(decided)).map(({ targetId }) => targetId)
  expect(ids([])).toEqual(['new', 'changed'])
  expect(ids(['conflict', 'rejected'])).toEqual(['new', 'changed', 'conflict'])
  expect(reasonsOf(preview)['5']?.split('\n')).toHaveLength(2)
})
