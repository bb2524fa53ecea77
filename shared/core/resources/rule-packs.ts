import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { packProblems } from '#shared/domain/plan/check-figure.ts'
import type { RulePack } from '#shared/domain/plan/rule-pack.ts'
import { resourcesFolder } from './folder.ts'
import { figuresSchema, presetSchema } from './pack-schema.ts'

const folder = join(resourcesFolder, 'rule-packs')
const startFile = 'start-values.json'

const readJson = (name: string): unknown => JSON.parse(readFileSync(join(folder, name), 'utf8'))

/** What the program begins with where a source is silent; none of it has a clause. */
const startValues = z
  .strictObject({ figures: z.record(z.string(), z.unknown()) })
  .parse(readJson(startFile)).figures

const startFigures = figuresSchema.parse(startValues)

/** Parses a preset; throws where it breaks a rule: it is part of the program. */
export function parsePreset(data: unknown): RulePack {
  const { figures, ...preset } = presetSchema.parse(data)
  const pack: RulePack = {
    ...preset,
    preset: preset.id,
    figures: figuresSchema.parse({ ...startValues, ...figures }),
  }
  const [problem] = packProblems(pack)
  if (problem !== undefined) throw new Error(`rule pack ${preset.id}: ${JSON.stringify(problem)}`)
  return pack
}

/** A pack kept with a draw before a newer program added figures: what it does not have is as the program begins with it. */
export function completePack(kept: RulePack): RulePack {
  return { ...kept, figures: { ...startFigures, ...kept.figures } }
}

/** The shipped packs, one per source document. A pack that does not parse stops the start. */
export const rulePacks: readonly RulePack[] = readdirSync(folder)
  .filter((name) => name.endsWith('.json') && name !== startFile)
  .toSorted()
  .map((name) => parsePreset(readJson(name)))

export function findPreset(id: string): RulePack | null {
  return rulePacks.find((pack) => pack.id === id) ?? null
}
