import { ok } from '#shared/domain/kernel/result.ts'
import type { Context } from '../context.ts'
import { act, ClockSetBack } from '../context.ts'
import { isDiskFull } from '../disk-full.ts'
import { keyFileOf, readKeyFile, writeKeyFile } from './key-file.ts'

/**
 * Tells the ledger that the recovery key opened the office and set a new passphrase. That happens before the office is open; this
 * is the next moment at which anything can be written into it. Killed before the mark is gone, it finds its entry at the next start.
 */
export async function tellRecovered(context: Context): Promise<void> {
  const path = keyFileOf(context.options.folder)
  const file = readKeyFile(path)
  if (!file.ok || file.value.recovered === '') return
  const at = file.value.recovered
  try {
    if (!(await isTold(context, at))) {
      await act(
        context,
        () => Promise.resolve(ok({ value: null, kind: 'encryption.recovered', body: { at } })),
        {
          actor: '恢复密钥持有人',
        },
      )
    }
    writeKeyFile(path, { ...file.value, recovered: '' })
  } catch (error) {
    // The clock is corrected first, or room is made; the mark stays until then.
    if (!(error instanceof ClockSetBack) && !isDiskFull(error)) throw error
  }
}

async function isTold({ db }: Context, at: string): Promise<boolean> {
  const told = await db
    .selectFrom('ledger')
    .select('body')
    .where('kind', '=', 'encryption.recovered')
    .execute()
  return told.some(({ body }) => (JSON.parse(body) as { readonly at?: string }).at === at)
}
