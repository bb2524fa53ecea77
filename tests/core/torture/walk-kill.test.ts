import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { expect, test } from 'vitest'
import { databaseFile } from '#shared/core/store/open-store.ts'
import { triggersOf } from '#tests/core/attacks/office-file.ts'
import { lengthenLedger } from '#tests/core/lengthened.ts'
import { anOffice } from '#tests/core/makers.ts'
import { openOffice } from '#tests/core/office-under-test.ts'

const worker = join(import.meta.dirname, 'walk-worker.ts')
const kills = Number(process.env['KILLS'] ?? 3)
const entries = 60_000
const ledgerAtOpening = 100
/** The last that the walk comes to before those that the opening verifies */
const changed = entries - ledgerAtOpening - 1

/** Kills the process `after` milliseconds from when the office was open. */
function killed(folder: string, after: number): Promise<string> {
  const child = spawn(process.execPath, [worker, folder, String(ledgerAtOpening)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let told = ''
  return new Promise((resolve, reject) => {
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      told += text
      setTimeout(() => child.kill('SIGKILL'), after)
    })
    child.once('error', reject)
    child.once('close', () => resolve(told.trim()))
  })
}

test(`killed ${Math.min(kills, 20)} times during the walk over a changed ledger, it leaves nothing that would spare the next walk an entry`, async () => {
  const office = await anOffice()
  await office.close()
  lengthenLedger(office.folder, entries)
  const raw = new Sqlite(databaseFile(office.folder))
  const triggers = triggersOf(raw, 'ledger')
  for (const { name } of triggers) raw.exec(`drop trigger ${name}`)
  raw.prepare(`update ledger set body = '{}' where seq = ?`).run(changed)
  for (const { sql } of triggers) raw.exec(sql)
  raw.close()
  for (let kill = 0; kill < Math.min(kills, 20); kill += 1) {
    expect(await killed(office.folder, kill * 10)).toBe('opened')
    expect(existsSync(join(office.folder, 'ledger-fault.json'))).toBe(false)
  }
  const again = await openOffice({ folder: office.folder, ledgerAtOpening })
  expect(await again.must('records.ledgerState', {})).toMatchObject({ walking: { done: 0 }, checked: null })
  expect(await again.refusal('draw.package', { drawId: 'none' })).toEqual({
    code: 'ledger-broken',
    sequence: changed,
    problem: 'hash-wrong',
  })
}, 600_000)
