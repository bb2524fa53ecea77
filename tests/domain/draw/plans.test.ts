import { expect, test } from 'vitest'
import { parsePlanOne, parsePlanTwo, parseSeed } from '#shared/domain/draw/index.ts'
import { planOneText, planTwoText, seedText, type PlanTwo } from '#shared/domain/draw/index.ts'
import { sha256 } from './hashing.ts'
import { must } from './package-maker.ts'
import { vectorNames, vectorTexts } from './vectors.ts'

test.each(vectorNames)('%s: plans and seeds are read and written again without a change', (name) => {
  const files = vectorTexts(name)
  const text = (file: string) => files.get(file) ?? ''
  expect(must(planOneText(must(parsePlanOne('2-plan.txt', text('2-plan.txt')))))).toBe(text('2-plan.txt'))
  expect(must(seedText(must(parseSeed(1, '3-seed.txt', text('3-seed.txt')))))).toBe(text('3-seed.txt'))
  if (!files.has('6-plan.txt')) return
  expect(must(planTwoText(must(parsePlanTwo('6-plan.txt', text('6-plan.txt')))))).toBe(text('6-plan.txt'))
  expect(must(seedText(must(parseSeed(2, '7-seed.txt', text('7-seed.txt')))))).toBe(text('7-seed.txt'))
})

const planOne = vectorTexts('v4').get('2-plan.txt') ?? ''
const planTwo = vectorTexts('v3').get('6-plan.txt') ?? ''
const seed = vectorTexts('v1').get('3-seed.txt') ?? ''

const lineWith = (text: string, key: string) =>
  text.split('\n').find((line) => line.startsWith(`${key}=`)) ?? ''
const without = (text: string, key: string) => text.replace(`${lineWith(text, key)}\n`, '')
const swapped = (text: string, one: string, other: string) =>
  text
    .replace(lineWith(text, one), 'HERE')
    .replace(lineWith(text, other), lineWith(text, one))
    .replace('HERE', lineWith(text, other))

test.each([
  ['another head', planOne.replace('PLAN 1', 'PLAN 2'), 'head-wrong'],
  ['no END', planOne.replace('END\n', ''), 'end-missing'],
  ['a line after END', `${planOne}x=1\n`, 'line-after-end'],
  ['a line without a key', planOne.replace('title=', 'title'), 'line-without-key'],
  ['an unknown key', planOne.replace('END', 'note=x\nEND'), 'key-unknown'],
  ['a key twice', planOne.replace('END', 'balance=none\nEND'), 'key-repeated'],
  ['keys in another order', swapped(planOne, 'title', 'date'), 'key-out-of-order'],
  ['classes out of byte order', swapped(planOne, 'rate.A', 'rate.重点'), 'key-out-of-order'],
  ['no title', without(planOne, 'title'), 'key-missing'],
  ['a contributor left out', without(planOne, 'contributor.2'), 'key-missing'],
  ['a contributor numbered 01', planOne.replace('contributor.1=', 'contributor.01='), 'key-unknown'],
  ['an empty value', planOne.replace(lineWith(planOne, 'title'), 'title='), 'value-refused'],
  ['an untrimmed value', planOne.replace('title=', 'title= '), 'value-refused'],
  ['a tab in a value', planOne.replace('title=', 'title=a\t'), 'value-refused'],
  ['a ratio above one', planOne.replace('rate.A=1/1', 'rate.A=2/1'), 'value-refused'],
  ['a ratio with leading zero', planOne.replace('rate.A=1/1', 'rate.A=01/1'), 'value-refused'],
  ['a float', planOne.replace('rate.A=1/1', 'rate.A=0.5'), 'value-refused'],
  ['no teams', planOne.replace('teams.商务局=3', 'teams.商务局=0'), 'value-refused'],
  ['posts without inspectors', without(planOne, 'inspectors.sha256'), 'key-without-other'],
  ['items without a rate', without(planOne, 'items.rate'), 'key-without-other'],
  ['two quotas of a class', planOne.replace('rate.A=', 'count.A=1\nrate.A='), 'class-with-two-quotas'],
  ['a contributor twice', planOne.replace('单位1 见证人1', '单位0 见证人0'), 'contributor-repeated'],
])('a plan with %s is refused', (_, text, code) => {
  const read = parsePlanOne('2-plan.txt', text)
  expect(read.ok ? [] : read.failure.map((problem) => problem.code)).toContain(code)
})

test.each([
  [
    'a department twice',
    planTwo.replace('=应急管理局,消防救援大队', '=应急管理局,应急管理局'),
    'department-repeated',
  ],
  ['an empty department', planTwo.replace('=应急管理局,', '=应急管理局,,'), 'value-refused'],
  ['a cap of nothing', planTwo.replace('cap=none', 'cap=0'), 'value-refused'],
  ['experts without their roster', without(planTwo, 'experts.sha256'), 'key-without-other'],
  ['a refill without its table', planTwo.replace('END', 'refill.1=A1|局|1|病假\nEND'), 'key-without-other'],
  ['a refill without a reason', planTwo.replace('END', 'refill.1=A1|局|1|\nEND'), 'value-refused'],
  ['one contributor', without(without(planTwo, 'contributor.2'), 'contributor.3'), 'contributors-too-few'],
])('a second plan with %s is refused', (_, text, code) => {
  const read = parsePlanTwo('6-plan.txt', text)
  expect(read.ok ? [] : read.failure.map((problem) => problem.code)).toContain(code)
})

test.each([
  ['five digits', seed.replace('1=482913', '1=48291'), 'value-refused'],
  ['21 digits', seed.replace('1=482913', `1=${'4'.repeat(21)}`), 'value-refused'],
  ['full-width digits', seed.replace('1=482913', '1=４８２９１３'), 'value-refused'],
  ['a slip left out', without(seed, '2'), 'key-missing'],
  ['an upper-case share', seed.replace('machine=d', 'machine=D'), 'value-refused'],
])('a seed with %s is refused', (_, text, code) => {
  const read = parseSeed(1, '3-seed.txt', text)
  expect(read.ok ? [] : read.failure.map((problem) => problem.code)).toContain(code)
})

test('eleven contributors stand in order of their numbers', () => {
  const plan = must(parsePlanOne('2-plan.txt', planOne))
  const contributors = Array.from({ length: 11 }, (_, index) => `见证人${index}`)
  const text = must(planOneText({ ...plan, contributors }))
  expect(text.indexOf('contributor.2=')).toBeLessThan(text.indexOf('contributor.10='))
  expect(must(parsePlanOne('2-plan.txt', text)).contributors).toEqual(contributors)
})

test('a refill keeps its places and reasons, whatever bars stand in a reason', () => {
  const places = [{ target: 'A1', department: '局', place: 2, reason: '病假|下午' }]
  const plan: PlanTwo = {
    ...must(parsePlanTwo('6-plan.txt', planTwo)),
    refill: { teamsSha256: sha256(''), places },
  }
  expect(must(parsePlanTwo('6-plan.txt', must(planTwoText(plan)))).refill?.places).toEqual(places)
})
