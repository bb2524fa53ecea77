import { planTable, type PlanTableInput } from '#shared/domain/documents/index.ts'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { aPlan, aPlanTable, aTask } from './makers.ts'
import { blocksOf, tablesOf, textsOf, wordsOf } from './read-model.ts'
import {
  caofeidianInternal,
  caofeidianJoint,
  ningjinInternal,
  ningjinJoint,
  qinhuangdaoInternal,
} from './source-plans.ts'

const sources = join(import.meta.dirname, '../../../../shared/sources')
const absent = !existsSync(sources) && '../shared/sources is not beside this tree'

const published: readonly (readonly [string, string, PlanTableInput])[] = [
  ['ningjin 附件2', 'ningjin-2023-implementation-plan.txt', ningjinInternal],
  ['ningjin 附件3', 'ningjin-2023-implementation-plan.txt', ningjinJoint],
  ['caofeidian 附件1', 'caofeidian-2024-work-plan.txt', caofeidianInternal],
  ['caofeidian 附件2', 'caofeidian-2024-work-plan.txt', caofeidianJoint],
]

describe('T1 and T2 reproduce the published plan tables', () => {
  it('ningjin 附件2 row for row, as its own text has them', (context) => {
    if (absent !== false) context.skip(absent)
    expect(textsOf(tablesOf(planTable(ningjinInternal))[0])).toEqual(sourceRows('2023001', '2023002'))
  })

  it('ningjin 附件3 row for row, as its own text has them', (context) => {
    if (absent !== false) context.skip(absent)
    expect(textsOf(tablesOf(planTable(ningjinJoint))[0])).toEqual(sourceRows('联2023001'))
  })

  for (const [name, file, input] of published)
    it(`${name}: every cell, the title and every note stands in the source`, (context) => {
      if (absent !== false) context.skip(absent)
      const text = squeezed(readFileSync(join(sources, file), 'utf8'))
      const missing = textsOf(tablesOf(planTable(input))[0])
        .flat()
        .concat(input.title, input.subtitle, input.rule.notes)
        .filter((words) => !text.includes(squeezed(words)))
      expect(missing).toEqual([])
    })

  it('qinhuangdao 附件: five plans, cell after cell as in the source', (context) => {
    if (absent !== false) context.skip(absent)
    const text = squeezed(readFileSync(join(sources, 'qinhuangdao-2023-work-plan.txt'), 'utf8'))
    const [head = [], ...rows] = textsOf(tablesOf(planTable(qinhuangdaoInternal))[0])
    expect(head.slice(-3)).toEqual(['发起科室', '联合大队', '抽查时间'])
    // The source's cells follow each other row by row once its line breaks are gone.
    expect(rows.filter((row) => !text.includes(squeezed(row.join(''))))).toEqual([])
    expect(rows).toHaveLength(5)
  })
})

describe('T1 and T2', () => {
  it('take 处室, 科室, 大队 or 部门 from the office and not from the program', () => {
    const rule = { initiatorWord: '科室', partnerWord: '大队', hasRemark: false, notes: [] }
    expect(textsOf(tablesOf(planTable(aPlanTable({ rule })))[0])[0]?.slice(8)).toEqual([
      '发起科室',
      '联合大队',
      '抽查时间',
    ])
  })

  it("merge a plan's cells over all its tasks", () => {
    const plan = aPlan({ tasks: [aTask(), aTask({ number: '002号' }), aTask({ number: '003号' })] })
    const rows = tablesOf(planTable(aPlanTable({ plans: [plan] })))[0]?.rows ?? []
    expect(rows[0]?.cells.slice(0, 3).map(({ rows: over }) => over)).toEqual([3, 3, 1])
    expect(rows.map(({ cells }) => cells.length)).toEqual([11, 9, 9])
  })

  it('print seal line and date only where the office has them', () => {
    const dated = planTable(aPlanTable({ seal: { unit: '虚构局', madeOn: '2023-01-03' } }))
    expect(wordsOf(dated)).toContain('单位（盖章）：虚构局 制表时间：2023年1月3日')
    expect(blocksOf(planTable(aPlanTable({ seal: null }))).some(({ kind }) => kind === 'sides')).toBe(false)
  })

  it('keep a plan without tasks as a row for the pen', () => {
    const rows = tablesOf(planTable(aPlanTable({ plans: [aPlan({ tasks: [] })] })))[0]?.rows ?? []
    expect(rows.map(({ cells }) => cells.map(({ text }) => text).join('|'))).toEqual([
      '2023001|2023年虚构县应急管理局内部联合抽查001|||||||||',
    ])
  })
})

function squeezed(text: string): string {
  return text.replace(/\s/g, '')
}

/** The table's head and the rows that begin with these numbers, as the source's own tabs divide them. */
function sourceRows(...numbers: readonly string[]): readonly (readonly string[])[] {
  const lines = readFileSync(join(sources, 'ningjin-2023-implementation-plan.txt'), 'utf8')
    .split('\n')
    .map((line) => line.replace(/[\t\r]+$/, '').split('\t'))
  const columns = numbers[0]?.startsWith('联') === true ? 12 : 11
  const head = lines.find((cells) => cells[0] === '抽查计划编号' && cells.length === columns)
  const rows = numbers.map((number) => lines.find((cells) => cells[0] === number))
  return [head ?? [], ...rows.map((row) => row ?? [])]
}
