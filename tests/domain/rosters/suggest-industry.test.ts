import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { scopeClauses, withoutExcluded } from '#shared/domain/rosters/business-scope.ts'
import { suggestionsFor } from '#shared/domain/rosters/suggest-industry.ts'
import type { SuggestionRule } from '#shared/domain/rosters/suggest-industry.ts'

const file = join(import.meta.dirname, '../../../resources/vocabularies/suggestion-rules.json')
const shipped = JSON.parse(readFileSync(file, 'utf8')) as readonly SuggestionRule[]

const industriesOf = (businessScope: string, name = '虚构企业') =>
  suggestionsFor({ name, businessScope }, shipped, 'industry').map(({ word }) => word)
const tagsOf = (businessScope: string) =>
  suggestionsFor({ name: '', businessScope }, shipped, 'tag').map(({ word }) => word)

describe('what a business scope excludes suggests nothing', () => {
  it.each([
    '化工产品（不含危险化学品），销售',
    '化工产品(不含危险化学品、易制毒化学品)销售',
    '化工产品销售，不含危险化学品',
    '化工产品销售；危险化学品除外',
    '化工产品销售（危险化学品、监控化学品除外）',
    '化工产品[不含危险化学品]零售',
    '除危险化学品外的化工产品销售',
    '化工产品销售，不得经营危险化学品；五金零售',
    '危险化学品、烟花爆竹除外；五金零售',
  ])('%s', (scope) => {
    expect(industriesOf(scope)).not.toContain('危险化学品')
    expect(industriesOf(scope)).not.toContain('烟花爆竹')
  })

  it('and what stands beside it still does', () => {
    expect(industriesOf('甲醇、盐酸，销售；化工产品（不含危险化学品）')[0]).toBe('危险化学品')
    expect(industriesOf('塑料制品（不含危险化学品）制造')[0]).toBe('轻工')
  })

  it('while every place of the text stays where it was', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('不含', '除', '外', '除外', '（', '）', '危险化学品', '；', '，', '销售')),
        (parts) => {
          const text = parts.join('')
          const left = withoutExcluded(text)
          expect(left).toHaveLength(text.length)
          expect([...left].every((sign, at) => sign === ' ' || sign === text[at])).toBe(true)
        },
      ),
    )
  })
})

describe('what is done counts for the goods before it', () => {
  it.each([
    ['电线、电缆制造、销售', ['电线、电缆制造、销售']],
    ['电线、电缆，制造、销售', ['电线、电缆，制造、销售']],
    ['塑料制品制造、电线电缆销售', ['塑料制品制造', '电线电缆销售']],
    ['粮食加工，机械设备销售；五金零售', ['粮食加工', '机械设备销售', '五金零售']],
    ['生产、销售电线、机械配件', ['生产、销售电线、机械配件']],
    ['百货、针纺织品', ['百货、针纺织品']],
    ['', []],
  ])('%s', (scope, clauses) => {
    expect(scopeClauses(scope).map(({ text }) => text)).toEqual(clauses)
  })

  it.each([
    ['机械设备销售', '商贸'],
    ['机械设备制造、销售', '机械'],
    ['粮食加工，机械设备销售', '轻工'],
    ['水泥制品零售', '商贸'],
    ['水泥制品，制造、零售', '建材'],
    ['服装批发', '商贸'],
    ['服装、针织品，加工', '纺织'],
    ['烟花爆竹零售', '烟花爆竹'],
    ['建筑石料用灰岩露天开采', '非煤矿山'],
    ['矿山机械制造', '机械'],
    ['炼钢、轧钢；钢材加工', '冶金'],
    ['铝型材制造', '有色'],
    ['铝合金门窗制作、加工', '机械'],
    ['卷烟零售', '商贸'],
    ['烟叶复烤', '烟草'],
    ['汽油、柴油，零售', '危险化学品'],
    ['汽油机、柴油机配件，制造', '机械'],
  ])('%s is %s', (scope, industry) => {
    expect(industriesOf(scope)[0]).toBe(industry)
  })

  it.each(['粮食、棉花种植；组织销售成员种植的产品', '吸收公众存款；发放贷款', '物业管理', ''])(
    '「%s」 suggests none',
    (scope) => {
      expect(industriesOf(scope)).toEqual([])
    },
  )
})

it('the name counts where the rule says so', () => {
  expect(industriesOf('', '虚构县城东加油站')).toEqual(['危险化学品'])
  expect(industriesOf('', '虚构县机械厂')).toEqual([])
})

it.each([
  ['面粉加工、销售', ['粉尘涉爆']],
  ['冷库仓储服务', ['液氨制冷']],
  ['冷库板制造', []],
  ['机制纸造纸、加工', ['有限空间']],
  ['铸件铸造、加工', ['金属熔融']],
])('tags of 「%s」: %j', (scope, tags) => {
  expect(tagsOf(scope)).toEqual(tags)
})

describe('an office’s own rules', () => {
  const rule = (fields: Partial<SuggestionRule>): SuggestionRule => ({
    gives: 'industry',
    word: '甲类',
    any: ['电缆'],
    along: [],
    none: [],
    inName: false,
    ...fields,
  })
  const suggested = (rules: readonly SuggestionRule[], businessScope: string) =>
    suggestionsFor({ name: '', businessScope }, rules, 'industry')

  it('are asked in their order, each word once', () => {
    const rules = [rule({ word: '乙类' }), rule({}), rule({ word: '乙类', any: ['制造'] })]
    expect(suggested(rules, '电缆制造').map(({ word }) => word)).toEqual(['乙类', '甲类'])
  })

  it('say which words they found, at their places in the scope', () => {
    const scope = '货物运输；电线电缆，电缆料制造'
    const [found] = suggested([rule({ any: ['电线电缆', '电缆'], along: ['制造'] })], scope)
    expect(found?.scope.map(({ from, to }) => scope.slice(from, to))).toEqual(['电线电缆', '电缆', '制造'])
  })

  it('want company and refuse company within one clause only', () => {
    const rules = [rule({ along: ['制造'], none: ['设备'] })]
    expect(suggested(rules, '电缆销售；塑料制造')).toEqual([])
    expect(suggested(rules, '电缆制造；设备销售')).toHaveLength(1)
    expect(suggested(rules, '电缆设备制造')).toEqual([])
  })
})
