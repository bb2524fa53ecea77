import type { LedgerChecked } from '#shared/contract/index.ts'
import { fail, ok } from '#shared/domain/kernel/result.ts'
import type { Usecase } from '../../context.ts'
import { isShownMasked } from '../../as-seen-by.ts'
import { breathe, timeOf } from '../../context.ts'
import type { Run } from '../../core.ts'
import { sha256 } from '../../sha256.ts'
import { checkAccounts } from '../../store/check-accounts.ts'
import { checkDraws } from '../../store/check-draws.ts'
import { lastChecked, rememberChecked } from '../../store/ledger-checked.ts'
import { findEntry, listEntries, listLedger, toView } from '../../store/ledger-entries.ts'
import { searchLedger } from '../../store/ledger-search.ts'
import { kindsOfActors } from '../../store/ledger-kinds.ts'
import type { Pause } from '../../store/ledger-walk.ts'
import { entryHash, ledgerHead, ledgerOrigin } from '../../store/ledger.ts'
import { verifyWhole } from '../../store/verify-whole.ts'

export const readLedger: Usecase<'records.ledger'> = async ({ db, by }, query, run) => {
  const { offset, limit, from, to, ...asked } = query
  const { kinds, actor, words, about } = asked
  const page = { offset, limit }
  if (kinds.length === 0 && [actor, words, about, from, to].every((one) => one === '')) {
    return ok(await listLedger(db, page))
  }
  const masked = isShownMasked(by)
  const question = { ...asked, from: startOfDay(from, 0), before: startOfDay(to, 1), masked }
  return ok(await listEntries(db, await searchLedger(db, question, pausing(run, 'searching-ledger')), page))
}

/** Midnight by the machine's own calendar `later` days after `day`, as an instant; null for no day. */
function startOfDay(day: string, later: number): number | null {
  if (day === '') return null
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  return new Date(year, month - 1, date + later).getTime()
}

export function pausing(run: Run, doing: string): Pause {
  return async (done, total) => {
    run.onProgress({ doing, done, total })
    await breathe(run)
  }
}

export const ledgerState: Usecase<'records.ledgerState'> = async ({ db, guard }) => {
  const { sequence, hash } = await ledgerHead(db)
  const actors = new Set((await kindsOfActors(db)).map(({ actor }) => actor))
  return ok({
    entries: sequence,
    head: hash,
    checked: lastChecked(db),
    walking: guard.walking(),
    actors: [...actors].toSorted(),
  })
}

export const verifyLedger: Usecase<'records.verifyLedger'> = async (context, _nothing, run) => {
  const outcome = await verifyWhole(context.db, pausing(run, 'verifying-ledger'))
  if (!outcome.ok) return outcome
  const draws = await checkDraws(context.db)
  if (!draws.ok) return draws
  const accounts = await checkAccounts(context.db)
  if (!accounts.ok) return accounts
  const { sequence, hash } = outcome.value
  const checked: LedgerChecked = { at: timeOf(context), entries: sequence, head: hash }
  rememberChecked(context.db, checked)
  return ok(checked)
}

export const proveEntry: Usecase<'records.proveEntry'> = async ({ db }, { sequence }) => {
  const row = await findEntry(db, sequence)
  if (row === null) return fail({ code: 'record-not-found', what: 'ledger', id: String(sequence) })
  const before = sequence === 1 ? ledgerOrigin : ((await findEntry(db, sequence - 1))?.hash ?? null)
  const computed = entryHash(row)
  return ok({
    entry: toView(row),
    bodyDigest: sha256(row.body),
    computed,
    before,
    holds: row.hash === computed && row.prev === before,
  })
}
