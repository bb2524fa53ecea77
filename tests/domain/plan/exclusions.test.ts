import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { frameText } from '#shared/domain/draw/table-texts.ts'
import { frameRows } from '#shared/domain/draw/freeze.ts'
import { hasConditions } from '#shared/domain/plan/conditions.ts'
import { poolOf } from '#shared/domain/plan/pool.ts'
import type { Conditions } from '#shared/domain/plan/scheme.ts'
import type { Target } from '#shared/domain/rosters/types.ts'
import { aScheme } from '#tests/core/makers.ts'
import type { SchemeFields } from '#tests/core/makers.ts'
import { aTarget } from '#tests/domain/documents/makers.ts'

const noCap = { most: null, exceptIndustries: [], exceptTags: [] }
const everybody: Partial<Conditions> = { types: [] }

function poolBy(
  scheme: SchemeFields,
  targets: readonly Target[],
  lastDrawn: Readonly<Record<string, string>> = {},
) {
  const asked = aScheme('t', { ...scheme, conditions: { ...everybody, ...scheme.conditions } })
  return poolOf(asked, targets, new Map(), noCap, undefined, new Map(Object.entries(lastDrawn)))
}
const idsOf = (conditions: Partial<Conditions>, targets: readonly Target[]) =>
  poolBy({ conditions }, targets).map(({ target }) => target.id)
const graded = (id: string, scale: string, grade: string) =>
  aTarget({ id, creditRisk: { scale, grade, asOf: '', source: '' } })

test('grades are read by the chosen scale: the same letter of another scale is not that grade', () => {
  const targets = [
    graded('A1', '信用', 'D'),
    graded('A2', '安全', 'D'),
    graded('A3', '', 'D'),
    graded('A4', '信用', 'A'),
  ]
  expect(idsOf({ scale: '信用', grades: ['D'] }, targets)).toEqual(['A1'])
  expect(idsOf({ scale: '安全', grades: ['D'] }, targets)).toEqual(['A2'])
  const classes = poolBy({ classBy: 'grade', conditions: { scale: '信用' } }, targets).map(
    (entry) => entry.class,
  )
  expect(classes).toEqual(['D', '未评级', '未评级', 'A'])
})

test('a licence is held, missing, or runs out by a day; one without an end never does', () => {
  const licensed = (id: string, licence: string, licenceExpires: string) =>
    aTarget({ id, licence, licenceExpires })
  const targets = [
    licensed('A1', '许可一', '2023-06-30'),
    licensed('A2', '许可二', '2023-07-01'),
    licensed('A3', '许可三', ''),
    licensed('A4', '', ''),
  ]
  expect(idsOf({ licence: 'held' }, targets)).toEqual(['A1', 'A2', 'A3'])
  expect(idsOf({ licence: 'none' }, targets)).toEqual(['A4'])
  expect(idsOf({ licenceExpiresBy: '2023-06-30' }, targets)).toEqual(['A1'])
  expect(idsOf({ licence: 'held', licenceExpiresBy: '2023-07-01' }, targets)).toEqual(['A1', 'A2'])
})

test('every single condition makes a scheme 定向; a scale alone asks for nobody in particular', () => {
  const none = aScheme('t', { conditions: everybody }).conditions
  expect(hasConditions(none)).toBe(false)
  expect(hasConditions({ ...none, scale: '信用' })).toBe(false)
  const each: readonly Partial<Conditions>[] = [
    { industries: ['危化'] },
    { regions: ['凤凰镇'] },
    { tags: ['涉爆'] },
    { types: ['公司'] },
    { grades: ['D'] },
    { ids: ['A1'] },
    { licence: 'none' },
    { licenceExpiresBy: '2023-06-30' },
  ]
  for (const one of each) expect(hasConditions({ ...none, ...one })).toBe(true)
})

const statusOf = (scheme: SchemeFields, target: Partial<Target>, drawn = '') =>
  poolBy(scheme, [aTarget({ id: 'A1', ...target })], drawn === '' ? {} : { A1: drawn })[0]?.status

test('an exemption leaves out by tag or by list with its own reason; the first that fits tells', () => {
  const exemptions = [
    { reason: '停产整顿', tags: ['停产'], ids: [] },
    { reason: '省级示范', tags: [], ids: ['A1'] },
  ]
  expect(statusOf({ exemptions }, { tags: ['停产'] })).toBe('X:免予抽查：停产整顿')
  expect(statusOf({ exemptions }, {})).toBe('X:免予抽查：省级示范')
  expect(statusOf({ exemptions }, { id: 'A2' })).toBe('E')
})

test('whoever was drawn since that day is left out, that day included', () => {
  const scheme = { drawnSince: '2023-02-01' }
  expect(statusOf(scheme, {}, '2023-02-01')).toBe('X:2023年2月1日以来已抽取')
  expect(statusOf(scheme, {}, '2023-01-31')).toBe('E')
  expect(statusOf(scheme, {})).toBe('E')
  expect(statusOf({}, {}, '2023-02-01')).toBe('E')
})

test('what must be drawn in full is drawn although exempt or drawn lately; who is struck off never', () => {
  const scheme = { drawnSince: '2023-02-01', exemptions: [{ reason: '省级示范', tags: [], ids: ['A1'] }] }
  expect(statusOf(scheme, { tags: ['黑名单'] }, '2023-03-01')).toBe('M')
  expect(statusOf(scheme, { tags: ['黑名单'], status: '注销' }, '2023-03-01')).toBe('X:登记状态为注销')
})

test('重点 is a class of its own, whatever divides the others', () => {
  for (const classBy of ['whole', 'grade', 'industry'] as const) {
    const pool = poolBy({ classBy, focusTags: ['投诉多'] }, [
      aTarget({ id: 'A1', tags: ['投诉多'] }),
      aTarget({ id: 'A2' }),
    ])
    expect(pool[0]?.class).toBe('重点')
    expect(pool[1]?.class).not.toBe('重点')
  }
})

const reason = fc
  .string({
    unit: fc.constantFrom('停', '产', ' ', '，', '/', '=', '|', ',', '(', '1'),
    minLength: 1,
    maxLength: 12,
  })
  .map((text) => text.trim())
  .filter((text) => text !== '')

test('every reason that a clerk can keep stands in the frame as the text format wants it', () => {
  fc.assert(
    fc.property(reason, (words) => {
      const pool = poolBy({ exemptions: [{ reason: words, tags: [], ids: ['A1'] }] }, [aTarget({ id: 'A1' })])
      expect(frameText(frameRows(pool)).ok).toBe(true)
    }),
  )
})
