import {
  approvalForm,
  catalogueTable,
  drawRecord,
  drawSheet,
  inspectorGroups,
  jointRecord,
  jointRecords,
  planTable,
  targetList,
  workPlan,
  type DocumentModel,
  type DrawRecordInput,
  type SheetKind,
} from '#shared/domain/documents/index.ts'
import { annexList, imprint, letterhead, paragraph, signature } from '#shared/domain/documents/make.ts'
import { fillTemplate } from '#shared/domain/documents/templates/index.ts'
import { aLongCatalogue } from '#tests/domain/documents/catalogue-makers.ts'
import { aDrawRecord, aRefillRound, aReplacement, aVoiding } from '#tests/domain/documents/draw-makers.ts'
import {
  aDraw,
  aForm,
  aGroup,
  aJointRecord,
  aPlanTable,
  someTargets,
} from '#tests/domain/documents/makers.ts'
import {
  aLetterhead,
  aModel,
  anAddressee,
  anImprint,
  anOfficialSection,
  aNotice,
  aSignature,
  aTitle,
  fullLines,
} from '#tests/domain/documents/official-makers.ts'
import { resultPapers, resultTables } from '#tests/domain/documents/results/result-papers.ts'
import {
  caofeidianInternal,
  ningjinInternal,
  ningjinJoint,
  qinhuangdaoInternal,
} from '#tests/domain/documents/source-plans.ts'

const text = fillTemplate(
  [
    { kind: 'title', text: '虚构县应急管理局\n2024年度“双随机、一公开”抽查工作方案' },
    { kind: 'heading', text: '指导思想' },
    { kind: 'body', text: '样例文字：按“双随机、一公开”的要求安排全年抽查。' },
    { kind: 'heading', text: '工作目标' },
    { kind: 'body', text: '样例文字：完成全年抽查并公示结果。' },
  ],
  {},
)

export const aWorkPlan = workPlan({
  text,
  bureau: '虚构县应急管理局',
  date: '2024-01-13',
  annexes: [ningjinInternal, ningjinJoint],
  mark: '',
})

export const aWideNotice: DocumentModel = aModel([
  anOfficialSection([
    letterhead({
      marks: ['特急'],
      organs: ['虚构县应急管理局', '虚构县市场监督管理局', '虚构县消防救援大队'],
      ending: '文件',
      number: '',
      signers: ['样例甲', '样例乙'],
    }),
    aTitle,
    anAddressee,
    paragraph('heading', '一、抽查时间'),
    paragraph('subheading', '（一）总体安排'),
    paragraph('point', '1.样例要点：2024年5月至6月，分3批。'),
    fullLines(30),
    annexList(['内部联合随机抽查工作计划表', '部门联合抽查工作计划表']),
    signature(['虚构县应急管理局', '虚构县市场监督管理局', '虚构县消防救援大队'], ''),
    paragraph('remark', '（此件公开发布）'),
    imprint({ copies: ['虚构市应急管理局'], issuer: '', date: '' }),
  ]),
])

const targets = someTargets(60).map((target) => ({ target, team: '第1组', remark: '' }))
const eventful: DrawRecordInput = {
  ...aDrawRecord({ replacements: [aReplacement()], voided: aVoiding() }),
  second: [...aDrawRecord().second, aRefillRound()],
}
const sheets = (['C1', 'C2', 'C3', 'C4', 'C5', 'C6'] satisfies readonly SheetKind[]).flatMap((kind) => {
  const sheet = drawSheet(eventful, kind, null)
  return sheet === null ? [] : [[kind, sheet.model] as const]
})

/** Official documents without a table: counted line by line. */
export const countedDocuments: Readonly<Record<string, DocumentModel>> = {
  'a notice': aModel([aNotice(12)]),
  'a notice of a full page and its signature': aModel([aNotice(30)]),
  'a long notice': aModel([aNotice(90)]),
  'a notice of several organs without number and date': aWideNotice,
  'a letter with 版记': aModel([
    anOfficialSection([aLetterhead, aTitle, anAddressee, fullLines(9), aSignature, anImprint]),
  ]),
}

export const everyKind: Readonly<Record<string, DocumentModel>> = {
  ...countedDocuments,
  'T1 caofeidian': planTable(caofeidianInternal),
  'T1 ningjin': planTable(ningjinInternal),
  'T1 qinhuangdao': planTable(qinhuangdaoInternal),
  'T2 ningjin': planTable(ningjinJoint),
  'T1 of a rehearsal': planTable(aPlanTable({ mark: '演练' })),
  T5: catalogueTable(aLongCatalogue()),
  T6: targetList({ draw: aDraw(), targets }),
  T7: inspectorGroups({
    draw: aDraw(),
    groups: [aGroup(), aGroup({ name: '第2组' })],
    notes: ['样例说明。'],
  }),
  W2: aWorkPlan,
  W3: jointRecord(aForm(), aJointRecord()),
  'W3 of a draw': jointRecords(
    aForm({ count: 4 }),
    someTargets(4).map((target, index) => aJointRecord({ target, position: index + 1 })),
  ),
  W5: drawRecord(aDrawRecord()),
  'W5 of all that can happen': drawRecord(eventful),
  ...Object.fromEntries(sheets),
  W9: approvalForm({
    title: '样例方案',
    planNumber: '联2024001',
    planName: '样例计划',
    taskNumber: '001',
    taskName: '样例任务',
    scopeText: '样例范围',
    from: '2024-05-01',
    to: '2024-06-30',
    secret: false,
    methods: ['实地核查'],
    drawNumber: '',
    departments: [
      {
        department: '虚构县应急管理局',
        bases: ['《样例法》'],
        items: ['样例事项'],
        inspectors: [{ name: '样例执法员', certificate: 'ZF0001' }],
      },
    ],
    targets: [{ id: 'A1', name: '虚构企业一', address: '凤凰镇', inspectedThisYear: 1 }],
    date: '2024-04-01',
    mark: '',
  }),
  ...resultTables,
  ...resultPapers,
}
