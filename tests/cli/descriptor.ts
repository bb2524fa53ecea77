import { openSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { temporaryFolder } from '#tests/core/store/temporary-folder.ts'

/** As a shell's `3< file` opens it. */
export function descriptorOf(lines: readonly string[]): number {
  const file = join(temporaryFolder(), 'secrets')
  writeFileSync(file, lines.map((line) => `${line}\n`).join(''))
  return openSync(file, 'r')
}
