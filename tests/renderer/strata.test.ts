import { describe, expect, it } from 'vitest'
import { contributorsOf } from '#renderer/pages/draw/ceremony/contributors-of.ts'
import { revealOrder, strataOf, whyItIs } from '#renderer/pages/draw/ceremony/strata.ts'
import { aTicket } from './views.ts'

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
  const about = (story: Parameters<typeof whyItIs>[0]['story']) =>
    whyItIs({ id: 'A1', name: '甲厂', class: 'B', region: '样例镇', story }).join('')
  const lot = { ticket: 'ab'.repeat(32), stratum: 'B/样例镇', eligible: 7, quota: 2 }

  it('names ticket, rank and quota of a winner', () => {
    const answer = about({ kind: 'drawn', rank: 2, ...lot })
    expect(answer).toContain(lot.ticket)
    expect(answer).toContain('「B」样例镇的 7 户中从小到大排第 2 位')
    expect(answer).toContain('名额是 2 户')
  })

  it('tells one that was not drawn its place in the reserve', () => {
    expect(about({ kind: 'reserve', rank: 5, ...lot })).toContain('没有入选，是递补第 3 位')
  })

  it('says of one taken in full that no lot was drawn', () => {
    expect(about({ kind: 'mandatory' })).toContain('不参加抽签')
  })

  it('gives the reason of one that did not take part', () => {
    expect(about({ kind: 'excluded', reason: '登记状态为注销' })).toContain('没有参加抽签：登记状态为注销')
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
