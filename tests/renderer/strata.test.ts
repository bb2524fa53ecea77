import { describe, expect, it } from 'vitest'
import { contributorsOf } from '#renderer/pages/draw/ceremony/contributors-of.ts'
import { revealOrder, strataOf, whyItIs } from '#renderer/pages/draw/ceremony/strata.ts'
import { aDraw, aTicket } from './views.ts'

const mandatory = aTicket({ id: 'M1', name: '黑名单企业', outcome: 'mandatory', ticket: '', rank: 0 })
const first = aTicket({ id: 'A1', name: '甲厂', stratum: 'B/样例镇', rank: 1 })
const second = aTicket({ id: 'A2', name: '乙厂', stratum: 'B/样例镇', rank: 2 })
const reserve = aTicket({ id: 'A3', name: '丙厂', stratum: 'B/样例镇', rank: 3, outcome: 'reserve' })
const tickets = [reserve, second, mandatory, first]

describe('the reveal', () => {
  it('shows who is taken in full, then winners by ticket, and nobody of the reserve', () => {
    expect(revealOrder(tickets).map(({ id }) => id)).toEqual(['M1', 'A1', 'A2'])
  })

  it('keeps the reserve in its order beside the winners', () => {
    expect(strataOf(tickets)[0]?.reserve.map(({ id }) => id)).toEqual(['A3'])
  })
})

describe('「为什么是它？」', () => {
  const view = aDraw({ tickets })

  it('names ticket, rank and quota of a winner', () => {
    const answer = whyItIs(view, second).join('')
    expect(answer).toContain(second.ticket)
    expect(answer).toContain('第 2 位')
    expect(answer).toContain('名额是 2 户')
  })

  it('tells a reserve its place in the reserve', () => {
    expect(whyItIs(view, reserve).join('')).toContain('递补第 1 位')
  })

  it('says of one taken in full that no lot was drawn', () => {
    expect(whyItIs(view, mandatory).join('')).toContain('不参加抽签')
  })
})

describe('the contributors of round 2', () => {
  it('start as those of round 1, body and name apart', () => {
    expect(contributorsOf([{ who: '样例县 司法局 见证人乙' }])).toEqual([
      { organisation: '样例县 司法局', name: '见证人乙' },
    ])
    expect(contributorsOf([{ who: '无名' }])).toEqual([{ organisation: '无名', name: '' }])
  })
})
