import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isNear } from '#shared/domain/rosters/region-words.ts'
import { regionFinder } from '#shared/domain/rosters/regions.ts'

// Invented places of an invented county.
const county = '虚构县'
const finder = regionFinder(
  [
    { name: '凤凰镇', aliases: [] },
    { name: '侯口乡', aliases: ['候口乡', '侯口工业区'] },
    { name: '河渠镇', aliases: [] },
    { name: '东河渠镇', aliases: [] },
    { name: '城关镇', aliases: [] },
    { name: '宁北街道', aliases: [] },
    { name: '虚构经济开发区', aliases: ['开发区'] },
    { name: '凤凰镇工业区', aliases: [] },
  ],
  county,
)

describe('an address names a region', () => {
  it.each([
    ['虚构县凤凰镇某村', '凤凰镇'],
    ['某某省某某市虚构县凤凰镇凤凰路1号', '凤凰镇'],
    ['虚构凤凰镇', '凤凰镇'],
    ['凤凰镇人民政府西侧', '凤凰镇'],
    ['虚构县县城凤凰镇', '凤凰镇'],
    ['虚构县候口乡一村', '侯口乡'],
    ['虚构县东河渠镇', '东河渠镇'],
    ['虚构县城关镇', '城关镇'],
    ['虚构县宁北街道办事处某社区', '宁北街道'],
    ['虚构县宁北街道办某社区', '宁北街道'],
    ['虚构县宁北办事处', '宁北街道'],
    ['虚构县经济开发区纬一路', '虚构经济开发区'],
    ['虚构经济开发区纬一路', '虚构经济开发区'],
    ['虚构县开发区纬一路', '虚构经济开发区'],
    ['虚构县侯口工业区3号', '侯口乡'],
    ['虚构县凤凰镇工业区3号', '凤凰镇工业区'],
  ])('%s → %s', (address, region) => {
    expect(finder.within(address)).toEqual([region])
  })

  it.each([
    ['a road', '虚构县凤凰路8号'],
    ['a road named after a town', '虚构县凤凰镇路8号'],
    ['a street that goes on as 道', '虚构县宁北街道路北'],
    ['a longer name that nobody knows', '虚构县大凤凰镇某村'],
    ['another county', '他处县城关镇'],
    ['another county of another city', '某省他处市别处县凤凰镇'],
    ['nothing', ''],
  ])('but not: %s, %s', (_what, address) => {
    expect(finder.within(address)).toEqual([])
  })

  it('or two, which only a clerk can tell apart', () => {
    expect(finder.within('虚构县凤凰镇与侯口乡交界')).toEqual(['凤凰镇', '侯口乡'])
    expect(finder.within('虚构县候口乡侯口乡')).toEqual(['侯口乡'])
  })
})

it.each([
  ['凤凰镇', '凤凰镇'],
  ['凤凰', '凤凰镇'],
  ['虚构县凤凰镇', '凤凰镇'],
  ['凤凰镇人民政府', '凤凰镇'],
  ['凤凰镇政府', '凤凰镇'],
  ['候口乡', '侯口乡'],
  ['宁北街道办', '宁北街道'],
  ['经济开发区', '虚构经济开发区'],
  ['凤凰路', undefined],
  ['凤凤镇', undefined],
])('a cell of a column of regions: %s → %s', (cell, region) => {
  expect(finder.named(cell)).toBe(region)
})

it.each([
  ['虚构县猴口乡一村', { word: '猴口乡', regions: ['侯口乡'] }],
  ['虚构县凤凰乡', { word: '凤凰乡', regions: ['凤凰镇'] }],
  ['虚构县小河渠镇', { word: '小河渠镇', regions: ['河渠镇', '东河渠镇'] }],
  ['虚构县远方镇', { word: '远方镇', regions: [] }],
  ['虚构县工业路113号', undefined],
  ['虚构县城迎宾街', undefined],
])('%s is near %j and never taken for it', (address, near) => {
  expect(finder.near(address)).toEqual(near)
  expect(finder.within(address)).toEqual([])
})

it.each([
  ['侯口乡', '候口乡', true],
  ['苏家庄镇', '苏家庄乡', true],
  ['贾家口镇', '贾口镇', true],
  ['贾口镇', '贾家口镇', true],
  ['东汪镇', '东汪镇', false],
  ['东汪镇', '西沟镇', false],
  ['东汪镇', '东汪镇某村', false],
])('near: %s and %s: %s', (one, other, near) => {
  expect(isNear(one, other)).toBe(near)
})

describe('whatever the places are called', () => {
  const stem = fc.array(fc.constantFrom(...'东西南北河庄家口凤凰侯候芝兰陆苏耿'), {
    minLength: 1,
    maxLength: 3,
  })
  const name = fc
    .tuple(stem, fc.constantFrom('镇', '乡', '街道'))
    .map(([signs, kind]) => signs.join('') + kind)
  const county = fc.uniqueArray(name, { minLength: 2, maxLength: 12 })
  const street = fc
    .array(fc.constantFrom(...'东西南北河庄家口凤凰侯候村路街巷号镇乡12区园'), { maxLength: 10 })
    .map((signs) => signs.join(''))
    // What begins as a road makes the region itself a road's name, and 乡 or 镇 another place.
    .filter((text) => !/^(?:大?[路街巷]|大道|[镇乡区道])/.test(text))
  const prefix = fc.constantFrom('', '虚构县', '虚构', '某省某市虚构县', '某省虚构县')

  it('an address of any region and any street never names another region alone', () => {
    fc.assert(
      fc.property(county, fc.nat(), prefix, street, (names, pick, before, after) => {
        const region = names[pick % names.length] ?? ''
        const found = regionFinder(
          names.map((one) => ({ name: one, aliases: [] })),
          '虚构县',
        ).within(before + region + after)
        expect(found.length === 1 ? found : [region]).toEqual([region])
        expect(found).toContain(region)
      }),
      { numRuns: 1500 },
    )
  })

  it('a street alone names no region that it does not spell', () => {
    fc.assert(
      fc.property(county, street, (names, text) => {
        const found = regionFinder(
          names.map((one) => ({ name: one, aliases: [] })),
          '虚构县',
        ).within(`虚构县${text}`)
        const base = (region: string) => region.replace(/街道$|[镇乡]$/, '')
        expect(found.filter((region) => !text.includes(base(region)))).toEqual([])
      }),
      { numRuns: 800 },
    )
  })
})
