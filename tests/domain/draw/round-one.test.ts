import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { drawItems, drawTargets, explainTarget, type FrameRow } from '#shared/domain/draw/index.ts'
import { smallestTickets } from '#shared/domain/draw/smallest.ts'
import type { ClassQuota, Quota } from '#shared/domain/plan/scheme.ts'
import { sha256 } from './hashing.ts'

const source = { sha256, seed: sha256('public digits'), draw: 'T-1' }

const aFrame = fc
  .array(
    fc.record({
      status: fc.constantFrom<FrameRow['status']>('E', 'E', 'E', 'E', 'M', 'X:已注销'),
      class: fc.constantFrom('A', 'B', '重点'),
      region: fc.constantFrom('凤凰镇', 'Ａ区', '𠮷庄镇'),
    }),
    { minLength: 1, maxLength: 60 },
  )
  .map((rows) => rows.map((row, index): FrameRow => ({ ...row, id: `F${index}`, kind: '', name: '企业' })))

const aQuota = fc.oneof(
  fc.record({ kind: fc.constant('count' as const), count: fc.nat(20) }),
  fc
    .tuple(fc.nat(9), fc.integer({ min: 9, max: 12 }))
    .map(([p, q]) => ({ kind: 'rate' as const, rate: { p, q } })),
)
const aPlan = fc.record({
  quotas: fc
    .tuple(aQuota, aQuota, aQuota)
    .map((quotas) => quotas.map((quota, at): ClassQuota => ({ class: ['A', 'B', '重点'][at] ?? '', quota }))),
  balance: fc.constantFrom('none' as const, 'region' as const),
})

const winnersOf = (draw: ReturnType<typeof drawTargets>) =>
  draw.classes.flatMap(({ strata }) => strata.flatMap(({ winners }) => winners.map(({ id }) => id)))

test('the order of the roster changes nothing', () => {
  fc.assert(
    fc.property(aFrame, aPlan, fc.infiniteStream(fc.nat()), (frame, plan, keys) => {
      const shuffled = frame
        .map((row) => ({ row, key: keys.next().value ?? 0 }))
        .toSorted((left, right) => left.key - right.key)
        .map(({ row }) => row)
      const drawn = drawTargets({ source, plan, frame, reserve: 2 })
      expect(drawTargets({ source, plan, frame: shuffled, reserve: 2 })).toEqual(drawn)
    }),
  )
})

test('one added target displaces at most one winner', () => {
  fc.assert(
    fc.property(aFrame, aPlan, fc.constantFrom('A', 'B'), (frame, { quotas }, name) => {
      const plan = { quotas, balance: 'none' } as const
      const added: FrameRow = {
        id: 'ADDED',
        status: 'E',
        class: name,
        region: '凤凰镇',
        kind: '',
        name: '新',
      }
      const before = winnersOf(drawTargets({ source, plan, frame, reserve: 0 }))
      const after = new Set(winnersOf(drawTargets({ source, plan, frame: [...frame, added], reserve: 0 })))
      expect(before.filter((id) => !after.has(id)).length).toBeLessThanOrEqual(1)
    }),
  )
})

function isExact(quota: Quota, won: number, total: number): boolean {
  if (quota.kind === 'count') return won === Math.min(total, quota.count)
  const { p, q } = quota.rate
  return won * q >= total * p && (won - 1) * q < total * p
}

test('a class gets exactly its quota: never below p/q, never more than one above, a count at most', () => {
  fc.assert(
    fc.property(aFrame, aPlan, (frame, plan) => {
      for (const drawn of drawTargets({ source, plan, frame, reserve: 0 }).classes) {
        const quota = plan.quotas.find((each) => each.class === drawn.class)?.quota
        const won = drawn.strata.flatMap(({ winners }) => winners).length
        const total = frame.filter((row) => row.status === 'E' && row.class === drawn.class).length
        expect(drawn.eligible).toBe(total)
        expect(won).toBe(drawn.quota)
        expect(quota !== undefined && isExact(quota, won, total)).toBe(true)
      }
    }),
  )
})

test('balanced over regions, every region is within one of its share', () => {
  fc.assert(
    fc.property(aFrame, aPlan, (frame, { quotas }) => {
      for (const drawn of drawTargets({ source, plan: { quotas, balance: 'region' }, frame, reserve: 0 })
        .classes) {
        for (const { quota, eligible, winners } of drawn.strata) {
          expect(winners).toHaveLength(quota)
          expect(Math.abs(quota * drawn.eligible - drawn.quota * eligible)).toBeLessThan(drawn.eligible)
        }
        const steps = drawn.ruler?.steps ?? []
        expect(steps.map(({ from }) => from)).toEqual([0, ...steps.slice(0, -1).map(({ to }) => to)])
        expect(steps.at(-1)?.to).toBe(drawn.eligible)
      }
    }),
  )
})

test('the excluded are never drawn, those to be taken in full always', () => {
  fc.assert(
    fc.property(aFrame, aPlan, (frame, plan) => {
      const draw = drawTargets({ source, plan, frame, reserve: 5 })
      const touched = draw.classes.flatMap(({ strata }) =>
        strata.flatMap(({ winners, reserve }) => [...winners, ...reserve].map(({ id }) => id)),
      )
      const eligible = new Set(frame.filter(({ status }) => status === 'E').map(({ id }) => id))
      expect(touched.every((id) => eligible.has(id))).toBe(true)
      expect(draw.mandatory).toHaveLength(frame.filter(({ status }) => status === 'M').length)
    }),
  )
})

test('the reserve continues the winners’ tickets, and the story of a target gives the same rank', () => {
  fc.assert(
    fc.property(aFrame, aPlan, (frame, plan) => {
      const draw = drawTargets({ source, plan, frame, reserve: Infinity })
      for (const stratum of draw.classes.flatMap(({ strata }) => strata)) {
        const all = [...stratum.winners, ...stratum.reserve]
        expect(all).toHaveLength(stratum.eligible)
        expect(all.map(({ ticket }) => ticket)).toEqual(all.map(({ ticket }) => ticket).toSorted())
        for (const [index, { id, ticket }] of all.entries()) {
          const kind = index < stratum.quota ? 'drawn' : 'reserve'
          const { eligible, quota } = stratum
          const story = { kind, ticket, rank: index + 1, stratum: stratum.stratum, eligible, quota }
          expect(explainTarget(source, frame, draw, id)).toEqual(story)
        }
      }
    }),
    { numRuns: 30 },
  )
})

test('the story names why a target had no ticket', () => {
  const plan = { quotas: [], balance: 'none' } as const
  const frame: readonly FrameRow[] = [
    { id: 'M1', status: 'M', class: 'A', region: '镇', kind: '', name: '甲' },
    { id: 'X1', status: 'X:已注销', class: 'A', region: '镇', kind: '', name: '乙' },
  ]
  const draw = drawTargets({ source, plan, frame, reserve: 0 })
  expect(explainTarget(source, frame, draw, 'M1')).toEqual({ kind: 'mandatory' })
  expect(explainTarget(source, frame, draw, 'X1')).toEqual({ kind: 'excluded', reason: '已注销' })
  expect(explainTarget(source, frame, draw, 'NONE')).toBeNull()
})

test.each([0, 1, 7, 500, 2000])('the %i smallest of 2000 tickets are those that sorting gives', (count) => {
  const ids = Array.from({ length: 2000 }, (_, index) => `F${index}`)
  const sorted = ids.toSorted((left, right) => (sha256(left) < sha256(right) ? -1 : 1))
  expect(smallestTickets(ids, count, sha256).map(({ id }) => id)).toEqual(sorted.slice(0, count))
})

test('tickets that are not evenly spread give the same winners, only slower', () => {
  const ids = Array.from({ length: 300 }, (_, index) => `F${index}`)
  const high = (id: string) => `ffffffff${sha256(id).slice(8)}`
  const sorted = ids.toSorted((left, right) => (high(left) < high(right) ? -1 : 1))
  expect(smallestTickets(ids, 10, high).map(({ id }) => id)).toEqual(sorted.slice(0, 10))
  const plan = { quotas: [{ class: 'A', quota: { kind: 'count', count: 10 } }], balance: 'none' } as const
  const row = { status: 'E', class: 'A', region: '镇', kind: '', name: '企业' } as const
  const highly = { ...source, sha256: (text: string) => high(text.split('\n').at(-1) ?? '') }
  const draw = drawTargets({ source: highly, plan, frame: ids.map((id) => ({ ...row, id })), reserve: 3 })
  const [stratum] = draw.classes[0]?.strata ?? []
  expect(stratum?.winners.map(({ id }) => id)).toEqual(sorted.slice(0, 10))
  expect(stratum?.reserve.map(({ id }) => id)).toEqual(sorted.slice(10, 13))
})

test('items: all that must be, and with them at least the share of the group', () => {
  const item = (id: string, status: 'E' | 'M' | 'X:停用') => ({ id, status, group: '局', name: '事项' })
  const rows = [item('W1', 'M'), item('W2', 'M'), item('W3', 'E'), item('W4', 'E'), item('W5', 'X:停用')]
  const drawn = (p: number, q: number) => drawItems(source, rows, { p, q })[0]
  expect(drawn(1, 4)).toMatchObject({ applicable: 4, mandatory: ['W1', 'W2'], drawn: [] })
  expect(drawn(3, 4)?.drawn).toHaveLength(1)
  expect(drawn(1, 1)?.drawn).toHaveLength(2)
})
