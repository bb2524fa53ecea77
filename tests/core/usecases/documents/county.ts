import type { DrawView } from '#shared/contract/index.ts'
import type { SchemeDepartment } from '#shared/domain/plan/scheme.ts'
import { commitFirst, commitSecond, fixSlips } from '#tests/core/ceremony.ts'
import type { ReadyOffice } from '#tests/core/makers.ts'
import { addRecord, aNewPlan, anExpert, anInspector, anItem, anOffice, aScheme } from '#tests/core/makers.ts'
import { bureau } from '#tests/core/makers.ts'
import { concludeRound, lateOf, refillOf, replaceOf } from '#tests/core/usecases/draw/further-rounds.ts'
import { someTargets } from '#tests/domain/documents/makers.ts'

// A county that does not exist holds a joint draw of four departments: everything that can happen to one happens.

export const market = '虚构县市场监督管理局'
export const brigade = '虚构县消防救援大队'
export const ecology = '生态环境局虚构县分局'

const places = (department: string, specialties: readonly string[]): SchemeDepartment => ({
  department,
  places: specialties.map((specialty, index) => ({ kind: '*', place: index + 1, specialty })),
  teams: null,
})

export const departments: readonly SchemeDepartment[] = [
  places(bureau, ['危险化学品', '']),
  { ...places(market, ['', '']), teams: 3 },
  places(brigade, ['', '']),
  places(ecology, ['水质监测', '']),
]

export const scheme = {
  balance: 'region' as const,
  quotas: [{ class: '全部', quota: { kind: 'rate' as const, rate: { p: 3, q: 10 } } }],
  itemIds: ['SX-01', 'SX-02', 'SX-03', 'SX-04'],
  mandatoryItemIds: ['SX-02'],
  departments: [...departments],
  experts: [{ field: '化工', count: 1 }],
  loadCap: 8,
}

/** Two of six can take samples of water. */
const waterPeople = (number: number) => (number <= 2 ? ['水质监测'] : [])

/** 30 targets of six townships, one of them on the blacklist, and six inspectors of each department. */
export async function aCounty(): Promise<ReadyOffice> {
  const office = await anOffice()
  for (const [index, record] of someTargets(30).entries()) {
    await addRecord(office, {
      roster: 'targets',
      record: index === 4 ? { ...record, tags: ['黑名单'] } : record,
    })
  }
  for (const [at, { department }] of departments.entries()) {
    for (const number of [1, 2, 3, 4, 5, 6]) {
      const specialties = department === ecology ? waterPeople(number) : ['危险化学品']
      const record = anInspector(at * 10 + number, { department, specialties, canLead: number <= 3 })
      await addRecord(office, { roster: 'inspectors', record })
    }
    await addRecord(office, { roster: 'items', record: anItem(at + 1, { department }) })
  }
  for (const number of [1, 2, 3]) await addRecord(office, { roster: 'experts', record: anExpert(number) })
  const { id: planId, tasks } = await office.must('plan.save', { plan: aNewPlan() })
  const taskId = tasks[0]?.id ?? ''
  await office.must('scheme.save', { scheme: aScheme(taskId, scheme) })
  return { ...office, planId, taskId }
}

export const givingUp = { reason: '样例：点名后发现名录漏列一户', people: ['样例主持人', '样例监督人'] }

/** Given up when every slip was fixed: what would have been drawn is shown. */
export async function aVoidedDraw(office: ReadyOffice): Promise<DrawView> {
  const { id: drawId } = await commitFirst(office)
  await fixSlips(office, drawId, 1)
  return office.must('draw.void', { drawId, ...givingUp })
}

/** Between two draws: a firm comes, one is closed, one moves to the blacklist. */
export async function changeRoster(office: ReadyOffice): Promise<void> {
  const [first, second] = someTargets(2)
  const news = someTargets(31).at(-1)
  if (first === undefined || second === undefined || news === undefined) throw new Error('no targets')
  await addRecord(office, { roster: 'targets', record: news })
  const entries = [
    { ...first, status: '注销' },
    { ...second, tags: ['黑名单'] },
  ]
  for (const record of entries) {
    await office.must('rosters.save', { entry: { roster: 'targets', record }, revision: 1 })
  }
}

/** Both rounds, one department of four not there; at the second target nobody of the ecology office may take samples. */
export async function aHeldDraw(office: ReadyOffice): Promise<DrawView> {
  await office.must('scheme.save', { scheme: aScheme(office.taskId, scheme) })
  const { id: drawId } = await commitFirst(office)
  const drawn = await concludeRound(office, drawId, 1)
  const targetId = drawn.seats[1]?.targetId ?? ''
  for (const inspectorId of ['ZF0002', 'ZF0031', 'ZF0032']) {
    const recusal = {
      inspectorId,
      targetId,
      reason: '样例：与法定代表人系近亲属',
      source: 'statement' as const,
    }
    await office.must('recusals.add', { recusal })
  }
  const present = [bureau, market, ecology]
  await commitSecond(office, drawId, { departments: present, absent: { ZF0006: '参加培训' } })
  return concludeRound(office, drawId, 2)
}

/** The brigade comes later, somebody falls ill, and one target turns out to be closed. */
export async function whatCameLater(office: ReadyOffice, drawId: string): Promise<DrawView> {
  await office.must('draw.commitLate', lateOf(drawId, { departments: [brigade] }))
  const late = await concludeRound(office, drawId, 3)
  const own = late.assignments.find(({ department }) => department === bureau)
  const holder = own?.places[0]?.inspectorId ?? ''
  await office.must(
    'draw.commitRefill',
    refillOf(
      drawId,
      { unit: own?.targetId ?? '', department: bureau, place: 1, reason: '样例：突发疾病住院' },
      { absent: { [holder]: '病假' } },
    ),
  )
  await concludeRound(office, drawId, 4)
  const seat = late.tickets.find(({ outcome }) => outcome === 'winner')
  return office.must(
    'draw.replace',
    replaceOf(drawId, seat?.id ?? '', { reason: '样例：现场核实已停产拆除' }),
  )
}
