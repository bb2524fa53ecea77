import { sha256 } from '../sha256.ts'
import type { Db, DrawRow, Tx } from './database.ts'
import type { PartsTold } from './told-parts.ts'
import { toldParts } from './told-parts.ts'

/** A version as an entry tells it, or evidence with its digest */
interface Entry {
  readonly number: string
  readonly targetId?: string
  readonly department?: string
  readonly reason?: string
  readonly versions?: readonly {
    readonly targetId: string
    readonly department: string
    readonly version: number
    readonly state: string
    readonly reason: string
    readonly sha256: string
  }[]
  readonly evidence?: readonly { readonly name: string; readonly sha256: string }[]
}

const nameOf = (targetId: string, department: string) => `${targetId}（${department}）`
const versionText = (version: number, state: string, reason: string, digest: string) =>
  JSON.stringify(['version', version, state, reason, digest])
const evidenceText = (act: 'added' | 'withdrawn', name: string, digest: string, reason = '') =>
  JSON.stringify([act, name, digest, reason])

/**
 * The first 检查记录 of a draw that is not as its entries tell, is gone, or that no act made, by target and department; null: none.
 * Evidence is held against them with its record; its files are looked at when they are opened.
 */
export async function changedRecord(
  db: Db | Tx,
  draw: Pick<DrawRow, 'id' | 'number'>,
  told: PartsTold,
): Promise<string | null> {
  const own = told.get(draw.number) ?? new Map<string, readonly string[]>()
  const kept = await keptRecords(db, draw.id)
  const names = new Set([...own.keys(), ...kept.keys()])
  return [...names].find((name) => sorted(own.get(name)) !== sorted(kept.get(name))) ?? null
}

const sorted = (texts: readonly string[] | undefined) => (texts ?? []).toSorted().join('\n')

/** Of records, by target and department: versions and evidence */
export const toldOfRecords = (db: Db | Tx): Promise<PartsTold> => toldParts(db, 'result', textsOf)

function textsOf(kind: string, entry: Entry): readonly (readonly [string, string])[] {
  const { targetId = '', department = '', reason = '', versions = [], evidence = [] } = entry
  const act = kind === 'result.evidence-withdrawn' ? 'withdrawn' : 'added'
  return [
    ...versions.map(
      (one) =>
        [
          nameOf(one.targetId, one.department),
          versionText(one.version, one.state, one.reason, one.sha256),
        ] as const,
    ),
    ...evidence.map(
      (one) => [nameOf(targetId, department), evidenceText(act, one.name, one.sha256, reason)] as const,
    ),
  ]
}

async function keptRecords(db: Db | Tx, drawId: string): Promise<ReadonlyMap<string, readonly string[]>> {
  const rows = await db
    .selectFrom('inspection_record as record')
    .innerJoin('inspection_record_version as told', 'told.record_id', 'record.id')
    .select(['id', 'target_id', 'department', 'version', 'state', 'reason', 'body'])
    .where('draw_id', '=', drawId)
    .orderBy('id')
    .orderBy('version')
    .execute()
  const kept = new Map<string, string[]>()
  const names = new Map<string, string>()
  for (const { id, target_id: targetId, department, version, state, reason, body } of rows) {
    const name = nameOf(targetId, department)
    names.set(id, name)
    kept.set(name, [...(kept.get(name) ?? []), versionText(version, state, reason, sha256(body))])
  }
  for (const [name, text] of await keptEvidence(db, drawId, names))
    kept.set(name, [...(kept.get(name) ?? []), text])
  return kept
}

async function keptEvidence(
  db: Db | Tx,
  drawId: string,
  names: ReadonlyMap<string, string>,
): Promise<readonly (readonly [string, string])[]> {
  const rows = await db
    .selectFrom('attachment')
    .innerJoin('inspection_record as record', 'record.id', 'attachment.owner_id')
    .leftJoin('evidence_withdrawal as withdrawal', 'withdrawal.attachment_id', 'attachment.id')
    .select(['record.id', 'name', 'sha256', 'withdrawal.reason'])
    .where('owner_kind', '=', 'result-evidence')
    .where('record.draw_id', '=', drawId)
    .execute()
  return rows.flatMap(({ id, name, sha256: digest, reason }) => {
    const at = names.get(id) ?? ''
    const added = [at, evidenceText('added', name, digest)] as const
    return reason === null ? [added] : [added, [at, evidenceText('withdrawn', name, digest, reason)] as const]
  })
}
