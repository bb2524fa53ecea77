import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { contributorSchema, officeProfileSchema, planSchema, schemeSchema } from '#shared/contract/schemas.ts'
import { resourcesFolder } from './folder.ts'

const demo = z.object({
  profile: officeProfileSchema,
  /** The day of the demo: the same result every time */
  clock: z.iso.datetime(),
  plans: z.array(planSchema),
  draws: z.array(
    z.object({
      /** 抽查任务编号 */
      task: z.string(),
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
