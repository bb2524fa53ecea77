import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import type { Call } from '#shared/contract/index.ts'
import { clientOver } from '#shared/cli/office.ts'
import { attachmentFolderIn, documentFolderIn } from '#shared/core/document-folder.ts'
import { openCore } from '#shared/core/open-core.ts'
import { databaseFile } from '#shared/core/store/open-store.ts'
import { yearMachine } from '#tests/core/year/scripted-year.ts'

/** What stands in an office whose process was killed, and all about it that is not whole. */
export interface YearFound {
  /** Acts of the year that are in its ledger */
  readonly acts: number
  /** Kind of the last of them */
  readonly last: string
  readonly backups: number
  /** Files that no record names: written, and never told of */
  readonly strays: number
  readonly losses: string[]
}

/** What a check says of the machine and its clock, which stands where the examination has it. */
const ofMachine: ReadonlySet<string> = new Set(['fonts', 'clock', 'disk', 'folder'])

const besideTheYear = /^(?:result\.sheets-made|backup\.)/u

/** Opens the office as the next start would and holds all it finds against its ledger. `script`: kinds of a year that nobody killed. */
export async function examineYear(folder: string, script: readonly string[]): Promise<YearFound> {
  const losses: string[] = []
  const { clock, randomness } = yearMachine()
  const program = '双随机工作台 测试'
  const opened = await openCore({ folder, clock, randomness, program, automaticBackups: false })
  if (!opened.ok)
    return { acts: 0, last: '', backups: 0, strays: 0, losses: [JSON.stringify(opened.failure)] }
  const call = clientOver(opened.value)
  const kinds = await ledgerKinds(call, losses)
  if (kinds.some((kind, index) => kind !== script[index])) losses.push(`another year: ${kinds.at(-1)}`)
  if (kinds.length > 0) await examinePapers(call, losses)
  const backups = await examineBackups(call, losses)
  await opened.value.close()
  return { acts: kinds.length, last: kinds.at(-1) ?? '', backups, strays: straysIn(folder, losses), losses }
}

/** Kinds of the acts in the ledger of a sound office, the first first. */
export async function yearKinds(folder: string): Promise<readonly string[]> {
  const { clock, randomness } = yearMachine()
  const opened = await openCore({ folder, clock, randomness, program: '', automaticBackups: false })
  if (!opened.ok) throw new Error(JSON.stringify(opened.failure))
  const kinds = await ledgerKinds(clientOver(opened.value), [])
  await opened.value.close()
  return kinds
}

async function ledgerKinds(call: Call, losses: string[]): Promise<readonly string[]> {
  const kinds: string[] = []
  for (let offset = 0; ; offset += 1000) {
    const page = await call('records.ledger', { offset, limit: 1000 })
    // Before its first act there is no office.
    if (!page.ok) return kinds
    kinds.unshift(...page.value.rows.toReversed().map(({ kind }) => kind))
    if (offset + 1000 >= page.value.total) break
  }
  const verified = await call('records.verifyLedger', {})
  if (!verified.ok || verified.value.entries !== kinds.length) losses.push('the ledger does not verify')
  return kinds.filter((kind) => !besideTheYear.test(kind))
}

async function examinePapers(call: Call, losses: string[]): Promise<void> {
  const checked = await call('check.run', {})
  if (!checked.ok) losses.push(JSON.stringify(checked.failure))
  else {
    const wrong = checked.value.lines.filter(
      ({ state, subject }) => state === 'wrong' && !ofMachine.has(subject),
    )
    losses.push(...wrong.map((line) => JSON.stringify(line)))
  }
  const draws = await call('draw.list', {})
  for (const { id, number, state } of draws.ok ? draws.value : []) {
    const file = await call('draw.package', { drawId: id })
    // Without its seed a round has no package, and of a 暗查 nothing leaves before its time.
    if (!file.ok && (file.failure.code === 'secret-until-released' || /^(?:committed-1|voided)$/.test(state)))
      continue
    const verified = file.ok ? await call('draw.verify', { file: file.value }) : file
    if (!verified.ok || !verified.value.verified) losses.push(`${number}: its package does not verify`)
  }
}

/** One that has its manifest is whole, with every file. */
async function examineBackups(call: Call, losses: string[]): Promise<number> {
  const listed = await call('backups.list', {})
  if (!listed.ok) return 0
  const whole = listed.value.backups.filter(({ cause }) => cause !== 'unknown')
  for (const { name, place } of whole.slice(0, 2)) {
    const preview = await call('backups.preview', { backup: { name, place } })
    if (!preview.ok || preview.value.missingFiles > 0) losses.push(`${name} is not whole`)
  }
  return whole.length
}

function straysIn(folder: string, losses: string[]): number {
  const raw = new Sqlite(databaseFile(folder), { readonly: true })
  const named = new Set(
    raw.prepare('select path from document union select path from attachment').pluck().all(),
  )
  raw.close()
  const found = [documentFolderIn(folder), attachmentFolderIn(folder)].flatMap((place) =>
    existsSync(place)
      ? readdirSync(place, { recursive: true, withFileTypes: true })
          .filter((entry) => entry.isFile())
          .map((entry) => join(entry.parentPath, entry.name).slice(place.length + 1))
      : [],
  )
  losses.push(...found.filter((path) => path.endsWith('.part')).map((path) => `${path} is left`))
  return found.filter((path) => !named.has(path)).length
}
