import {
  array,
  boolean,
  check,
  constantFrom,
  dictionary,
  integer,
  property,
  record,
  uniqueArray,
} from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareRoster, countOutcomes } from '#shared/domain/rosters/compare-roster.ts'
import { toRecord, toValues } from '#shared/domain/rosters/records.ts'
import { rosterColumns, rosterSheet } from '#shared/domain/rosters/roster-columns.ts'
import { rosterNames, type RosterName, type RosterRecord, type Target } from '#shared/domain/rosters/types.ts'
import { byId, factsOf, opened, readAll, workbookOf } from './made-rosters.ts'

const line = constantFrom('', '宁晋县', '甲（集团）公司', 'A-1 号', '0319-8180776', '一、二', '吊销，未注销')
const name = constantFrom('甲厂', '合计宝公司', '示例餐饮有限公司', '乙 厂')
const date = constantFrom('', '2024-05-27', '9999-09-09', '1989-07-04')
const words = uniqueArray(constantFrom('有限空间', '粉尘涉爆', '组长'))
const points = uniqueArray(constantFrom('1. 证照，齐全；有效', '2. 通道畅通'))
const extra = dictionary(
  constantFrom('注册资金', '备注（2）', '成立日期（原文）', '信用等级', '注册号', 'constructor'),
  constantFrom('9.2万', '甲\n乙'),
)
const id = integer({ min: 1, max: 1_000_000 }).map((number) => `A${number}`)

const target = record({
  id,
  name,
  type: line,
  industry: constantFrom('', '机械'),
  region: constantFrom('', '凤凰镇'),
  address: line,
  legalRepresentative: line,
  contact: line,
  phone: line,
  status: constantFrom('', '存续', '注销'),
  creditRisk: record({
    scale: constantFrom('', '国家'),
    grade: constantFrom('', 'A'),
    asOf: date,
    source: line,
  }),
  licence: line,
  licenceExpires: date,
  lastInspected: date,
  tags: words,
  establishedOn: date,
  businessScope: line,
  registrar: line,
  jurisdiction: line,
  extra,
})
const inspector = record({
  id,
  name,
  department: constantFrom('应急管理局'),
  unit: line,
  certificateExpires: date,
  specialties: words,
  itemScope: words,
  phone: line,
  canLead: boolean(),
  inPost: boolean(),
  duty: line,
  extra,
})
const expert = record({
  id,
  name,
  field: constantFrom('化工'),
  organisation: line,
  phone: line,
  available: boolean(),
  extra,
})
const item = record({
  id,
  name,
  category: line,
  legalBasis: constantFrom('', '第一条\n第二条'),
  body: line,
  content: line,
  method: line,
  appliesTo: line,
  industries: words,
  specialties: words,
  department: constantFrom('应急管理局'),
  points,
  ownPoints: points,
  extra,
})

function reimported<Name extends RosterName>(roster: Name, records: readonly RosterRecord[Name][]) {
  const { headers, rows } = rosterSheet(roster, records)
  const { rows: incoming, skipped } = readAll(opened(roster, workbookOf(headers, ...rows)))
  return { skipped, compared: compareRoster(roster, byId<Name>(records), incoming) }
}

function staysTheSame<Name extends RosterName>(
  roster: Name,
  records: readonly RosterRecord[Name][],
): boolean {
  const { skipped, compared } = reimported(roster, records)
  const { unchanged } = countOutcomes(compared)
  return skipped.length === 0 && unchanged === records.length && compared.length === records.length
}

const some = { minLength: 1, maxLength: 5, selector: ({ id }: { id: string }) => id }

describe('a roster that is exported and imported again', () => {
  it('is unchanged: targets', () => {
    expect(check(property(uniqueArray(target, some), (all) => staysTheSame('targets', all)))).toMatchObject({
      failed: false,
    })
  })

  it('is unchanged: inspectors', () => {
    expect(
      check(property(uniqueArray(inspector, some), (all) => staysTheSame('inspectors', all))),
    ).toMatchObject({ failed: false })
  })

  it('is unchanged: experts', () => {
    expect(check(property(uniqueArray(expert, some), (all) => staysTheSame('experts', all)))).toMatchObject({
      failed: false,
    })
  })

  it('is unchanged: items', () => {
    expect(check(property(uniqueArray(item, some), (all) => staysTheSame('items', all)))).toMatchObject({
      failed: false,
    })
  })

  it('makes the same records in an empty roster', () => {
    const equals = check(
      property(array(target, { minLength: 1, maxLength: 1 }), (records) => {
        const { headers, rows } = rosterSheet('targets', records)
        const { rows: incoming } = readAll(opened('targets', workbookOf(headers, ...rows)))
        const made: Target[] = compareRoster('targets', new Map(), incoming).map(({ values }) =>
          toRecord('targets', values),
        )
        expect(made).toEqual(records)
      }),
    )
    expect(equals).toMatchObject({ failed: false })
  })

  it('has the columns of its fields first, and all of them', () => {
    for (const roster of rosterNames) {
      const { headers } = rosterSheet(roster, [])
      expect(headers).toEqual(rosterColumns(roster).map(({ header }) => header))
      expect(new Set(headers).size).toBe(headers.length)
    }
  })
})

describe('a record', () => {
  it('is the same after it was a row', () => {
    const targets = check(
      property(target, (one) => {
        expect(toRecord('targets', toValues(one))).toEqual(one)
      }),
    )
    const items = check(
      property(item, (one) => {
        expect(toRecord('items', toValues(one))).toEqual(one)
      }),
    )
    expect([targets.failed, items.failed]).toEqual([false, false])
  })
})

describe('an exported roster', () => {
  it('speaks of no problem when it comes back', () => {
    const records = [
      { id: 'YJ001', name: '赵某', field: '化工', organisation: '', phone: '', available: true, extra: {} },
    ]
    expect(reimported('experts', records).compared.map(factsOf)).toEqual([[]])
  })
})
