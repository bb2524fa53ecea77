import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { buildDocx } from '#shared/core/documents/index.ts'
import { rulePacks } from '#shared/core/resources/rule-packs.ts'
import { findShippedTemplate, shippedTemplates } from '#shared/core/resources/templates.ts'
import { workPlan, workPlanValues } from '#shared/domain/documents/index.ts'
import {
  chooseTemplate,
  fillTemplate,
  workPlanPlaceholders,
} from '#shared/domain/documents/templates/index.ts'
import type { RulePack } from '#shared/domain/plan/rule-pack.ts'
import { figureOf } from '#shared/domain/plan/rule-pack.ts'
import { openXmlVerdict } from '#tests/core/documents/validator.ts'
import { aPlan, aPlanTable } from '#tests/domain/documents/makers.ts'
import { wordsOf } from '#tests/domain/documents/read-model.ts'

const naming = { bureau: '虚构县应急管理局', region: '虚构县', level: 'county' as const }

const textOf = (pack: RulePack) => {
  const paragraphs = findShippedTemplate(chooseTemplate(pack).id)?.paragraphs ?? []
  return fillTemplate(paragraphs, workPlanValues({ year: 2024, naming, pack, plans: [aPlan()] }))
}

const planOf = (pack: RulePack) =>
  workPlan({
    text: textOf(pack),
    bureau: naming.bureau,
    date: '2024-01-08',
    annexes: [aPlanTable(), aPlanTable({ scope: 'joint' })],
    mark: '',
  })

describe.each(rulePacks)('the annual plan by the rules of $id', (pack) => {
  test('has a text, and never a raw placeholder on paper', () => {
    const words = wordsOf(planOf(pack))
    expect(words).toContain('虚构县应急管理局')
    expect(words.replaceAll(/〔\d{4}〕/gu, '')).not.toMatch(/[〔〕]/u)
    expect(words).not.toMatch(/null|undefined/u)
  })

  test('leaves out exactly the sentences that name what the rules or the plans lack', () => {
    const { leftOut } = textOf(pack)
    const values: Readonly<Record<string, string | null>> = workPlanValues({
      year: 2024,
      naming,
      pack,
      plans: [aPlan()],
    })
    for (const { missing } of leftOut)
      expect(missing.map((name) => values[name])).toEqual(missing.map(() => null))
  })

  test('says the figures of the rules and no others', () => {
    const values = workPlanValues({ year: 2024, naming, pack, plans: [] })
    const percent = (key: 'enterpriseShare' | 'itemShare' | 'creditGradedShare' | 'publicationRate') => {
      const figure = figureOf(pack, key)
      return figure === null ? null : `${figure}%`
    }
    expect([values.抽查企业占比, values.抽查事项占比, values.信用分级抽查占比, values.公示率]).toEqual([
      percent('enterpriseShare'),
      percent('itemShare'),
      percent('creditGradedShare'),
      percent('publicationRate'),
    ])
    const draws = figureOf(pack, 'internalDraws')
    expect(values.内部联合抽查次数).toBe(draws === null ? null : String(draws))
  })

  test('is a sound .docx', async (context) => {
    const verdict = await openXmlVerdict(await buildDocx(planOf(pack)), 'docx')
    if (!verdict.ran) return context.skip(verdict.reason)
    expect(verdict.errors).toEqual([])
  })
})

test('the figures of the three sources stand in the text of their annual plan', () => {
  const packOf = (id: string) => rulePacks.find((pack) => pack.id === id)
  const wordsBy = (id: string) => {
    const pack = packOf(id)
    if (pack === undefined) throw new Error(id)
    return wordsOf(planOf(pack))
  }
  // caofeidian 三 and 四(三); qinhuangdao 二; ningjin 一(一), 二(四), 三(三).
  for (const figure of ['内部联合抽查1次', '3%以上', '20%以上', '20个工作日', '2个月', '保存2年'])
    expect(wordsBy('caofeidian')).toContain(figure)
  for (const figure of ['90%以上', '20%以上', '1%至50%', '达到100%'])
    expect(wordsBy('qinhuangdao')).toContain(figure)
  for (const figure of ['5%以上', '危化不低于5%', '达到100%', '不少于1次', '每月23日', '实施后2日'])
    expect(wordsBy('ningjin')).toContain(figure)
})

test('every placeholder of an annual plan is used by some text that ships, or explained to be for the office', () => {
  const used = new Set(
    shippedTemplates.flatMap(({ paragraphs }) =>
      paragraphs.flatMap(({ text }) => [...text.matchAll(/〔([^〔〕\d]+)〕/gu)].map(([, name]) => name)),
    ),
  )
  expect(workPlanPlaceholders.filter((name) => !used.has(name))).toEqual(['发起科室'])
})

const sources = join(import.meta.dirname, '../../../../shared/sources')
// Titles of laws and the fixed name of a doctrine are nobody's wording.
const fixed = /《[^》]*》|〔[^〕]*〕|习近平新时代中国特色社会主义思想/gu
const bare = (text: string) => text.replaceAll(/[^\p{Script=Han}\p{L}\p{N}]/gu, '')

test.for(shippedTemplates)(
  'no twelve characters of $id in a row are taken from a source',
  ({ paragraphs }, { skip }) => {
    if (!existsSync(sources)) skip(`no source documents at ${sources}`)
    const known = readdirSync(sources).map((file) => bare(readFileSync(join(sources, file), 'utf8')))
    const taken = paragraphs
      .flatMap(({ text }) => text.split(fixed).map(bare))
      .flatMap((part) =>
        Array.from({ length: Math.max(0, part.length - 11) }, (_, at) => part.slice(at, at + 12)),
      )
      .filter((words) => known.some((source) => source.includes(words)))
    expect(taken).toEqual([])
  },
)
