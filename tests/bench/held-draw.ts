import type { Call, DrawView, InputOf, Operations, OutputOf } from '#shared/contract/index.ts'
import type { OperationName } from '#shared/contract/index.ts'
import type { Inspector, Item } from '#shared/domain/rosters/types.ts'
import { aTask } from '#tests/domain/documents/makers.ts'
import { madeCode, townships } from './made-register.ts'

const bureau = '虚构县应急管理局'
const witnesses = ['甲', '乙', '丙'].map((sign) => ({
  organisation: `虚构单位${sign}`,
  name: `见证人${sign}`,
}))
const digits = ['482913', '071155', '960024']

/** A register of the columns that a draw asks for. */
function register(count: number): Uint8Array<ArrayBuffer> {
  const lines = Array.from({ length: count }, (_, index) => {
    const region = townships[((index * 31) % 113) % townships.length] ?? ''
    return `${madeCode(index)},虚构县第${index}号五金机电制造有限公司,有限责任公司,${region},存续,虚构县${region}${index}号`
  })
  return new TextEncoder().encode(
    `\ufeff统一社会信用代码,企业名称,主体类型,乡镇/街道,登记状态,住所\n${lines.join('\n')}`,
  )
}

const scheme: Omit<InputOf<Operations['scheme.save']>['scheme'], 'taskId'> = {
  title: '虚构县2023年度内部联合抽查',
  from: '2023-05-15',
  to: '2023-06-30',
  secret: false,
  approvedBy: '样例分管领导',
  approvedOn: '2023-04-20',
  conditions: {
    industries: [],
    regions: [],
    tags: [],
    types: ['有限责任公司'],
    scale: '',
    grades: [],
    licence: 'any',
    licenceExpiresBy: '',
    ids: [],
  },
  balance: 'none',
  classBy: 'whole',
  quotas: [{ class: '全部', quota: { kind: 'rate', rate: { p: 1, q: 100 } } }],
  floor: null,
  focusTags: [],
  fullTags: [],
  drawnSince: '',
  exemptions: [],
  yearlyCap: null,
  itemIds: ['SX-01'],
  mandatoryItemIds: [],
  itemRate: { p: 1, q: 2 },
  departments: [
    { department: bureau, places: [1, 2].map((place) => ({ kind: '*', place, specialty: '' })), teams: null },
  ],
  loadCap: null,
  experts: [],
}

const item: Item = {
  id: 'SX-01',
  name: '样例事项',
  category: '一般',
  legalBasis: '',
  body: bureau,
  content: '',
  method: '',
  appliesTo: '',
  industries: [],
  specialties: [],
  department: bureau,
  points: [],
  ownPoints: [],
  extra: {},
}

const inspector: Omit<Inspector, 'id'> = {
  name: '样例执法员',
  department: bureau,
  unit: '执法监督股',
  certificateExpires: '2027-12-31',
  specialties: [],
  itemScope: [],
  phone: '',
  canLead: true,
  inPost: true,
  duty: '',
  extra: {},
}

/** Sets up an office with so many targets in one stratum and holds its first round: one in a hundred is drawn. */
export async function holdMadeDraw(call: Call, count: number): Promise<DrawView> {
  const must = answering(call)
  await must('office.create', { profile: profileOf(bureau), rehearsal: false })
  const file = { name: '名录.csv', bytes: register(count) }
  const { token } = await must('rosters.previewImport', { roster: 'targets', file })
  await must('rosters.confirmImport', { token })
  return holdFirstRound(call, await prepareTask(call))
}

/** An office without anything; whoever wants a roster of a million brings it in by himself. */
export async function createMadeOffice(call: Call): Promise<void> {
  await answering(call)('office.create', { profile: profileOf(bureau), rehearsal: false })
}

/** Everything that a draw needs beside its targets; the task's id. */
export async function prepareTask(call: Call): Promise<string> {
  const must = answering(call)
  await must('rosters.save', { entry: { roster: 'items', record: item }, revision: 0 })
  for (const id of ['ZF0001', 'ZF0002']) {
    const record = { ...inspector, id }
    await must('rosters.save', { entry: { roster: 'inspectors', record }, revision: 0 })
  }
  const { tasks } = await must('plan.save', {
    plan: {
      id: '',
      year: 2023,
      scope: 'internal',
      number: '2023001',
      name: '样例计划',
      tasks: [aTask({ id: '' })],
    },
  })
  const taskId = tasks[0]?.id ?? ''
  await must('scheme.save', { scheme: { ...scheme, taskId } })
  return taskId
}

/** Commitment, slips and result of a task's first round. */
export async function holdFirstRound(call: Call, taskId: string): Promise<DrawView> {
  const must = answering(call)
  const { id: drawId } = await must('draw.commitFirst', { taskId, contributors: witnesses })
  for (const [index, text] of digits.entries()) {
    const slip = { drawId, round: 1, position: index + 1, digits: text }
    await must('draw.enterSlip', slip)
    await must('draw.fixSlip', slip)
  }
  return must('draw.conclude', { drawId, round: 1 })
}

/** A call's answer, or an exception that says what was refused. */
function answering(call: Call) {
  return async <Name extends OperationName>(
    name: Name,
    input: InputOf<Operations[Name]>,
  ): Promise<OutputOf<Operations[Name]>> => {
    const answer = await call(name, input)
    if (!answer.ok) throw new Error(`${name}: ${JSON.stringify(answer.failure)}`)
    return answer.value
  }
}

const profileOf = (name: string): InputOf<Operations['office.create']>['profile'] => ({
  bureau: name,
  region: '虚构县',
  clerk: '样例经办人',
  contact: '',
  phone: '',
  packId: 'ningjin',
  level: 'county',
  numberPrefix: '',
  mobile: '',
  address: '',
  postcode: '',
  sealLine: '',
})
