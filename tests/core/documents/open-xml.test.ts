import { buildDocx, buildXlsx } from '#shared/core/documents/index.ts'
import {
  catalogueTable,
  drawRecord,
  inspectorGroups,
  jointRecord,
  jointRecords,
  planTable,
  targetList,
  type DocumentModel,
} from '#shared/domain/documents/index.ts'
import { aLongCatalogue } from '#tests/domain/documents/catalogue-makers.ts'
import { aDraw, aForm, aGroup, aJointRecord, someTargets } from '#tests/domain/documents/makers.ts'
import { resultPapers, resultTables } from '#tests/domain/documents/results/result-papers.ts'
import { aDrawRecord, aRefillRound, aReplacement, aVoiding } from '#tests/domain/documents/draw-makers.ts'
import {
  caofeidianInternal,
  ningjinInternal,
  ningjinJoint,
  qinhuangdaoInternal,
} from '#tests/domain/documents/source-plans.ts'
import { describe, expect, it } from 'vitest'
import { openXmlVerdict } from './validator.ts'

const targets = someTargets(40).map((target) => ({ target, team: '第1组', remark: '' }))
const tables = {
  'T1 caofeidian': planTable(caofeidianInternal),
  'T1 ningjin': planTable(ningjinInternal),
  'T1 qinhuangdao': planTable(qinhuangdaoInternal),
  'T2 ningjin': planTable(ningjinJoint),
  T5: catalogueTable(aLongCatalogue()),
  T6: targetList({ draw: aDraw(), targets }),
  T7: inspectorGroups({
    draw: aDraw(),
    groups: [aGroup(), aGroup({ name: '第2组', members: [] })],
    notes: [],
  }),
}
const records = {
  W3: jointRecord(aForm(), aJointRecord()),
  'W3 of a draw': jointRecords(
    aForm({ count: 30 }),
    someTargets(30).map((target, index) => aJointRecord({ target, position: index + 1 })),
  ),
  W5: drawRecord(aDrawRecord()),
  'W5 of all that can happen': drawRecord({
    ...aDrawRecord({ replacements: [aReplacement()], voided: aVoiding() }),
    second: [...aDrawRecord().second, aRefillRound()],
  }),
}

/** Many documents in one file: the SDK takes half a second to start for each. */
const bound = (models: readonly DocumentModel[]): DocumentModel => {
  const sections = models.flatMap((model) => [...model.sections])
  return { title: '样例', date: '2024-06-23', mark: '', sectionCount: sections.length, sections }
}
const isOfficial = ({ sections }: DocumentModel) => [...sections].some(({ look }) => look === 'official')
const papers = Object.values(resultPapers)
const boundTables = bound(Object.values({ ...tables, ...resultTables }))

const documents = {
  ...records,
  'all tables': boundTables,
  'W7 and W10': bound(papers.filter((model) => !isOfficial(model))),
  'W6, W11 and W12': bound(papers.filter(isOfficial)),
}

describe('the Open XML SDK finds no fault', () => {
  for (const [name, model] of Object.entries(documents))
    it(`in the .docx of ${name}`, async (context) => {
      const verdict = await openXmlVerdict(await buildDocx(model), 'docx')
      if (!verdict.ran) return context.skip(verdict.reason)
      expect(verdict.errors).toEqual([])
    })

  it('in the .xlsx of all tables', async (context) => {
    const verdict = await openXmlVerdict(await buildXlsx(boundTables), 'xlsx')
    if (!verdict.ran) return context.skip(verdict.reason)
    expect(verdict.errors).toEqual([])
  })

  it('and would find one: a file that is cut off', async (context) => {
    const bytes = await buildDocx(records.W3)
    const verdict = await openXmlVerdict(bytes.slice(0, bytes.length / 2), 'docx')
    if (!verdict.ran) return context.skip(verdict.reason)
    expect(verdict.errors).not.toEqual([])
  })
})
