import { onTestFinished } from 'vitest'
import type {
  Call,
  FailureOfOperation,
  InputOf,
  LedgerEntryView,
  OperationName,
  Operations,
  OutputOf,
} from '#shared/contract/index.ts'
import { clientOver } from '#shared/cli/office.ts'
import type { Core, CoreOptions } from '#shared/core/core.ts'
import { openCore } from '#shared/core/open-core.ts'
import { temporaryFolder } from './store/temporary-folder.ts'

/** A real core over a real folder, with the calls that a test makes of it. */
export interface OfficeUnderTest {
  readonly folder: string
  readonly core: Core
  readonly call: Call
  /** The value, or the test fails with the refusal. */
  readonly must: <Name extends OperationName>(
    name: Name,
    input: InputOf<Operations[Name]>,
  ) => Promise<OutputOf<Operations[Name]>>
  /** The refusal, or the test fails because it was allowed. */
  readonly refusal: <Name extends OperationName>(
    name: Name,
    input: InputOf<Operations[Name]>,
  ) => Promise<FailureOfOperation<Operations[Name]>>
  /** Oldest first */
  readonly ledger: () => Promise<readonly LedgerEntryView[]>
  /** Moves the office's clock. */
  readonly setTime: (iso: string) => void
  readonly close: () => Promise<void>
}

export interface OfficeOptions {
  readonly folder?: string
  readonly at?: string
  readonly randomness?: CoreOptions['randomness']
  /** Off unless they are what is tested */
  readonly automaticBackups?: boolean
  readonly keys?: CoreOptions['keys']
  /** So many entries of the ledger are verified before it is open */
  readonly ledgerAtOpening?: number
}

/** Opens an office in a folder of its own; it is closed and removed with the test. */
export async function openOffice(options: OfficeOptions = {}): Promise<OfficeUnderTest> {
  const folder = options.folder ?? temporaryFolder()
  let now = new Date(options.at ?? '2023-05-08T04:00:00Z')
  const opened = await openCore({
    folder,
    clock: () => now,
    randomness: options.randomness ?? { kind: 'system' },
    program: '双随机工作台 测试',
    automaticBackups: options.automaticBackups ?? false,
    // As a password is checked, only that a guess costs nothing here.
    passwordCost: { N: 16, r: 1, p: 1 },
    ...(options.keys === undefined ? {} : { keys: options.keys }),
    ...(options.ledgerAtOpening === undefined ? {} : { ledgerAtOpening: options.ledgerAtOpening }),
  })
  if (!opened.ok) throw new Error(JSON.stringify(opened.failure))
  const core = opened.value
  let isOpen = true
  const close = async () => {
    if (isOpen) await core.close()
    isOpen = false
  }
  onTestFinished(close)
  const call = clientOver(core)
  const office: OfficeUnderTest = {
    folder,
    core,
    call,
    must: async (name, input) => {
      const outcome = await call(name, input)
      if (!outcome.ok) throw new Error(`${name}: ${JSON.stringify(outcome.failure)}`)
      return outcome.value
    },
    refusal: async (name, input) => {
      const outcome = await call(name, input)
      if (outcome.ok) throw new Error(`${name} was not refused`)
      return outcome.failure
    },
    ledger: async () => {
      const { rows } = await office.must('records.ledger', { limit: 1000 })
      return rows.toReversed()
    },
    setTime: (iso) => {
      now = new Date(iso)
    },
    close,
  }
  return office
}

/** Bytes that are the same every time, as a rehearsal may have them. */
export const sameBytes: CoreOptions['randomness'] = {
  kind: 'fixed',
  bytes: (size) => new Uint8Array(size).fill(7),
}
