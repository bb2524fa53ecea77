import { describe, expect, it } from 'vitest'
import { compareRows } from '#renderer/pages/settings/rules/compare-rows.ts'
import { sourceLines } from '#renderer/pages/settings/rules/figure-sources.ts'
import { draftState, figuresOfSection } from '#renderer/pages/settings/rules/rule-draft.ts'
import { refilled, startProfile } from '#renderer/pages/setup/start-profile.ts'
import { partiesOf, partnersOf, toggledPartner } from '#renderer/pages/rosters/partner-matrix.ts'
import { findPreset, rulePacks } from '#shared/core/resources/rule-packs.ts'
import { figureKeys, figureSections } from '#shared/domain/plan/rule-figures.ts'
import type { RulePack } from '#shared/domain/plan/rule-pack.ts'
import {
  figureProblemText,
  figureText,
  figureTitle,
  templateFromWords,
  templateInWords,
} from '#shared/text/rule-pack-words.ts'
import { plainValue } from '#shared/domain/plan/change-pack.ts'

function preset(id: string): RulePack {
  const found = findPreset(id)
  if (found === null) throw new Error(`no preset ${id}`)
  return found
}

describe('the rules on screen', () => {
  it('call every figure by a Chinese name of its own and stand each in one section', () => {
    const names = figureKeys.map(figureTitle)
    expect(new Set(names).size).toBe(figureKeys.length)
    expect(names.filter((name) => /[A-Za-z{}]|undefined/u.test(name))).toEqual([])
    expect(figureSections.flatMap(figuresOfSection).toSorted()).toEqual(figureKeys.toSorted())
  })

  it('tell every value of every preset in words, without a placeholder in braces', () => {
    for (const pack of rulePacks) {
      for (const key of figureKeys) {
        const text = figureText(key, plainValue(pack.figures[key]))
        expect(text).not.toMatch(/[A-Za-z{}]|undefined|\[object|NaN/u)
        expect(text).not.toBe('')
      }
    }
  })

  it('tell terms, shares and templates as offices write them', () => {
    const yanshi = preset('yanshi')
    expect(figureText('publication', plainValue(yanshi.figures.publication))).toBe('7 个工作日')
    expect(figureText('groupShares', plainValue(yanshi.figures.groupShares))).toBe(
      '冶金、有色、建材、机械、轻工、纺织、烟草、商贸 5%；黑名单 100%',
    )
    expect(figureText('joint.planNumber', '联{year}{serial}')).toBe('联〔年度〕〔序号〕')
    expect(figureText('enterpriseShare', null)).toBe('不作规定')
    // Sentences keep their full stops; only words are joined by 、.
    expect(figureText('joint.notes', ['1. 甲。', '2. 乙。'])).toBe('1. 甲。　2. 乙。')
    expect(figureText('fullTags', ['甲', '乙'])).toBe('甲、乙')
    expect(figureText('untargetedByRegion', false)).toBe('否')
  })

  it('read a template back as it was shown, and leave an unknown blank for the check to name', () => {
    const template = '{year}年{bureau}第{ordinal}次{serial}'
    expect(templateFromWords(templateInWords(template))).toBe(template)
    expect(templateFromWords('〔月份〕')).toBe('{月份}')
    expect(
      figureProblemText({ code: 'placeholder-unknown', figure: 'joint.planName', placeholder: '月份' }),
    ).toContain('月份')
  })

  it('name a clause once, however many words of a list stand there', () => {
    const lines = sourceLines(preset('yanshi').figures.capExemptIndustries)
    expect(lines.map(({ clause }) => clause)).toEqual(['第十四条'])
    expect(sourceLines(null)).toEqual([])
  })
})

describe('a draft of the rules', () => {
  const pack = preset('ningjin')
  const draftOf = (...entries: readonly (readonly [(typeof figureKeys)[number], unknown])[]) =>
    draftState(pack, pack, new Map(entries))

  it('counts only what differs from what is saved', () => {
    const { changes, unlike } = draftOf(['enterpriseShare', 5], ['itemShare', 30])
    expect(changes).toEqual([{ figure: 'itemShare', value: 30 }])
    expect([...unlike]).toEqual(['itemShare'])
  })

  it('shows what is wrong beside its figure before anything is sent', () => {
    const { problems } = draftOf(
      ['itemShare', 101],
      ['bodies', 9],
      ['retention', { count: -1, unit: 'year' }],
    )
    expect([...problems.keys()].toSorted()).toEqual(['bodies', 'itemShare', 'retention'])
    expect([...problems.values()].map(figureProblemText).join('')).not.toMatch(/[A-Za-z]|undefined/u)
  })
})

describe('the comparison of packs', () => {
  it('sets what each says side by side, with its clause', () => {
    const packs = ['caofeidian', 'yanshi'].map(preset)
    const rows = compareRows(packs, false).flatMap((section) => section.rows)
    expect(rows).toHaveLength(figureKeys.length)
    expect(rows.find(({ figure }) => figure === 'retention')).toMatchObject({
      differs: true,
      cells: [
        { text: '2 年', clause: '四(三)' },
        { text: '5 年', clause: '第二十条' },
      ],
    })
  })

  it('leaves out where all agree, and everything where one is left', () => {
    const rows = compareRows(rulePacks, true).flatMap((section) => section.rows)
    expect(rows.length).toBeGreaterThan(10)
    expect(rows.every(({ differs }) => differs)).toBe(true)
    expect(compareRows([preset('yanshi')], true)).toEqual([])
  })
})

describe('the first profile', () => {
  const qinghe = startProfile(preset('qinghe'))
  const ningjin = startProfile(preset('ningjin'))
  const blank = {
    bureau: '',
    region: '',
    level: 'county',
    numberPrefix: '',
    phone: '',
    sealLine: '',
  } as const

  it('is filled from the source that is chosen', () => {
    expect(refilled(blank, null, qinghe)).toEqual(qinghe)
    expect(qinghe).toMatchObject({ numberPrefix: '清双随机办', level: 'county' })
  })

  it('leaves nothing of a source that is no longer chosen', () => {
    expect({ ...qinghe, ...refilled(qinghe, qinghe, ningjin) }).toEqual(ningjin)
  })

  it('keeps what the clerk has typed', () => {
    const typed = { ...qinghe, bureau: '虚构县应急管理局' }
    expect(refilled(typed, qinghe, ningjin)).not.toHaveProperty('bureau')
    expect(refilled({ ...blank, bureau: '虚构县应急管理局' }, null, ningjin)).not.toHaveProperty('bureau')
  })
})

describe('who may initiate with whom', () => {
  const departments = [
    { name: '甲局', own: true, units: ['一科', '二队'] },
    { name: '乙局', own: false, units: ['三科'] },
  ]
  const initiations = [{ scope: 'joint' as const, initiator: '甲局', partners: ['丙局'] }]

  it('sets departments against departments, and units of the own bureau against each other', () => {
    expect(partiesOf('joint', departments, initiations)).toEqual(['甲局', '乙局', '丙局'])
    expect(partiesOf('internal', departments, initiations)).toEqual(['一科', '二队'])
  })

  it('puts a partner in and takes it out', () => {
    const pair = { initiator: '甲局', partner: '乙局' }
    const more = toggledPartner('joint', pair, initiations)
    expect(more.partners).toEqual(['丙局', '乙局'])
    expect(toggledPartner('joint', pair, [more]).partners).toEqual(['丙局'])
    expect(partnersOf('internal', '甲局', initiations)).toEqual([])
  })
})
