import { ok } from '#shared/domain/kernel/result.ts'
import type { Usecase } from '../../context.ts'
import { listLedger, verifyLedger as verify } from '../../store/ledger.ts'

export const readLedger: Usecase<'records.ledger'> = async ({ db }, page) => ok(await listLedger(db, page))

export const verifyLedger: Usecase<'records.verifyLedger'> = async ({ db }) => {
  const outcome = await verify(db)
  return outcome.ok ? ok({ entries: outcome.value.sequence, head: outcome.value.hash }) : outcome
}
