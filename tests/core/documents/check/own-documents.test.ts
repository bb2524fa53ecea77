import { buildDocx } from '#shared/core/documents/index.ts'
import {
  jointRecords,
  monthlyReport,
  planTable,
  workPlan,
  type DocumentModel,
} from '#shared/domain/documents/index.ts'
import type { ProblemCode } from '#shared/domain/documents/conformance/index.ts'
import { fillTemplate } from '#shared/domain/documents/templates/index.ts'
import { aForm, aJointRecord, aPlanTable, someTargets } from '#tests/domain/documents/makers.ts'
import { aModel, aNotice } from '#tests/domain/documents/official-makers.ts'
import { aBlankMonthlyReport } from '#tests/domain/documents/results/table-makers.ts'
import { caofeidianInternal, ningjinInternal, ningjinJoint } from '#tests/domain/documents/source-plans.ts'
import { describe, expect, it } from 'vitest'
import { judged } from './judged.ts'

const text = fillTemplate(
  [
    { kind: 'title', text: '虚构县应急管理局\n2024年度“双随机、一公开”抽查工作方案' },
    { kind: 'body', text: '样例文字：按“双随机、一公开”的要求安排全年抽查，现提出以下方案。' },
    { kind: 'heading', text: '工作目标' },
    { kind: 'body', text: '样例文字：完成全年抽查并公示结果。' },
  ],
  {},
)
const plan = (annexes: Parameters<typeof workPlan>[0]['annexes']) =>
  workPlan({ text, bureau: '虚构县应急管理局', date: '2024-01-13', annexes, mark: '' })

// Every kind by itself: tests/core/documents/kinds. Here is what kinds have beside their usual form.
const documents: Readonly<Record<string, DocumentModel>> = {
  'T1 caofeidian': planTable(caofeidianInternal),
  'T3 for the pen': monthlyReport(aBlankMonthlyReport()),
  'a notice': aModel([aNotice(30)]),
  'W2 without annexes': plan([]),
  'W2 with one annex': plan([aPlanTable()]),
  'W2 with two annexes': plan([ningjinInternal, ningjinJoint]),
  'W3 of a draw': jointRecords(
    aForm({ count: 3 }),
    someTargets(3).map((target, index) => aJointRecord({ target, position: index + 1 })),
  ),
}

/** What is known to depart from the standard, and why; of anything else a document may have no finding at all. */
const known: Readonly<Record<string, Readonly<Partial<Record<ProblemCode, string>>>>> = {
  'a notice': { 'annex-absent': 'the maker names two annexes and leaves them out' },
}

const unknown = async (name: string, bytes: Uint8Array) =>
  (await judged(bytes)).findings
    .filter(({ problem }) => known[name]?.[problem] === undefined)
    .map(({ level, assertion, problem, place, expected, found }) =>
      [level, assertion, problem, place.words, JSON.stringify(expected), JSON.stringify(found)].join(' '),
    )

describe('our own documents have no finding, neither error nor hint, but what is named here:', () => {
  for (const [name, model] of Object.entries(documents))
    it(`${name} as .docx`, async () => {
      expect(await unknown(name, await buildDocx(model))).toEqual([])
    })
})
