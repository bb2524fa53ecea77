import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { ledgerGroups, ledgerKindsNamed, ledgerKindWord } from '#shared/text/ledger-words.ts'
import { entryFacts } from '#shared/text/ledger/entry-facts.ts'

const facts = (body: unknown) => entryFacts(JSON.stringify(body))

describe('facts of an entry in words', () => {
  it('calls the fields of a record by the words of its roster', () => {
    expect(facts({ roster: 'inspectors', after: { id: 'ZF0001', canLead: true }, before: null })).toEqual([
      { label: '名录', text: '执法检查人员', was: null },
      { label: '执法证号', text: 'ZF0001', was: null },
      { label: '可任组长', text: '是', was: null },
    ])
  })

  it('sets what was before beside what is, and only where it differs', () => {
    const body = { roster: 'targets', before: { id: 'A1', phone: '1' }, after: { id: 'A1', phone: '2' } }
    expect(facts(body).slice(1)).toEqual([
      { label: '统一社会信用代码', text: 'A1', was: null },
      { label: '联系电话', text: '2', was: '1' },
    ])
    const emptied = { roster: 'targets', before: { phone: '1' }, after: { phone: '' } }
    expect(facts(emptied)[1]).toEqual({ label: '联系电话', text: '（空）', was: '1' })
    const profile = { clerk: '乙', before: { clerk: '甲' } }
    expect(facts(profile)).toEqual([{ label: '经办人', text: '乙', was: '甲' }])
  })

  it('tells dates, instants, ratios and codes as people write them', () => {
    expect(facts({ date: '2024-05-07', scope: 'joint', rate: { p: 1, q: 20 }, from: 'finished' })).toEqual([
      { label: '日期', text: '2024年5月7日', was: null },
      { label: '计划种类', text: '部门联合抽查', was: null },
      { label: '比例', text: '1/20', was: null },
      { label: '自', text: '已完成', was: null },
    ])
  })

  it('counts what a long list leaves out, and numbers the members of one', () => {
    const many = Array.from({ length: 30 }, (_, at) => `A${at}`)
    expect(facts({ ids: many })[0]?.text).toMatch(/^A0、.* 等 30 项$/)
    const files = many.map((path) => ({ path }))
    const told = facts({ files })
    expect([told[0], told.at(-1)]).toEqual([
      { label: '文件 · 第 1 项 · 文件', text: 'A0', was: null },
      { label: '文件', text: '另有 10 项', was: null },
    ])
  })

  it('says nothing of a body that is none', () => {
    expect([entryFacts('x'), entryFacts('7'), entryFacts('null')]).toEqual([[], [], []])
  })
})

const usecases = join(import.meta.dirname, '../../shared/core/usecases')

/** Kinds as the acts write them. */
function kindsInCode(): readonly string[] {
  const files = readdirSync(usecases, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.ts'),
  )
  const texts = files.map((name) => readFileSync(join(usecases, name), 'utf8'))
  const found = texts.flatMap((code) =>
    [...code.matchAll(/kind: '([a-z]+\.[a-z-]+)'/g)].map(([, kind = '']) => kind),
  )
  return [...new Set(found)].toSorted()
}

describe('kinds of entries', () => {
  it('has a word for every kind that an act writes, in one group each', () => {
    const kinds = kindsInCode()
    expect(kinds.length).toBeGreaterThan(40)
    expect(kinds.filter((kind) => ledgerKindWord(kind) === '其他操作')).toEqual([])
    const grouped = ledgerGroups.flatMap((group) => group.kinds.map(({ kind }) => kind))
    expect(new Set(grouped).size).toBe(grouped.length)
    expect(kinds.filter((kind) => !grouped.includes(kind))).toEqual([])
  })

  it('finds kinds by a part of their word', () => {
    expect(ledgerKindsNamed('作废')).toContain('draw.voided')
    expect(ledgerKindsNamed('')).toEqual([])
  })
})
