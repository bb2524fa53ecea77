import { expect, test } from 'vitest'
import { followUpState, standingOf } from '#shared/domain/results/follow-up.ts'
import type { FollowUpEvent, FollowUpFacts } from '#shared/domain/results/follow-up-events.ts'
import { possibleActs, refusalOf } from '#shared/domain/results/follow-up-gates.ts'
import { correctedItems, offersOf } from '#shared/domain/results/follow-up-offers.ts'
import type { ItemResult } from '#shared/domain/results/types.ts'

const none = '无需后续处理'

const story = (...facts: readonly FollowUpFacts[]): readonly FollowUpEvent[] =>
  facts.map((own, index) => ({ position: index + 1, day: '2024-05-10', who: '甲', told: '', facts: own }))

const ordered = (dueOn: string, documentId = 'D1'): FollowUpFacts => ({
  kind: 'ordered',
  documentId,
  number: '1号',
  measures: '',
  dueOn,
})

const reviewed = (...undone: readonly string[]): FollowUpFacts => ({
  kind: 'reviewed',
  documentId: 'R1',
  number: '',
  undone,
})

const stateAfter = (today: string, ...facts: readonly FollowUpFacts[]) =>
  followUpState(standingOf(story(...facts)), today)

const anItem = (itemId: string, handling: readonly string[], finding = ''): ItemResult => ({
  itemId,
  itemName: itemId,
  codes: ['发现问题待后续处理'],
  finding,
  handling,
})

test('a term is near from the seventh day before its last, and late from the day after it', () => {
  const term = ordered('2024-05-31')
  expect(stateAfter('2024-05-23', term)).toBe('open')
  expect(stateAfter('2024-05-24', term)).toBe('due')
  expect(stateAfter('2024-05-31', term)).toBe('due')
  expect(stateAfter('2024-06-01', term)).toBe('overdue')
  expect(stateAfter('2024-06-01', term, { kind: 'extended', dueOn: '2024-06-20' })).toBe('open')
})

test('a review ends the order it reviews; one that failed is followed by an order or a filing', () => {
  expect(stateAfter('2024-07-01', ordered('2024-05-31'), reviewed())).toBe('open')
  const failed = [ordered('2024-05-31'), reviewed('A')]
  expect(stateAfter('2024-05-20', ...failed)).toBe('review-failed')
  expect(stateAfter('2024-05-20', ...failed, { kind: 'filed', caseNumber: '1' })).toBe('open')
  expect(stateAfter('2024-05-20', ...failed, ordered('2024-05-22', 'D2'))).toBe('due')
  const again = standingOf(story(...failed, ordered('2024-05-22', 'D2'), reviewed()))
  expect([again.order, again.reviewFailed]).toEqual([null, false])
})

test('an extension of a former order does not lengthen the next one', () => {
  const standing = standingOf(
    story(
      ordered('2024-05-31'),
      { kind: 'extended', dueOn: '2024-08-31' },
      reviewed('A'),
      ordered('2024-06-10', 'D2'),
    ),
  )
  expect(standing.order?.dueOn).toBe('2024-06-10')
})

test('every act that is offered is let, and an act that is not offered is refused', () => {
  const facts: readonly FollowUpFacts[] = [
    { kind: 'guided' },
    ordered('2024-12-31', 'D9'),
    { kind: 'extended', dueOn: '2024-12-31' },
    reviewed(),
    { kind: 'filed', caseNumber: '2' },
    { kind: 'filing-ended', filing: 3 },
    { kind: 'replied', referral: 3 },
    { kind: 'closed', despite: '另行办理' },
    { kind: 'reopened' },
  ]
  const stories: readonly (readonly FollowUpFacts[])[] = [
    [],
    [ordered('2024-05-31')],
    [ordered('2024-05-31'), reviewed('A')],
    [ordered('2024-05-31'), reviewed(), { kind: 'filed', caseNumber: '1' }],
    [
      ordered('2024-05-31'),
      reviewed(),
      { kind: 'referred', documentId: 'W', number: '1', to: '乙', police: true, replyBy: '' },
    ],
    [{ kind: 'guided' }, { kind: 'closed', despite: '' }],
    [{ kind: 'guided' }, { kind: 'closed', despite: '' }, { kind: 'reopened' }],
  ]
  for (const told of stories) {
    const standing = standingOf(story(...told))
    const offered = new Set(possibleActs(standing))
    for (const act of facts) {
      const isLet = refusalOf(standing, act) === null
      expect([told.map(({ kind }) => kind), act.kind, isLet]).toEqual([
        told.map(({ kind }) => kind),
        act.kind,
        offered.has(act.kind),
      ])
    }
  }
})

test('items with the same handling are offered together, those that have a case or need nothing are not', () => {
  const items = [
    anItem('A', ['责令限期整改']),
    anItem('B', [none]),
    anItem('C', ['责令限期整改']),
    anItem('D', ['移送公安', '立案调查']),
    anItem('E', ['立案调查', '移送公安']),
    anItem('F', []),
    anItem('G', ['行政指导']),
  ]
  const offers = offersOf(items, { taken: new Set(['G']), none })
  expect(offers.map((own) => own.map(({ itemId }) => itemId))).toEqual([
    ['A', 'C'],
    ['D', 'E'],
  ])
})

test('an item that the record tells otherwise, or no more, counts as corrected', () => {
  const before = [anItem('A', ['行政指导']), anItem('B', ['行政指导']), anItem('C', ['行政指导'])]
  const now = [anItem('A', ['行政指导']), anItem('B', ['行政指导'], '新的情况')]
  expect(
    correctedItems(before, now).map(({ before: { itemId }, now: told }) => [itemId, told?.finding]),
  ).toEqual([
    ['B', '新的情况'],
    ['C', undefined],
  ])
})
