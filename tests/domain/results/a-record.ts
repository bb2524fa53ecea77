import { findPreset } from '#shared/core/resources/rule-packs.ts'
import type { RecordRules } from '#shared/domain/results/check-record.ts'
import type { ItemResult, RecordContent } from '#shared/domain/results/types.ts'

// People and firms are invented.

export function packNamed(id: string) {
  const pack = findPreset(id)
  if (pack === null) throw new Error(`no rule pack ${id}`)
  return pack
}

export const anItemResult = (fields: Partial<ItemResult> = {}): ItemResult => ({
  itemId: 'SX-01',
  itemName: '样例事项1',
  codes: ['未发现问题'],
  finding: '',
  handling: [],
  ...fields,
})

/** One that is complete by `someRules`. */
export const aRecord = (fields: Partial<RecordContent> = {}): RecordContent => ({
  begunAt: '2023-05-15T09:30',
  endedAt: '2023-05-15T11:00',
  methods: ['实地核查'],
  inspectorIds: ['ZF0001', 'ZF0002'],
  helpers: '',
  scanNumber: '',
  items: [anItemResult()],
  signature: { kind: 'signed', who: '样例负责人', reason: '' },
  refusalGrounds: [],
  answeredQuestions: false,
  remark: '',
  ...fields,
})

export const department = '样例局'

const person = (name: string, more: object = {}) => ({
  name,
  department,
  certificateExpires: '2027-12-31',
  drawn: true,
  ...more,
})

export const someRules = (fields: Partial<RecordRules> = {}): RecordRules => ({
  pack: packNamed('yanshi'),
  department,
  concludedAt: '2023-05-08T12:00',
  now: '2023-05-16T08:00',
  inspectors: new Map([
    ['ZF0001', person('样例甲')],
    ['ZF0002', person('样例乙')],
    ['ZF0003', person('样例丙', { drawn: false })],
    ['ZF0004', person('样例丁', { department: '另一局', drawn: false })],
    ['ZF0005', person('样例戊', { department: '旧名局' })],
    ['ZF0006', person('样例己', { certificateExpires: '2023-05-14' })],
  ]),
  ...fields,
})
