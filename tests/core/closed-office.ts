import type { StartFailure } from '#shared/contract/index.ts'
import { newKeyRing } from '#shared/core/encryption/key-ring.ts'
import type { KeyRing } from '#shared/core/encryption/key-ring.ts'
import { openCore } from '#shared/core/open-core.ts'
import type { Rescue } from '#shared/core/usecases/backups/rescue.ts'
import { rescueOf } from '#shared/core/usecases/backups/rescue.ts'

/** A folder as a shell has it before its office is open: what one unlocks, the other opens with. */
export interface ClosedOffice {
  readonly keys: KeyRing
  readonly rescue: (name: string, input: unknown) => Promise<Awaited<ReturnType<Rescue>>>
  /** Opens the office and closes it again; null: nothing stood in its way */
  readonly opening: () => Promise<StartFailure | null>
}

export function closedOffice(folder: string, keys: KeyRing = newKeyRing()): ClosedOffice {
  // As a passphrase is checked, only that a guess costs nothing here.
  const options = {
    folder,
    clock: () => new Date('2023-05-08T05:00:00Z'),
    keys,
    passwordCost: { N: 16, r: 1, p: 1 },
  }
  const rescue = rescueOf(options)
  return {
    keys,
    rescue: async (name, input) => rescue(name, input),
    opening: async () => {
      const chance = { randomness: { kind: 'system' }, automaticBackups: false } as const
      const opened = await openCore({ ...options, ...chance, program: '测试' })
      if (opened.ok) await opened.value.close()
      return opened.ok ? null : opened.failure
    },
  }
}
