import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { expect, test } from 'vitest'
import { readTable } from '#shared/core/files/read-table.ts'
import { isSkipped, openRoster, readRows } from '#shared/domain/rosters/read-roster.ts'
import { textIn } from '#shared/domain/rosters/values.ts'
import { isInvented } from '#shared/domain/rosters/invented.ts'

const samples = join(import.meta.dirname, '../../resources/samples')
const rosters = ['targets', 'inspectors', 'experts'] as const

const calmly = { signal: new AbortController().signal, progress: () => undefined }

async function idsIn(file: string, roster: (typeof rosters)[number]): Promise<readonly string[]> {
  const read = await readTable(new Uint8Array(readFileSync(file)), basename(file), calmly)
  const opened = read.ok ? openRoster(roster, read.value, {}) : read
  if (!opened.ok) throw new Error(`${file}: ${opened.failure.code}`)
  return [...readRows(opened.value)].flatMap((row) => (isSkipped(row) ? [] : [textIn(row.values, 'id')]))
}

test('everybody in the samples that ship can be rehearsed with', async () => {
  const files = readdirSync(samples, { recursive: true, encoding: 'utf8' })
  const real: string[] = []
  const counts: number[] = []
  for (const path of files) {
    const roster = rosters.find((name) => basename(path).startsWith(`${name}.`))
    if (roster === undefined) continue
    const ids = await idsIn(join(samples, path), roster)
    counts.push(ids.length)
    real.push(...ids.filter((id) => !isInvented(roster, id)))
  }
  expect(real).toEqual([])
  expect(counts.length).toBeGreaterThanOrEqual(11)
  expect(Math.min(...counts)).toBeGreaterThanOrEqual(10)
})
