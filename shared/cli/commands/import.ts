import { readFile, writeFile } from 'node:fs/promises'
import { basename } from 'node:path'
import type { Call, Failure, ImportPreview, ImportRow, Result, RosterName } from '#shared/contract/index.ts'
import { fail, ok, rosterNames } from '#shared/contract/index.ts'
import { importProblemText, rejectedReasons } from '#shared/text/import-problems.ts'
import type { Command, Options } from '../command.ts'
import { withOffice } from '../office.ts'
import { skippedRows } from '../skipped-rows.ts'
import type { ExitCode, Terminal } from '../terminal.ts'
import { UsageError } from '../terminal.ts'

/**
 * `import targets|inspectors|experts|items FILE [--confirm] [--rejected OUT.xlsx]`: a report per row; writes only when confirmed,
 * and the rejected rows with their reasons to a file of their own where one is named. With --json every row of
 * the sheet is in `rows` with its outcome or in `skipped` with its reason, once.
 */
export const importCommand: Command = async (words, options, terminal) => {
  const [roster, file] = words
  if (!isRoster(roster) || file === undefined) {
    throw new UsageError(
      '用法：import targets|inspectors|experts|items 文件 [--confirm] [--rejected 输出.xlsx]',
    )
  }
  const bytes = await readFile(file).catch(() => {
    throw new UsageError(`读不到文件「${file}」。请检查路径，以及是否允许读取。`)
  })
  const request = {
    roster,
    file: { name: basename(file), bytes: new Uint8Array(bytes) },
    defaults: pairsOf(options.set),
  }
  const done = await withOffice(options, (call) => runImport(call, request, options, terminal))
  return done.ok ? done.value : terminal.refuse(done.failure)
}

interface ImportRequest {
  readonly roster: RosterName
  readonly file: { readonly name: string; readonly bytes: Uint8Array }
  readonly defaults: Record<string, string>
}

async function runImport(
  call: Call,
  request: ImportRequest,
  { confirm, rejected }: Pick<Options, 'confirm' | 'rejected'>,
  terminal: Terminal,
): Promise<ExitCode> {
  const preview = await call('rosters.previewImport', request)
  if (!preview.ok) return terminal.refuse(preview.failure)
  const rows = await allRows(call, preview.value.token)
  const skipped = skippedRows(preview.value, rows)
  sayPreview(preview.value, rows, terminal)
  for (const { row, through, message } of skipped) {
    terminal.say(`  第 ${through === undefined ? row : `${row}–${through}`} 行：${message}`)
  }
  if (rejected !== '' && preview.value.counts.rejected > 0) {
    const written = await writeRejected(call, preview.value.token, rows, rejected)
    if (!written.ok) return terminal.refuse(written.failure)
    terminal.say(`不能导入的行已写入「${rejected}」。`)
  }
  if (confirm) {
    const confirmed = await call('rosters.confirmImport', { token: preview.value.token })
    // A second import of the same file has nothing left to do: that is the answer, not a refusal.
    if (!confirmed.ok && confirmed.failure.code !== 'nothing-to-import')
      return terminal.refuse(confirmed.failure)
    terminal.say(confirmed.ok ? '已写入名录。' : '名录没有变化。')
  }
  const told = rows.map((row) => ({
    ...row,
    problems: row.problems.map((problem) => ({ ...problem, message: importProblemText(problem) })),
  }))
  terminal.data({ ...preview.value, confirmed: confirm, rows: told, skipped })
  return 0
}

async function writeRejected(
  call: Call,
  token: string,
  rows: readonly ImportRow[],
  file: string,
): Promise<Result<null, Failure>> {
  // Whoever names the file wants the rows whole, to be mended; the ledger tells of it.
  const made = await call('rosters.exportRejected', { token, reasons: rejectedReasons(rows), personal: true })
  if (!made.ok) return made
  try {
    await writeFile(file, made.value.bytes)
    return ok(null)
  } catch (error) {
    return fail({ code: 'file-not-written', file, reason: String(error) })
  }
}

async function allRows(call: Call, token: string): Promise<readonly ImportRow[]> {
  const rows: ImportRow[] = []
  for (;;) {
    const page = await call('rosters.previewRows', { token, offset: rows.length, limit: 1000 })
    if (!page.ok) return rows
    rows.push(...page.value.rows)
    if (page.value.rows.length === 0 || rows.length >= page.value.total) return rows
  }
}

function sayPreview(preview: ImportPreview, rows: readonly ImportRow[], terminal: Terminal): void {
  const { counts } = preview
  terminal.say(
    `${preview.fileName}${preview.sheet === '' ? '' : `（工作表「${preview.sheet}」）`}：第 ${preview.headerRow} 行为表头，共 ${rows.length} 行。`,
  )
  terminal.say(
    `新增 ${counts.new}，变更 ${counts.changed}，不变 ${counts.unchanged}，不能导入 ${counts.rejected}。`,
  )
  for (const row of rows) {
    for (const problem of row.problems) terminal.say(`  第 ${row.row} 行：${importProblemText(problem)}`)
  }
}

function pairsOf(set: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    set.map((pair) => {
      const at = pair.indexOf('=')
      if (at < 1) throw new UsageError(`--set 要写成 字段=值，不能是「${pair}」`)
      return [pair.slice(0, at), pair.slice(at + 1)]
    }),
  )
}

function isRoster(word: string | undefined): word is RosterName {
  return rosterNames.some((name) => name === word)
}
