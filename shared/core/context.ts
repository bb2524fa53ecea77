import { randomBytes } from 'node:crypto'
import type {
  FailureOfOperation,
  OperationName,
  Operations,
  OutputOf,
  ParsedInputOf,
  StartFailure,
} from '#shared/contract/index.ts'
import type { Result } from '#shared/domain/kernel/result.ts'
import { ok } from '#shared/domain/kernel/result.ts'
import type { BackupKeeper } from './backups/keeper.ts'
import type { CoreOptions, Run } from './core.ts'
import type { KeyRing } from './encryption/key-ring.ts'
import type { LedgerGuard } from './ledger-guard.ts'
import type { Person, Session } from './session.ts'
import { localDay } from './local-day.ts'
import type { ImportSession } from './usecases/rosters/import-session.ts'
import type { InspectionSession } from './usecases/rosters/inspection-imports.ts'
import type { RecusalSession } from './usecases/rosters/recusal-imports.ts'
import type { PlanSession } from './usecases/plan/import-plans.ts'
import type { Previews } from './usecases/rosters/previews.ts'
import type { Db, Tx } from './store/database.ts'
import { anchorLedger, appendLedger, lastEntryTime } from './store/ledger.ts'
import { findOffice } from './store/offices.ts'

/** What every use case works with. */
export interface Context {
  readonly db: Db
  readonly options: CoreOptions
  /** Imports that were read and not yet confirmed; they live as long as the program. */
  readonly previews: Previews<ImportSession>
  readonly inspectionPreviews: Previews<InspectionSession>
  readonly recusalPreviews: Previews<RecusalSession>
  readonly planPreviews: Previews<PlanSession>
  readonly backups: BackupKeeper
  readonly guard: LedgerGuard
  /** Keys of encrypted databases that somebody unlocked */
  readonly keys: KeyRing
  /** Closes the office's file, lets `replace` put another in its place and opens that. Nobody else may be at work. */
  readonly swapDatabase: (replace: () => void) => Promise<Result<null, StartFailure>>
  /** The window that asks; null at the command line */
  readonly session: Session | null
  /** Whose act it is; null: the office has no accounts, or nobody is asked for one */
  readonly by: Person | null
}

/** One act of a user: validated input in, a value or a known failure out. */
export type Usecase<Name extends OperationName> = (
  context: Context,
  input: ParsedInputOf<Operations[Name]>,
  run: Run,
) => Promise<Result<OutputOf<Operations[Name]>, FailureOfOperation<Operations[Name]>>>

export class Cancelled extends Error {}

/** Times as `2024-05-27T09:30:00.000Z` */
export class ClockSetBack extends Error {
  readonly now: string
  readonly last: string
  constructor(now: string, last: string) {
    super('clock set back')
    this.now = now
    this.last = last
  }
}

export function stopIfCancelled(run: Run): void {
  if (run.signal.aborted) throw new Cancelled()
}

/** Lets other calls and the cancel button through between two batches of a long work. */
export async function breathe(run: Run): Promise<void> {
  await new Promise<void>((resolve) => setImmediate(resolve))
  stopIfCancelled(run)
}

/** `2024-05-27T09:30:00.000Z` */
export const timeOf = (context: Context) => context.options.clock().toISOString()

/** The day by the machine's own calendar, `2024-05-27`. */
export const dayOf = (context: Context): string => localDay(context.options.clock())

/** 128 bits of the core's own chance: where that is fixed, a rehearsal repeats down to its ledger. */
export const newId = (context: Context) => Buffer.from(freshBytes(context, 16)).toString('hex')

export function freshBytes(context: Context, size: number): Uint8Array {
  const { randomness } = context.options
  return randomness.kind === 'fixed' ? randomness.bytes(size) : randomBytes(size)
}

/** Randomness that can be repeated must never meet a real roster, also not in an office that was set up without it. */
export function isForbiddenChance(context: Context, office: { readonly rehearsal: boolean }): boolean {
  return context.options.randomness.kind === 'fixed' && !office.rehearsal
}

/** What an act leaves in the ledger, besides who and when. */
export interface Told {
  readonly value: unknown
  readonly kind: string
  readonly body: Readonly<Record<string, unknown>>
  /** The act ends in a sheet that people sign: it prints the ledger's head, so a tail cut behind it is found. */
  readonly signed?: true
}

type Outcome = Result<Told, unknown>
type ValueOf<Of extends Outcome> = Extract<Of, { ok: true }>['value']['value']
type RefusalOf<Of extends Outcome> = Extract<Of, { ok: false }>['failure']

class Refused extends Error {
  readonly failure: unknown
  constructor(failure: unknown) {
    super('refused')
    this.failure = failure
  }
}

/** Milliseconds by which a clock is set right now and then, by itself or by hand. More than that is another time. */
const clockTolerance = 10 * 60_000

export const isClockBehind = (now: string, last: string) =>
  Date.parse(last) - Date.parse(now) > clockTolerance

/**
 * The time of the next entry: never before the last one, so that the order of the acts is the order of their times. A clock
 * that was set back would let a draw be dated before what it followed upon.
 */
async function timeOfEntry(tx: Tx, now: string): Promise<string> {
  const last = await lastEntryTime(tx)
  if (last === null || !(Date.parse(last) > Date.parse(now))) return now
  if (isClockBehind(now, last)) throw new ClockSetBack(now, last)
  return last
}

/**
 * Runs one act in one transaction with its ledger entry: both are there, or neither.
 * A failure that `work` returns rolls everything back. `correctsClock`: the act that says why time goes back from here on.
 * `actor`: in the place of who is logged in.
 * Throws ClockSetBack.
 */
export async function act<Of extends Outcome>(
  context: Context,
  work: (tx: Tx, at: string) => Promise<Of>,
  options: { readonly correctsClock?: true; readonly actor?: string } = {},
): Promise<Result<ValueOf<Of>, RefusalOf<Of>>> {
  try {
    return await context.db.transaction().execute(async (tx) => {
      const now = timeOf(context)
      const at = options.correctsClock === true ? now : await timeOfEntry(tx, now)
      const outcome = await work(tx, at)
      if (!outcome.ok) throw new Refused(outcome.failure)
      const { value, kind, body, signed } = outcome.value
      const entry = { at, kind, ...(await signedBy(context, tx, body, options.actor)) }
      const head = await appendLedger(tx, entry)
      if (signed === true) {
        // Such an act waits before it begins (open-core.ts): one that was forgotten there must not sign.
        if (context.guard.walking() !== null) throw new Error('the ledger is not verified yet')
        await anchorLedger(tx, head)
      }
      return ok(value as ValueOf<Of>)
    })
  } catch (error) {
    if (error instanceof Refused) return { ok: false, failure: error.failure as RefusalOf<Of> }
    throw error
  }
}

/** The person by name and, because names are typed by people, by account; in an office without accounts its clerk. */
async function signedBy({ by }: Context, tx: Tx, body: Told['body'], named: string | undefined) {
  if (named !== undefined) return { actor: named, body }
  if (by !== null) return { actor: by.name, body: { ...body, account: by.id } }
  return { actor: (await findOffice(tx))?.profile.clerk ?? '初次设置', body }
}
