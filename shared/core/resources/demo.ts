import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { vocabularyNames } from '#shared/domain/rosters/vocabulary.ts'
import { contributorSchema, officeProfileSchema, planSchema, schemeSchema } from '#shared/contract/schemas.ts'
import { resourcesFolder } from './folder.ts'

const demo = z.object({
  profile: officeProfileSchema,
  /** The day on which the year is set up: the same result every time */
  clock: z.iso.datetime(),
  /** What the source calls something that the roster's word names otherwise */
  words: z
    .array(z.object({ vocabulary: z.enum(vocabularyNames), word: z.string(), aliases: z.array(z.string()) }))
    .default([]),
  plans: z.array(planSchema),
  /** Of the year, held outside the draws: what the yearly cap counts */
  inspections: z
    .array(z.object({ targetId: z.string(), date: z.iso.date(), kind: z.string(), basis: z.string() }))
    .default([]),
  /** Targets of the rules that the year of the source does not reach by itself */
  open: z.array(z.string()).default([]),
  draws: z.array(
    z.object({
      /** 抽查任务编号 */
      task: z.string(),
      /** The day of the draw; absent: that of the demo */
      clock: z.iso.datetime().optional(),
      scheme: schemeSchema.omit({ taskId: true }),
      contributors: z.array(contributorSchema),
      /** Digits of round 1 and round 2 */
      slips: z.array(z.array(z.string())),
      /** Filed between the rounds; `winner` counts the drawn targets from 1 */
      recusals: z.array(z.object({ inspectorId: z.string(), winner: z.int().min(1), reason: z.string() })),
      absent: z.record(z.string(), z.string()),
    }),
  ),
})

export type Demo = z.infer<typeof demo>

/** A source document's office as an invented rehearsal; null: none ships under that name. */
export function findDemo(pack: string): Demo | null {
  const file = join(resourcesFolder, 'demo', `${pack}.json`)
  if (!/^[a-z]+$/.test(pack) || !existsSync(file)) return null
  return demo.parse(JSON.parse(readFileSync(file, 'utf8')))
}
