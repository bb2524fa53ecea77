import { existsSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import type { DocumentCheckView } from '#shared/contract/index.ts'
import { checkDocumentBytes } from '#shared/core/documents/check/index.ts'
import {
  findingLine,
  kindWords,
  notCheckedWords,
  partOf,
  parts,
  partWords,
} from '#shared/text/conformance-words.ts'
import { UsageError, type ExitCode, type Terminal } from '../terminal.ts'

/** `documents check FILE`: any .docx or .xlsx by GB/T 9704-2012. Knows no database. 1 where the standard is broken. */
export async function checkDocumentFile(path: string | undefined, terminal: Terminal): Promise<ExitCode> {
  if (path === undefined) throw new UsageError('用法：documents check 文件.docx|文件.xlsx')
  if (!existsSync(path)) throw new UsageError(`没有「${path}」这个文件。`)
  const signal = new AbortController().signal
  const run = { progress: () => undefined, signal }
  const checked = await checkDocumentBytes(readFileSync(path), basename(path), run)
  if (!checked.ok) return terminal.refuse(checked.failure)
  terminal.data(withMessages(checked.value))
  tell(checked.value, terminal)
  return checked.value.errors === 0 ? 0 : 1
}

function withMessages(view: DocumentCheckView) {
  return {
    ...view,
    findings: view.findings.map((finding) => ({ ...finding, message: findingLine(finding) })),
  }
}

function tell({ file, kind, findings, errors }: DocumentCheckView, terminal: Terminal): void {
  terminal.say(`${file}　${kindWords[kind]}`)
  for (const part of parts) {
    const own = findings.filter(({ assertion }) => partOf(assertion) === part)
    if (own.length > 0) terminal.say(`${partWords[part]}：`)
    for (const finding of own) terminal.say(`  ${findingLine(finding)}`)
  }
  const hints = findings.length - errors
  terminal.say(errors === 0 && hints === 0 ? '没有发现问题。' : `不合规定 ${errors} 处，建议 ${hints} 处。`)
  if (kind !== 'workbook') terminal.say(notCheckedWords)
}
