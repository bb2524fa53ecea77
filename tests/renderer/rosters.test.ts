import { describe, expect, it } from 'vitest'
import { hrefOf, placeOf } from '#renderer/app/router.ts'
import { codesOf } from '#renderer/pages/draw/scheme/codes-of.ts'
import { crossTable } from '#renderer/pages/draw/scheme/cross-table.ts'
import { withPlace } from '#renderer/pages/draw/scheme/places.ts'
import {
  filterChips,
  filtersOfText,
  isNarrowed,
  withFilter,
} from '#renderer/pages/rosters/filter-sentence.ts'
import { confirmSentence, shownValue } from '#renderer/pages/rosters/import/import-words.ts'
import { emptyRecords, formFields } from '#renderer/pages/rosters/roster-spec.ts'
import { rosterNames } from '#shared/domain/rosters/types.ts'

describe('the address of a page', () => {
  it('comes back from its text, whatever stands in it', () => {
    const place = placeOf(hrefOf(['rosters', 'targets'], { search: '凤凰镇 & 100%/甲?', open: '91139999' }))
    expect(place.parts).toEqual(['rosters', 'targets'])
    expect(place.query.get('search')).toBe('凤凰镇 & 100%/甲?')
    expect(place.query.get('open')).toBe('91139999')
  })

  it('is 今天 when empty', () => expect(placeOf('').parts).toEqual([]))
})

describe('filters', () => {
  it('read as a sentence', () => {
    const scale = '企业信用风险 A—D'
    const chips = filterChips('targets', {
      region: ['凤凰镇'],
      industry: ['危险化学品'],
      creditRisk: [`D\n${scale}`, `C\n${scale}`],
      licenceExpires: ['within-3'],
      tags: [],
    })
    expect(chips.map(({ words }) => words)).toEqual([
      '凤凰镇',
      '危险化学品',
      '风险C、D（企业信用风险 A—D）',
      '证照3个月内到期',
    ])
  })

  it.each([
    ['industry', [''], '未填监管行业'],
    ['tags', [''], '没有标签'],
    ['tags', ['', '黑名单'], '没有标签、黑名单'],
    ['creditRisk', ['', 'A\n'], '风险A（未注明标准）、未定信用风险等级'],
    ['licenceExpires', ['expired', ''], '证照已过期、未填有效期'],
    [
      'lastInspected',
      ['', 'before-2023-05-08', 'over-12'],
      '没有检查过、2023年5月8日前检查的、1年以上未检查',
    ],
    ['changed', ['over-12'], '1年以上未更新'],
    ['changed', ['nonsense'], 'nonsense'],
  ])('%s %j reads 「%s」', (field, values, words) => {
    expect(filterChips('targets', { [field]: values })).toEqual([{ field, words }])
  })

  it('come out of an address, and whatever else stands there asks nothing', () => {
    expect(filtersOfText('{"region":["凤凰镇"],"type":"x","tags":[1]}')).toEqual({ region: ['凤凰镇'] })
    for (const text of [null, '', '{', '3', 'null', '[]']) expect(filtersOfText(text)).toEqual({})
  })

  it('vanish with their last value', () => {
    expect(withFilter({ region: ['凤凰镇'] }, 'region', [])).toEqual({})
    expect(isNarrowed({ search: ' ', filters: { tags: [] } })).toBe(false)
    expect(isNarrowed({ search: '', filters: { tags: [''] } })).toBe(true)
  })
})

describe('the form of every roster', () => {
  it.each(rosterNames)('%s: every field of the record but the extra columns stands in it, once', (roster) => {
    const fields = formFields[roster].map(({ field }) => field)
    const known = Object.keys(emptyRecords[roster]).filter((field) => field !== 'extra')
    expect(fields.toSorted()).toEqual(known.toSorted())
  })
})

describe('the preview of an import', () => {
  it('says what confirming will do, and that it is all or nothing', () => {
    const sentence = confirmSentence({ new: 3, changed: 2, unchanged: 9, rejected: 1 })
    for (const part of ['新增 3 条', '变更 2 条', '1 条不能导入', '要么全部写入，要么一条不写']) {
      expect(sentence).toContain(part)
    }
    expect(confirmSentence({ new: 0, changed: 0, unchanged: 9, rejected: 1 })).toContain('没有可以导入')
  })

  it('shows any value as a cell', () => {
    expect([['甲', '乙'], true, 3, null, { grade: 'C', scale: '' }].map(shownValue)).toEqual([
      '甲、乙',
      '是',
      '3',
      '',
      'C',
    ])
  })
})

describe('the scheme', () => {
  it('reads a pasted list of codes, each once, and names what is none', () => {
    expect(codesOf('９１13a\n9113A、甲厂；913-B.1')).toEqual({
      codes: ['9113A', '913-B.1'],
      unknown: ['甲厂'],
    })
  })

  it('counts per class and region, regions with most targets first, absent cells as 0', () => {
    const cell = (name: string, region: string, eligible: number) => ({
      class: name,
      region,
      eligible,
      mandatory: 0,
    })
    const table = crossTable([cell('B', '甲镇', 2), cell('A', '乙镇', 5), cell('B', '乙镇', 1)])
    expect(table.classes).toEqual(['A', 'B'])
    expect(table.regions).toEqual(['乙镇', '甲镇'])
    expect(table.countOf('A', '甲镇')).toBe(0)
    expect(table.totalOf('乙镇')).toBe(6)
  })

  it('gives a place the first free number of its kind: a place stands once per kind and department', () => {
    const places = [
      { kind: '*', place: 1, specialty: '' },
      { kind: '*', place: 3, specialty: '' },
      { kind: '危险化学品', place: 2, specialty: '' },
    ]
    expect(withPlace(places, { kind: '*', place: 0, specialty: '' }).place).toBe(2)
    expect(withPlace(places, { kind: '危险化学品', place: 0, specialty: '' }).place).toBe(1)
  })
})
