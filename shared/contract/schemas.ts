import { z } from 'zod'
import { leadHandlings } from '#shared/domain/plan/leads.ts'

const text = z.string().max(4000)
const word = z.string().trim().min(1).max(200)
const isoDate = z.union([z.literal(''), z.iso.date()])
const month = z.string().regex(/^((?:19|20|21)\d{2}-(0[1-9]|1[0-2]))?$/)
const words = z.array(word).max(2000)
const extra = z.record(z.string(), text)
const ratio = z
  .object({ p: z.int().min(0).max(1_000_000), q: z.int().min(1).max(1_000_000) })
  .refine((value) => value.p <= value.q, 'ratio above 1')

/** A day on which an office does something. Rosters know others: a licence without an end is given until 9999. */
export const daySchema = z.iso.date().regex(/^(?:19|20|21)/)

export const minuteSchema = z.iso.datetime({ local: true, precision: -1 }).regex(/^(?:19|20|21)/)

/** Never longer than anybody types: hashing is slow, and a megabyte is no password. */
export const passwordSchema = z.string().min(1).max(400)

export const newAccountSchema = z.object({
  /** As it stands in the ledger */
  name: z.string().trim().min(1).max(40),
  password: passwordSchema,
})

/** A passphrase or a recovery key, as typed */
export const secretSchema = z.string().min(1).max(400)
/** Long enough that scrypt's cost is more than anybody would pay who has the file. */
export const newPassphraseSchema = z.string().min(10).max(200)

/** Who acts together with the one who is logged in, and proves to be there. Null where the office has no accounts. */
export const secondPersonSchema = z
  .object({ account: z.string().min(1).max(64), password: passwordSchema })
  .nullable()
  .default(null)

export const fileSchema = z.object({
  name: z.string().min(1).max(400),
  bytes: z.custom<Uint8Array>((value) => value instanceof Uint8Array, 'not bytes'),
})

export const rosterNameSchema = z.enum(['targets', 'inspectors', 'experts', 'items'])

const id = z.string().regex(/^[0-9A-Z][0-9A-Z._-]{0,63}$/)

export const targetSchema = z.object({
  id,
  name: word,
  type: text,
  industry: text,
  region: text,
  address: text,
  legalRepresentative: text,
  contact: text,
  phone: text,
  status: text,
  creditRisk: z.object({ scale: text, grade: text, asOf: isoDate, source: text }),
  licence: text,
  licenceExpires: isoDate,
  lastInspected: isoDate,
  tags: words,
  establishedOn: isoDate,
  businessScope: z.string().max(20_000),
  registrar: text,
  jurisdiction: text,
  extra,
})

export const inspectorSchema = z.object({
  id,
  name: word,
  department: word,
  unit: text,
  certificateExpires: isoDate,
  specialties: words,
  itemScope: words,
  phone: text,
  canLead: z.boolean(),
  inPost: z.boolean(),
  duty: text,
  extra,
})

export const expertSchema = z.object({
  id,
  name: word,
  field: word,
  organisation: text,
  phone: text,
  available: z.boolean(),
  extra,
})

export const itemSchema = z.object({
  id,
  name: word,
  category: text,
  legalBasis: z.string().max(20_000),
  body: text,
  content: z.string().max(20_000),
  method: text,
  appliesTo: text,
  industries: words,
  specialties: words,
  department: word,
  points: z.array(z.string().min(1).max(2000)).max(500),
  ownPoints: z.array(z.string().min(1).max(2000)).max(500).default([]),
  extra,
})

/** draw-protocol.md §1: departments stand in lists and labels. */
export const departmentName = word.regex(/^[^/=|,]*$/)

export const departmentSchema = z.object({ name: word, own: z.boolean(), units: words })

/** Who may be 发起 and with whom 联合: units of the bureau or departments, by name */
export const initiationSchema = z.object({
  scope: z.enum(['internal', 'joint']),
  initiator: word,
  partners: words,
})

export const leadHandlingSchema = z.enum(leadHandlings)

export const recusalSchema = z.object({
  inspectorId: id,
  targetId: id,
  reason: word,
  source: z.enum(['office', 'statement', 'name-match']),
  statedOn: isoDate.default(''),
})

export const planScopeSchema = z.enum(['internal', 'joint'])

/** May be empty on its way: what a plan lacks is refused with the cell's name, not as wrong input. */
const cell = z.string().trim().max(200)

export const taskSchema = z.object({
  id: z.string().max(64),
  number: cell,
  name: cell,
  selection: z.enum(['targeted', 'untargeted']),
  selectionText: text,
  ratioText: text,
  itemsText: text,
  scopeText: text,
  initiator: text,
  partners: text,
  periodText: text,
  startMonth: month,
  endMonth: month,
  remark: text,
})

export const planSchema = z.object({
  /** empty for a plan that is new */
  id: z.string().max(64),
  year: z.int().min(2000).max(2199),
  scope: planScopeSchema,
  number: cell,
  name: cell,
  tasks: z.array(taskSchema).min(1).max(200),
})

const quota = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('rate'), rate: ratio }),
  z.object({ kind: z.literal('count'), count: z.int().min(0).max(1_000_000) }),
])

export const schemeSchema = z.object({
  taskId: word,
  /** May be empty on its way: what contradicts or is missing is told by name, not as wrong input */
  title: z.string().trim().max(200),
  from: isoDate,
  to: isoDate,
  secret: z.boolean(),
  approvedBy: text,
  approvedOn: isoDate.default(''),
  conditions: z.object({
    industries: words,
    regions: words,
    tags: words,
    types: words,
    scale: text.default(''),
    grades: words,
    licence: z.enum(['any', 'held', 'none']).default('any'),
    licenceExpiresBy: isoDate.default(''),
    ids: z.array(id).max(200_000),
  }),
  balance: z.enum(['none', 'region']),
  classBy: z.enum(['whole', 'grade', 'industry']),
  quotas: z.array(z.object({ class: word, quota })).max(500),
  floor: ratio.nullable().default(null),
  focusTags: words.default([]),
  fullTags: words,
  drawnSince: isoDate.default(''),
  exemptions: z
    .array(z.object({ reason: z.string().trim().max(100), tags: words, ids: z.array(id).max(200_000) }))
    .max(100)
    .default([]),
  yearlyCap: z.int().min(1).max(100).nullable(),
  itemIds: z.array(id).max(5000),
  mandatoryItemIds: z.array(id).max(5000),
  itemRate: ratio,
  departments: z
    .array(
      z.object({
        department: word,
        places: z.array(z.object({ kind: word, place: z.int().min(1).max(99), specialty: text })).max(500),
        teams: z.int().min(1).max(999).nullable(),
      }),
    )
    .max(100),
  loadCap: z.int().min(1).max(100_000).nullable(),
  experts: z.array(z.object({ field: word, count: z.int().min(0).max(1000) })).max(100),
  takenList: z
    .object({
      initiator: word,
      number: z.string().trim().max(200),
      document: z.string().trim().max(200),
      fileName: z.string().max(400),
      fileSha256: z.string().regex(/^[0-9a-f]{64}$/),
      ids: z.array(id).min(1).max(200_000),
    })
    .nullable()
    .default(null),
})

/** 公文: what stands on every official document of the office, and how it is set. */
export const officialPapersSchema = z.object({
  /** 发文机关标志, the leading one first; none: who signs */
  organs: z.array(word).max(6).default([]),
  ending: z.enum(['', '文件']).default(''),
  /** 签发人 of upward documents; none: for the pen */
  signers: z.array(word).max(6).default([]),
  /** 主送机关 */
  addressees: z.array(word).max(40).default([]),
  /** 抄送机关 */
  copies: z.array(word).max(40).default([]),
  /** 印发机关; empty: who signs */
  issuer: text.default(''),
  /** Printed documents are sealed */
  sealed: z.boolean().default(true),
  /** One 行政检查通知书 for all departments at a target, or one of each department in its own name */
  jointNotice: z.boolean().default(false),
  margins: z.enum(['office', 'physical']).default('office'),
  fonts: z.enum(['standard', 'windows']).default('standard'),
  /** Sides of the paper that are printed: the 版记 then stands on an even page */
  sides: z.enum(['both', 'one']).default('both'),
})

export const officeProfileSchema = z.object({
  /** 单位名称, e.g. 宁晋县应急管理局 */
  bureau: word,
  /** 行政区划, e.g. 宁晋县 */
  region: word,
  /** 经办人: the actor in the ledger until accounts exist */
  clerk: word,
  contact: text,
  phone: text,
  packId: word,
  level: z.enum(['county', 'district', 'city']).default('county'),
  /** The word before the year in 发文字号: 清双随机办, 宁应急 */
  numberPrefix: text.default(''),
  mobile: text.default(''),
  address: text.default(''),
  postcode: z
    .string()
    .regex(/^(\d{6})?$/)
    .default(''),
  /** 落款: whose seal stands under documents; empty: the bureau's */
  sealLine: text.default(''),
  papers: officialPapersSchema.prefault({}),
})

export const contributorSchema = z.object({ organisation: word, name: word })

export const pageSchema = { offset: z.int().min(0).default(0), limit: z.int().min(1).max(1000).default(100) }
