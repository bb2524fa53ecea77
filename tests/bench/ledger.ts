import { deepStrictEqual } from 'node:assert'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Db } from '#shared/core/store/database.ts'
import { entryHash, ledgerHead, ledgerOrigin } from '#shared/core/store/ledger.ts'
import { verifyLedger } from '#shared/core/store/ledger-walk.ts'
import { openStore } from '#shared/core/store/open-store.ts'
import { rowByRow } from '#shared/core/store/row-by-row.ts'
import { ok } from '#shared/domain/kernel/result.ts'
import { timed, type Rounds } from './measure.ts'
import { measureGroup, type Group } from './report.ts'

const count = 100_000

/** The walk over the whole chain that every start makes. */
export async function benchLedger(rounds: Rounds): Promise<Group> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-ledger-'))
  const store = await openStore({ folder, clock: () => new Date() })
  if (!store.ok) throw new Error(store.failure.code)
  const db = store.value
  try {
    await fill(db)
    deepStrictEqual(await verifyLedger(db), ok(await ledgerHead(db)))
    deepStrictEqual((await ledgerHead(db)).sequence, count)
    return await measureGroup(
      `Verify a ledger of ${count.toLocaleString('en')} entries`,
      [{ name: 'verifyLedger', run: () => timed(() => verifyLedger(db)) }],
      rounds,
    )
  } finally {
    await db.destroy()
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Entries as the store would chain them, put in at once: a hundred thousand acts would take longer than all measures. */
async function fill(db: Db): Promise<void> {
  let prev = ledgerOrigin
  const rows = Array.from({ length: count }, (_, index) => {
    const body = JSON.stringify({ roster: 'targets', fileName: '虚构县名录.xlsx', number: index })
    const entry = {
      seq: index + 1,
      prev,
      at: '2024-05-27T01:00:00.000Z',
      actor: '经办人',
      kind: 'bench',
      body,
    }
    prev = entryHash(entry)
    return [...Object.values(entry), prev]
  })
  const insert = 'insert into ledger (seq, prev, at, actor, kind, body, hash) values (?, ?, ?, ?, ?, ?, ?)'
  await db.transaction().execute((tx) => tx.executeQuery(rowByRow(insert, rows)))
}
