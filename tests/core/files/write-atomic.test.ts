import { mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { isDiskFull } from '#shared/core/disk-full.ts'
import { writeAtomic } from '#shared/core/files/write-atomic.ts'
import { temporaryFolder } from '#tests/core/store/temporary-folder.ts'
import { aDisk } from '#tests/core/torture/full-disk.ts'

const text = (word: string) => new TextEncoder().encode(word.repeat(1000))

test('a disk that takes a part of a file only leaves the file of before, and nothing else', () => {
  const folder = temporaryFolder()
  const place = join(folder, '2023')
  mkdirSync(place)
  const file = join(place, '样例.txt')
  writeAtomic(file, text('前'))
  const disk = aDisk()
  for (const steps of [0, 1]) {
    disk.leave(steps)
    expect(causeOf(() => writeAtomic(file, text('后')))).toSatisfy(isDiskFull)
    expect([readdirSync(place), readFileSync(file).equals(text('前'))]).toEqual([['样例.txt'], true])
  }
  disk.leave(2)
  writeAtomic(file, text('后'))
  expect(readFileSync(file).equals(text('后'))).toBe(true)
})

function causeOf(work: () => void): unknown {
  try {
    work()
    return null
  } catch (error) {
    return error
  }
}
