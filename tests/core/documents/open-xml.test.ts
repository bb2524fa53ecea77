import { buildDocx, buildXlsx } from '#shared/core/documents/index.ts'
import {
  catalogueTable,
  drawRecord,
  inspectorGroups,
  jointRecord,
  jointRecords,
  planTable,
  targetList,
} from '#shared/domain/documents/index.ts'
import { aLongCatalogue } from '#tests/domain/documents/catalogue-makers.ts'
import { aDraw, aForm, aGroup, aJointRecord, someTargets } from '#tests/domain/documents/makers.ts'
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

describe('the Open XML SDK finds no fault', () => {
  for (const [name, model] of Object.entries({ ...tables, ...records }))
    it(`in the .docx of ${name}`, async (context) => {
      const verdict = await openXmlVerdict(await buildDocx(model), 'docx')
      if (!verdict.ran) return context.skip(verdict.reason)
      expect(verdict.errors).toEqual([])
    })

  for (const [name, model] of Object.entries(tables))
    it(`in the .xlsx of ${name}`, async (context) => {
      const verdict = await openXmlVerdict(await buildXlsx(model), 'xlsx')
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
