import {
  approvalForm,
  drawRecord,
  drawSheet,
  jointRecords,
  type ApprovalFormInput,
  type DrawRecordInput,
  type SheetKind,
} from '#shared/domain/documents/index.ts'
import { aDrawRecord, aRefillRound, aReplacement, aVoiding } from '#tests/domain/documents/draw-makers.ts'
import { aDepartment, aForm, aJointRecord } from '#tests/domain/documents/makers.ts'
import { paper, twoHundred } from './kind.ts'

/** A draw in which all has happened that can. */
export const anEventfulDraw: DrawRecordInput = {
  ...aDrawRecord({ replacements: [aReplacement()], voided: aVoiding() }),
  second: [...aDrawRecord().second, aRefillRound()],
}

const sheet = (kind: SheetKind) =>
  paper({
    facts: anEventfulDraw,
    make: (facts) => {
      const made = drawSheet(facts, kind, null)
      if (made === null) throw new Error(`the sample has no ${kind}`)
      return made.model
    },
  })

const anApproval: ApprovalFormInput = {
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
  drawNumber: 'XG-2024-001',
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
}

export const drawKinds = {
  W3: paper({
    facts: { form: aForm(), records: [aJointRecord()] },
    long: ({ form }) => ({
      form,
      records: [
        aJointRecord({
          departments: [aDepartment({ items: aDepartment().items.slice(0, 1).flatMap(twoHundred) })],
        }),
      ],
    }),
    make: ({ form, records }) => jointRecords(form, records),
  }),
  W5: paper({ facts: aDrawRecord(), make: drawRecord }),
  W9: paper({
    facts: anApproval,
    long: (facts) => ({
      ...facts,
      departments: facts.departments.map((one) => ({ ...one, items: twoHundred('样例事项') })),
    }),
    make: approvalForm,
  }),
  C1: sheet('C1'),
  C2: sheet('C2'),
  C3: sheet('C3'),
  C4: sheet('C4'),
  C5: sheet('C5'),
  C6: sheet('C6'),
}
