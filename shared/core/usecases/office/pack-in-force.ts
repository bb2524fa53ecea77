import { canonicalText } from '#shared/domain/plan/change-pack.ts'
import { isFigureKey } from '#shared/domain/plan/rule-figures.ts'
import type { RulePack } from '#shared/domain/plan/rule-pack.ts'
import { figuresSchema } from '../../resources/pack-schema.ts'
import { findPreset } from '../../resources/rule-packs.ts'
import { sha256 } from '../../sha256.ts'
import type { Db, Tx } from '../../store/database.ts'
import { findOffice } from '../../store/offices.ts'
import type { PackCopy } from '../../store/rule-packs.ts'
import { findCopy } from '../../store/rule-packs.ts'

/** A preset, or an office's own copy; null: neither has this id. */
export async function findPack(db: Db | Tx, id: string): Promise<RulePack | null> {
  const preset = findPreset(id)
  if (preset !== null) return preset
  const copy = await findCopy(db, id)
  return copy === null ? null : packOfCopy(copy)
}

/** The rules the office works by now; null: no office, or its pack is gone. */
export async function packInForce(db: Db | Tx): Promise<RulePack | null> {
  const office = await findOffice(db)
  return office === null ? null : findPack(db, office.profile.packId)
}

/** A copy with what only its preset tells: source, office, departments, and figures that a newer program added. */
export function packOfCopy({ id, name, preset: presetId, figures }: PackCopy): RulePack | null {
  const preset = findPreset(presetId)
  if (preset === null) return null
  const kept = Object.fromEntries(Object.entries(figures).filter(([key]) => isFigureKey(key)))
  return { ...preset, id, name, figures: figuresSchema.parse({ ...preset.figures, ...kept }) }
}

/** Which rules were in force: named in the ledger and kept with what was done by them. */
export interface PackStamp {
  readonly id: string
  readonly name: string
  /** Of the pack as canonical JSON: keys in order, no white space */
  readonly sha256: string
}

export function stampOf(pack: RulePack): PackStamp {
  return { id: pack.id, name: pack.name, sha256: sha256(canonicalText(pack)) }
}
