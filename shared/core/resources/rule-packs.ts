import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import type { RulePack } from '#shared/domain/plan/rule-pack.ts'
import { resourcesFolder } from './folder.ts'

const planRule = z.object({
  tableTitle: z.string().min(1),
  planNumber: z.string().min(1),
  planName: z.string().min(1),
  taskNumber: z.string().min(1),
  serialDigits: z.int().min(1).max(9),
  initiatorWord: z.string().min(1),
  partnerWord: z.string().min(1),
  hasRemark: z.boolean(),
  notes: z.array(z.string()),
})

const rulePack: z.ZodType<RulePack> = z.object({
  id: z.string().min(1),
  name: z.string().min(1),
  source: z.string().min(1),
  region: z.string().min(1),
  bureau: z.string().min(1),
  plans: z.object({ internal: planRule, joint: planRule }),
  draw: z.object({
    contributors: z.int().min(2),
    bodies: z.int().min(2),
    yearlyCap: z.int().min(1).nullable(),
    fullTags: z.array(z.string()),
  }),
})

const folder = join(resourcesFolder, 'rule-packs')

/** The shipped packs, one per source document. A pack that does not parse stops the start: it is part of the program. */
export const rulePacks: readonly RulePack[] = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .toSorted()
  .map((name) => rulePack.parse(JSON.parse(readFileSync(join(folder, name), 'utf8'))))

export function findPack(id: string): RulePack | null {
  return rulePacks.find((pack) => pack.id === id) ?? null
}
