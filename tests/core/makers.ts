import type { Department, Expert, Inspector, Item } from '#shared/domain/rosters/types.ts'
import type { Scheme } from '#shared/domain/plan/scheme.ts'
import type { InputOf, OfficeProfile, Operations } from '#shared/contract/index.ts'
import { aTask, someTargets } from '#tests/domain/documents/makers.ts'
import type { OfficeOptions, OfficeUnderTest } from './office-under-test.ts'
import { openOffice } from './office-under-test.ts'
import { preparedFolders } from './prepared-folder.ts'

// All people here are invented; 虚构县 does not exist.

export const bureau = '虚构县应急管理局'

export const profile: OfficeProfile = {
  bureau,
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
  papers: {
    organs: [],
    ending: '',
    signers: [],
    addressees: [],
    copies: [],
    issuer: '',
    sealed: true,
    jointNotice: false,
    margins: 'office',
    fonts: 'standard',
    sides: 'both',
  },
}

export function anInspector(number: number, fields: Partial<Inspector> = {}): Inspector {
  return {
    id: `ZF${String(number).padStart(4, '0')}`,
    name: `样例执法员${number}`,
    department: bureau,
    unit: '执法监督股',
    certificateExpires: '2027-12-31',
    specialties: ['危险化学品'],
    itemScope: [],
    phone: '',
    canLead: false,
    inPost: true,
    duty: '',
    extra: {},
    ...fields,
  }
}

export function anItem(number: number, fields: Partial<Item> = {}): Item {
  return {
    id: `SX-${String(number).padStart(2, '0')}`,
    name: `样例事项${number}`,
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
    ...fields,
  }
}

export function anExpert(number: number, fields: Partial<Expert> = {}): Expert {
  return {
    id: `ZJ${String(number).padStart(4, '0')}`,
    name: `样例专家${number}`,
    field: '化工',
    organisation: '',
    phone: '',
    available: true,
    extra: {},
    ...fields,
  }
}

export function aDepartment(fields: Partial<Department> = {}): Department {
  return { name: '虚构县消防救援大队', own: false, units: [], ...fields }
}

export type SchemeFields = Partial<Omit<Scheme, 'conditions'>> & {
  readonly conditions?: Partial<Scheme['conditions']>
}

export function aScheme(taskId: string, { conditions, ...fields }: SchemeFields = {}): Scheme {
  return {
    taskId,
    title: '虚构县2023年度危化企业内部联合抽查',
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
      ...conditions,
    },
    balance: 'none',
    classBy: 'whole',
    quotas: [{ class: '全部', quota: { kind: 'rate', rate: { p: 1, q: 2 } } }],
    floor: null,
    focusTags: [],
    fullTags: ['黑名单'],
    drawnSince: '',
    exemptions: [],
    yearlyCap: 2,
    itemIds: ['SX-01', 'SX-02'],
    mandatoryItemIds: [],
    itemRate: { p: 1, q: 2 },
    departments: [
      {
        department: bureau,
        places: [
          { kind: '*', place: 1, specialty: '危险化学品' },
          { kind: '*', place: 2, specialty: '' },
        ],
        teams: null,
      },
    ],
    loadCap: null,
    experts: [],
    takenList: null,
    ...fields,
  }
}

/** Three from three bodies, as the pack asks. */
export const witnesses = [
  { organisation: '虚构县纪检监察组', name: '见证人甲' },
  { organisation: '虚构县市场监督管理局', name: '见证人乙' },
  { organisation: '企业代表', name: '见证人丙' },
]

export interface NewOffice extends OfficeOptions {
  readonly rehearsal?: boolean
}

async function createOffice({ rehearsal = false, ...options }: NewOffice): Promise<OfficeUnderTest> {
  const office = await openOffice(options)
  await office.must('office.create', { profile, rehearsal })
  return office
}

const newOffices = preparedFolders(async (folder, key) => {
  const office = await createOffice({ ...(JSON.parse(key) as NewOffice), folder })
  await office.close()
})

/** An office that is set up and holds nothing else. */
export async function anOffice(options: NewOffice = {}): Promise<OfficeUnderTest> {
  const { folder, randomness, rehearsal = false, ...plain } = options
  // Chance that the test chose is asked from the first act on, and a folder of its own may hold anything.
  if (folder !== undefined || randomness !== undefined) return createOffice(options)
  const prepared = await newOffices(JSON.stringify({ rehearsal, ...plain }))
  return openOffice({ ...plain, folder: prepared.folder })
}

export interface ReadyOffice extends OfficeUnderTest {
  readonly planId: string
  readonly taskId: string
}

const readyOffices = preparedFolders(async (folder) => {
  const office = await createOffice({ folder })
  for (const record of someTargets(10)) await addRecord(office, { roster: 'targets', record })
  for (const number of [1, 2, 3, 4])
    await addRecord(office, { roster: 'inspectors', record: anInspector(number) })
  for (const number of [1, 2]) await addRecord(office, { roster: 'items', record: anItem(number) })
  const { id: planId, tasks } = await office.must('plan.save', { plan: aNewPlan() })
  await office.close()
  return { planId, taskId: tasks[0]?.id ?? '' }
})

/** An office with ten targets, four inspectors, two items and a plan whose task has a scheme: ready to draw. */
export async function anOfficeReadyToDraw(scheme: SchemeFields = {}): Promise<ReadyOffice> {
  const { folder, facts } = await readyOffices('')
  const office = await openOffice({ folder })
  await office.must('scheme.save', { scheme: aScheme(facts.taskId, scheme) })
  return { ...office, ...facts }
}

type Entry = InputOf<Operations['rosters.save']>['entry']

export const addRecord = (office: OfficeUnderTest, entry: Entry) =>
  office.must('rosters.save', { entry, revision: 0 })

/** A plan as a clerk would send it for the first time. */
export function aNewPlan(
  fields: Partial<{ year: number; number: string; taskNumbers: readonly string[] }> = {},
) {
  const { year = 2023, number = '2023001', taskNumbers = ['001号'] } = fields
  const tasks = taskNumbers.map((taskNumber) => ({ ...aTask({ id: '', number: taskNumber }) }))
  return { id: '', year, scope: 'internal' as const, number, name: `${year}年样例计划${number}`, tasks }
}
