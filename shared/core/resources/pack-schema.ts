import { z } from 'zod'
import type { FigureKey, FigureKind } from '#shared/domain/plan/rule-figures.ts'
import {
  dayCountStarts,
  figureKeys,
  isListKey,
  shapeOf,
  termUnits,
} from '#shared/domain/plan/rule-figures.ts'
import type { Figure, Figures, RulePack } from '#shared/domain/plan/rule-pack.ts'

const text = z.string().trim().max(400)

const valueSchemas = {
  percent: z.number(),
  count: z.int(),
  'day-of-month': z.int(),
  term: z.strictObject({ count: z.int(), unit: z.enum(termUnits) }),
  range: z.strictObject({ from: z.number(), to: z.number() }),
  flag: z.boolean(),
  start: z.enum(dayCountStarts),
  text,
  template: text,
  words: text,
  shares: z.strictObject({ groups: z.array(text).max(200).readonly(), percent: z.number() }),
} as const satisfies Readonly<Record<FigureKind, z.ZodType>>

const mostEntries = 200

const startNote = '程序的起始值：这份文件没有规定'

/** A quote that is left out is the value itself: the source's own words. No clause: no source says so. */
function figureOf<Value>(value: z.ZodType<Value>): z.ZodType<Figure<Value>> {
  return z
    .strictObject({
      value,
      clause: z.string().default(''),
      quote: z.string().optional(),
      note: z.string().optional(),
    })
    .transform((raw) => ({
      value: raw.value,
      clause: raw.clause,
      quote: raw.clause === '' ? '' : (raw.quote ?? String(raw.value)),
      note: raw.note ?? (raw.clause === '' ? startNote : ''),
    }))
}

/** A word alone is an entry without a clause. */
function entryOf(kind: FigureKind): z.ZodType<Figure<unknown>> {
  const entry = figureOf<unknown>(valueSchemas[kind])
  return kind === 'words'
    ? z.union([z.string().transform((value) => ({ value, clause: '', quote: '', note: startNote })), entry])
    : entry
}

const figureSchema = (key: FigureKey): z.ZodType =>
  isListKey(key)
    ? z.array(entryOf(shapeOf(key).kind)).max(mostEntries)
    : figureOf<unknown>(valueSchemas[shapeOf(key).kind]).nullable()

/** A value as a page sends it, without a clause: of the figure's kind, or null for a single one. */
export const changedValueSchema = (key: FigureKey): z.ZodType =>
  isListKey(key)
    ? z.array(valueSchemas[shapeOf(key).kind]).max(mostEntries)
    : valueSchemas[shapeOf(key).kind].nullable()

// Keys and schemas come from the same table as the type.
export const figuresSchema = z.strictObject(
  Object.fromEntries(figureKeys.map((key) => [key, figureSchema(key)])),
) as unknown as z.ZodType<Figures>

/** A preset as it lies in resources; its figures stand over the start values. */
export const presetSchema = z.strictObject({
  id: z.string().regex(/^[a-z]+$/),
  name: z.string().min(1),
  source: z.strictObject({
    title: z.string().min(1),
    number: z.string(),
    year: z.int(),
    meaning: z.array(z.string().min(1)).min(3).max(4),
  }),
  office: z.strictObject({
    bureau: figureOf(z.string().min(1)),
    region: figureOf(z.string().min(1)),
    level: figureOf(z.enum(['county', 'district', 'city'])),
    numberPrefix: figureOf(z.string()),
    phone: figureOf(z.string()),
    sealLine: figureOf(z.string().min(1)),
  }),
  departments: z.array(
    z.strictObject({
      name: z.string().min(1),
      own: z.boolean(),
      units: z.array(z.string().min(1)),
      clause: z.string().min(1),
      quote: z.string().min(1),
    }),
  ),
  partners: z.array(
    z.strictObject({
      scope: z.enum(['internal', 'joint']),
      initiator: z.string().min(1),
      partners: z.array(z.string().min(1)).min(1),
      clause: z.string().min(1),
    }),
  ),
  figures: z.record(z.string(), z.unknown()),
})

export type Preset = Omit<RulePack, 'figures' | 'preset'>
