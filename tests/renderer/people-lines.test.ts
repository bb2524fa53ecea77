import { describe, expect, it } from 'vitest'
import {
  extraLine,
  openGroups,
  openPlaceSentence,
  peopleOf,
  remediesFor,
  scarceLines,
} from '#renderer/pages/draw/ceremony/assignment-words.ts'
import { impossibleLines } from '#renderer/pages/draw/ceremony/impossible-words.ts'
import { assignmentLines, pagesOf, refillLines } from '#renderer/pages/draw/ceremony/people-lines.ts'
import type { AssignmentView, OpenPlace } from '#shared/contract/index.ts'
import { rulePacks } from '#shared/core/resources/rule-packs.ts'
import { aPlace, aSeat } from './views.ts'

const bureau = '样例一局'

function anAssignment(part: Partial<AssignmentView> = {}): AssignmentView {
  return { targetId: 'A1', targetName: '甲厂', department: bureau, team: '', places: [aPlace()], ...part }
}

const seats = [aSeat('A1', '甲厂'), aSeat('A2', '乙厂', { inspectedId: 'A9', inspectedName: '壬厂' })]

describe('who goes where', () => {
  it('names the leader, the specialty and the helper, and says where nobody is', () => {
    const places = [
      aPlace({ inspectorName: '样例甲', leader: true, specialty: '危化' }),
      aPlace({ inspectorName: '样例乙', extraReason: '夜间检查' }),
      aPlace({ inspectorId: '', inspectorName: '' }),
    ]
    expect(peopleOf({ places })).toBe('样例甲（组长，危化）、样例乙（加派）、空缺')
    const [, line] = assignmentLines({ seats }, [anAssignment({ places })])
    expect(line).toMatchObject({ note: '加派样例乙：夜间检查', isOpen: true })
  })

  it('shows who is inspected now, not who was replaced', () => {
    const lines = assignmentLines({ seats }, [anAssignment({ targetId: 'A2', targetName: '乙厂' })])
    expect(lines.map(({ left }) => left)).toEqual([`${bureau}　1 户`, '壬厂'])
  })

  it('shows teams with their people first, then which team goes where', () => {
    const team = { department: '样例二局', places: [aPlace({ inspectorName: '样例甲' })] }
    const lines = assignmentLines({ seats }, [
      anAssignment({ ...team, team: 'T01' }),
      anAssignment({ ...team, team: 'T01', targetId: 'A2' }),
      anAssignment({ department: '样例二局', team: '', targetId: 'A3', targetName: '丙厂', places: [] }),
    ])
    expect(lines.map(({ left, right }) => `${left}/${right}`)).toEqual([
      '样例二局　3 户，1 个检查组/',
      '检查组 T01，去 2 户/样例甲',
      '丙厂/没有检查组可去',
      '甲厂/检查组 T01',
      '壬厂/检查组 T01',
    ])
  })

  it('shows of a refill who leaves and who comes', () => {
    const refill = {
      unit: 'A1',
      unitName: '甲厂',
      department: bureau,
      place: 2,
      specialty: '',
      reason: '住院',
    }
    const before = { inspectorId: 'I1', inspectorName: '样例甲' }
    const after = { inspectorId: 'I2', inspectorName: '样例乙' }
    const lines = refillLines({
      refills: [
        { ...refill, before, after },
        { ...refill, place: 3, before: null, after: null },
        { ...refill, unit: 'T01', unitName: 'T01', before, after },
      ],
    })
    expect(lines.slice(1).map(({ right, isOpen }) => [right, isOpen])).toEqual([
      ['样例甲 → 样例乙', false],
      ['原空缺 → 仍空缺', true],
      ['样例甲 → 样例乙', false],
    ])
    expect(lines.at(-1)?.left).toMatch(/^检查组 T01，第/)
  })
})

describe('pages', () => {
  const lines = assignmentLines(
    { seats: [] },
    ['一局', '二局'].flatMap((department) =>
      Array.from({ length: 7 }, (_, at) =>
        anAssignment({ department, targetId: `A${at}`, targetName: `样例${at}` }),
      ),
    ),
  )

  it('hold every line once, and no more lines than fit', () => {
    const pages = pagesOf(lines, 5)
    expect(pages.every((page) => page.length <= 5)).toBe(true)
    const shown = pages.flat().filter(({ isHead }) => !isHead)
    expect(shown.map(({ key }) => key)).toEqual(lines.filter(({ isHead }) => !isHead).map(({ key }) => key))
  })

  it('begin with their department, and no head stands last', () => {
    for (const page of [2, 3, 4, 5, 6, 40].flatMap((size) => pagesOf(lines, size))) {
      expect(page[0]?.isHead).toBe(true)
      expect(page.at(-1)?.isHead).toBe(false)
    }
  })

  it('keep the keys of a page apart, five thousand targets too', () => {
    const many = assignmentLines(
      { seats: [] },
      Array.from({ length: 5000 }, (_, at) => anAssignment({ targetId: `A${at}` })),
    )
    const pages = pagesOf(many, 10)
    expect(pages).toHaveLength(556)
    expect(pages.every((page) => new Set(page.map(({ key }) => key)).size === page.length)).toBe(true)
  })
})

describe('a place that nobody can fill', () => {
  const open: OpenPlace = {
    targetId: 'A1',
    department: bureau,
    place: 2,
    specialty: '',
    inspectors: ['甲', '乙'],
    competing: 3,
  }
  const places = [1, 2, 3].map((place) => ({ kind: '*', place, specialty: '' }))
  const scheme = { loadCap: 1, departments: [{ department: bureau, teams: null, places }] }
  const [pack] = rulePacks

  it('is explained by the proof: so many people, so many places, the cap', () => {
    expect(openPlaceSentence({ seats }, [open], scheme)).toBe(
      `甲厂，${bureau}第 2 人空缺：甲、乙这 2 人要承担 3 个岗位，每人至多 1 个，怎样分都不够。`,
    )
  })

  it('is told once where the same people are short for several, with all the places that want them', () => {
    const other = { ...open, targetId: 'A2' }
    const [group, ...others] = openGroups({ seats }, [open, other], scheme)
    expect(others).toEqual([])
    expect(group && openPlaceSentence({ seats }, group, scheme)).toBe(
      `${bureau}第 2 人空缺 2 处（甲厂、壬厂）：甲、乙这 2 人要承担 4 个岗位，每人至多 1 个，怎样分都不够。`,
    )
    const apart = [open, { ...other, inspectors: ['甲'] }]
    expect(openGroups({ seats }, apart, scheme)).toHaveLength(2)
    expect(openGroups({ seats }, [open, other], { ...scheme, loadCap: null })).toHaveLength(2)
  })

  it('names nobody where nobody is able', () => {
    const none = { ...open, specialty: '危化', inspectors: [], competing: 1 }
    expect(openPlaceSentence({ seats }, [none], scheme)).toContain('（须有专长「危化」）空缺：没有一名')
  })

  it('is a whole team where the department goes in teams', () => {
    const teams = { ...scheme, departments: [{ department: bureau, teams: 2, places }] }
    expect(openPlaceSentence({ seats }, [open], teams)).toMatch(/没有检查组可去：每个组都有成员须回避。$/)
    const asked: OpenPlace = { ...open, specialty: '危化' }
    expect(openPlaceSentence({ seats }, [asked], teams)).toContain('或没有所要的专长')
    expect(remediesFor({ seats }, open, teams, null)).toEqual([expect.stringMatching(/^增加检查组：/)])
    expect(remediesFor({ seats }, asked, teams, null)[0]).toContain('专长「危化」的要求')
    expect(openPlaceSentence({ seats }, [{ ...open, targetId: 'T01' }], teams)).toContain('检查组 T01')
  })

  it('is remedied only as the rules allow: no cap to raise, no specialty to drop, never under the legal number', () => {
    const two = {
      loadCap: null,
      departments: [{ department: bureau, teams: null, places: places.slice(0, 2) }],
    }
    expect(remediesFor({ seats }, open, two, pack ?? null)).toHaveLength(1)
    const all = remediesFor({ seats }, { ...open, specialty: '危化' }, scheme, pack ?? null).join('\n')
    for (const words of ['现为 1 户', '不要求专长「危化」', '至少 2 人，方案定了 3 人', '办理补位']) {
      expect(all).toContain(words)
    }
  })

  it('of a helper needs no remedy', () => {
    expect(remediesFor({ seats }, { ...open, place: 4 }, scheme, pack ?? null).at(-1)).toContain('加派')
  })
})

it('places with hardly a choice are told by kind, however many there are', () => {
  const scarce = (targetId: string, candidates = 1) => ({
    targetId,
    department: bureau,
    place: 1,
    specialty: '危化',
    candidates,
  })
  const many = Array.from({ length: 24 }, (_, at) => scarce(`B${at}`))
  expect(scarceLines({ seats }, [scarce('A1', 2), ...many])).toEqual([
    `${bureau}第 1 人（危化）：人选 2 人，甲厂`,
    `${bureau}第 1 人（危化）：人选 1 人，检查组 B0、检查组 B1等 24 处`,
  ])
})

it('places that nobody can fill are told with who is there, and those alike in one line', () => {
  const places = [
    { place: 1, specialty: '危化' },
    { place: 2, specialty: '' },
  ]
  const short = ['A1', 'A2'].map((targetId) => ({
    targetId,
    department: bureau,
    places,
    candidates: ['样例甲'],
  }))
  const nobody = { targetId: 'T01', department: bureau, places: places.slice(0, 1), candidates: [] }
  const overCap = [{ department: bureau, specialty: '危化', places: 10, inspectors: 3, cap: 3 }]
  expect(impossibleLines({ seats }, { short: [...short, nobody], overCap })).toEqual([
    `甲厂、壬厂：${bureau}第 1 人（危化）、第 2 人，只有样例甲 1 人可去，缺 1 人`,
    `检查组 T01：${bureau}第 1 人（危化），没有人可去，缺 1 人`,
    `${bureau}：须有专长「危化」的岗位 10 个，可派 3 人，每人至多 3 户，只够 9 个，缺 1 个`,
  ])
})

it('a helper is told with the reason', () => {
  const extra = { targetId: 'A2', department: bureau, place: 3, specialty: '危化', reason: '夜间检查' }
  expect(extraLine({ seats }, extra)).toBe(`壬厂，${bureau}第 3 人（危化）：夜间检查`)
})
