import { readFile } from 'node:fs/promises'
import { readTable } from '#shared/core/files/read-table.ts'
import { tellDone } from '../process.ts'

// FILE: our reader alone, all cells kept.
const [file = ''] = process.argv.slice(2)

await tellDone(async () => {
  const run = { progress: () => undefined, signal: new AbortController().signal }
  const read = await readTable(new Uint8Array(await readFile(file)), '名录.xlsx', run)
  if (!read.ok) throw new Error(read.failure.code)
  return (read.value.sheets[0]?.rows.length ?? 0) - 1
})
