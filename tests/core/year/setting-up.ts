import { anInventedCertificate, anInventedCode } from './invented.ts'
import { aTask } from '#tests/domain/documents/makers.ts'
import type { InputOf, Operations } from '#shared/contract/index.ts'
import type { Scheme } from '#shared/domain/plan/scheme.ts'
import type { Task } from '#shared/domain/plan/types.ts'
import type { DrawName } from './planned-records.ts'
import { brigade, bureau, draws, itemsOf, market, unit } from './planned-records.ts'
import type { YearStep } from './scene.ts'
import { step, taskNumbers, year } from './scene.ts'

const day = '2025-01-06'

type Entry = InputOf<Operations['rosters.save']>['entry']

const officeOf = {
  bureau,
  region: '虚构县',
  clerk: '样例经办人',
  contact: '样例联系人',
  phone: '03190000000',
  packId: 'ningjin',
} as const

const targetHeaders = '统一社会信用代码,企业名称,企业类型,监管行业,乡镇/街道,登记状态,标签'

function targetsFile() {
  const rows = Array.from({ length: 48 }, (_, index) => {
    const tag = index % 2 === 0 ? '重大危险源' : ''
    const name = `虚构${index + 1}号化工有限公司`
    return `${anInventedCode(index)},${name},有限责任公司,危险化学品,样例镇${index % 4},存续,${tag}`
  })
  return csv('检查对象名录.csv', [targetHeaders, ...rows])
}

function inspectorsFile() {
  const rows = [bureau, brigade, market].flatMap((department, place) =>
    Array.from({ length: 6 }, (_, index) => {
      const number = place * 10 + index
      const own = department === bureau ? unit : ''
      return `样例执法员${number},${anInventedCertificate(number)},${department},${own},2027-12-31,危险化学品,在岗`
    }),
  )
  return csv('执法检查人员名录.csv', ['姓名,执法证号,所在部门,科室,执法证有效期,专业,在岗状态', ...rows])
}

const csv = (name: string, lines: readonly string[]) => ({
  name,
  bytes: new TextEncoder().encode(`\ufeff${lines.join('\n')}\n`),
})

const items: readonly Entry[] = Object.entries(itemsOf).flatMap(([department, ids]) =>
  ids.map((id) => ({
    roster: 'items' as const,
    record: {
      id,
      name: `样例事项${id}`,
      category: '一般',
      legalBasis: '',
      body: department,
      content: '',
      method: '',
      appliesTo: '',
      industries: [],
      specialties: [],
      department,
      points: [],
      extra: {},
    },
  })),
)

const expert: Entry = {
  roster: 'experts',
  record: {
    id: 'ZJ999901',
    name: '样例专家1',
    field: '化工',
    organisation: '',
    phone: '',
    available: true,
    extra: {},
  },
}

interface Planned {
  readonly name: string
  readonly initiator: string
  readonly partners: string
  /** First month and last of the task */
  readonly months: readonly [number, number]
  readonly count: number
  readonly departments: readonly string[]
  readonly tags?: readonly string[]
  readonly secret?: boolean
}

const tasks: Readonly<Record<DrawName, Planned>> = {
  A: {
    name: '危化企业内部联合抽查',
    initiator: unit,
    partners: '危化监管股',
    months: [2, 3],
    count: 16,
    departments: [bureau],
  },
  B: {
    name: '危化企业部门联合抽查',
    initiator: bureau,
    partners: `${brigade}、${market}`,
    months: [4, 5],
    count: 16,
    departments: [bureau, brigade, market],
  },
  C: {
    name: '重大危险源企业定向抽查',
    initiator: unit,
    partners: '危化监管股',
    months: [6, 7],
    count: 12,
    departments: [bureau],
    tags: ['重大危险源'],
  },
  D: {
    name: '危化企业暗查',
    initiator: unit,
    partners: '危化监管股',
    months: [8, 9],
    count: 12,
    departments: [bureau],
    secret: true,
  },
  E: {
    name: '危化企业消防安全部门联合抽查',
    initiator: bureau,
    partners: brigade,
    months: [10, 11],
    count: 15,
    departments: [bureau, brigade],
  },
}

const month = (number: number) => `${year}-${String(number).padStart(2, '0')}`

const taskOf = (draw: DrawName): Task => {
  const { name, initiator, partners, months, tags = [] } = tasks[draw]
  return aTask({
    id: '',
    number: taskNumbers[draw],
    name: `虚构县${year}年度${name}`,
    selection: tags.length > 0 ? 'targeted' : 'untargeted',
    selectionText: tags.length > 0 ? '定向' : '不定向',
    initiator,
    partners,
    periodText: `${months[0]}月-${months[1]}月`,
    startMonth: month(months[0]),
    endMonth: month(months[1]),
  })
}

const planOf = (scope: 'internal' | 'joint', number: string, own: readonly DrawName[]) => ({
  id: '',
  year,
  scope,
  number,
  name: `${year}年虚构县抽查计划${number}`,
  tasks: own.map(taskOf),
})

const anybody = [1, 2].map((place) => ({ kind: '*', place, specialty: '' }))

function schemeOf(draw: DrawName, taskId: string): Scheme {
  const { name, months, count, departments, tags = [], secret = false } = tasks[draw]
  return {
    taskId,
    title: `虚构县${year}年度${name}实施方案`,
    from: `${month(months[0])}-10`,
    to: `${month(months[1])}-28`,
    secret,
    approvedBy: '样例分管领导',
    approvedOn: `${year}-01-20`,
    conditions: {
      industries: ['危险化学品'],
      regions: [],
      tags: [...tags],
      types: [],
      scale: '',
      grades: [],
      licence: 'any',
      licenceExpiresBy: '',
      ids: [],
    },
    balance: 'none',
    classBy: 'whole',
    quotas: [{ class: '全部', quota: { kind: 'count', count } }],
    floor: null,
    focusTags: [],
    fullTags: [],
    yearlyCap: 2,
    drawnSince: '',
    exemptions: [],
    itemIds: departments.flatMap((department) => itemsOf[department] ?? []),
    mandatoryItemIds: [],
    itemRate: { p: 1, q: 1 },
    departments: departments.map((department) => ({ department, places: anybody, teams: null })),
    loadCap: null,
    experts: [],
    takenList: null,
  }
}

export const departmentsOf = (draw: DrawName): readonly string[] => tasks[draw].departments
/** Whose monthly report a draw's figures stand in */
export const reporterOf = (draw: DrawName): string => tasks[draw].initiator

const rules = (): InputOf<Operations['packs.change']>['changes'] => [
  { figure: 'feedback', value: { count: 15, unit: 'working-day' } },
  { figure: 'refusalGrounds', value: ['拒绝、阻碍执法检查人员进入检查场所'] },
  { figure: 'inspectionFile', value: ['责令限期整改指令书', '整改复查意见书', '检查结果公示截图'] },
]

/** January: the office, its rules and lists, the year's plan with five tasks, and the papers of all that. */
export const settingUp: readonly YearStep[] = [
  step(day, 'office', ({ must }) => must('office.create', { profile: officeOf, rehearsal: true })),
  step(day, 'rules', ({ must }) => must('packs.copy', { packId: 'ningjin', name: '虚构县规则' })),
  step(day, 'figures', async ({ must }) => {
    const own = (await must('packs.list', {})).find(({ inForce }) => inForce)
    return must('packs.change', {
      packId: own?.pack.id ?? '',
      revision: own?.revision ?? 0,
      changes: rules(),
    })
  }),
  ...[
    { name: bureau, own: true, units: [unit] },
    { name: brigade, own: false, units: [] },
    { name: market, own: false, units: [] },
  ].map((department) => step(day, department.name, ({ must }) => must('departments.save', { department }))),
  ...(['targets', 'inspectors'] as const).map((roster) =>
    step(day, roster, async ({ must }) => {
      const file = roster === 'targets' ? targetsFile() : inspectorsFile()
      const { token } = await must('rosters.previewImport', { roster, file })
      return must('rosters.confirmImport', { token })
    }),
  ),
  ...[...items, expert].map((entry) =>
    step(day, entry.record.id, ({ must }) => must('rosters.save', { entry, revision: 0 })),
  ),
  step('2025-01-08', 'internal plan', ({ must }) =>
    must('plan.save', { plan: planOf('internal', `${year}001`, ['A', 'C', 'D']) }),
  ),
  step('2025-01-08', 'joint plan', ({ must }) =>
    must('plan.save', { plan: planOf('joint', `联${year}001`, ['B', 'E']) }),
  ),
  ...(['internal', 'joint'] as const).flatMap((scope) => [
    step('2025-01-10', `${scope} table`, ({ must }) => must('documents.makePlan', { year, scope })),
    step('2025-01-13', `${scope} table published`, ({ must }) =>
      must('plan.publish', { year, scope, publishedOn: '2025-01-13', place: '县政府网站' }),
    ),
  ]),
  step('2025-01-15', 'work plan', ({ must }) => must('documents.makeWorkPlan', { year })),
  ...draws.flatMap((draw) => [
    step('2025-01-20', `scheme ${draw}`, async ({ must, taskId }) =>
      must('scheme.save', { scheme: schemeOf(draw, await taskId(draw)) }),
    ),
    step('2025-01-21', `paper of scheme ${draw}`, async ({ must, taskId }) =>
      must('documents.makeScheme', { taskId: await taskId(draw) }),
    ),
  ]),
]
