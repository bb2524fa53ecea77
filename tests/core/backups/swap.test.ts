import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { expect, onTestFinished, test } from 'vitest'
import { finishSwap, isSwapPending, stagingFolderIn, swapForStaged } from '#shared/core/backups/swap.ts'
import { temporaryFolder } from '#tests/core/store/temporary-folder.ts'

/** Every pair of steps; else each step, and some of the next start. */
const isLong = process.env['LONG'] !== undefined

const at = '2023-05-08T05:00:00.000Z'
const old = { 'office.db': '旧库', 'office.db-wal': '旧日志', 'office.db-shm': '索引', 'office.key': '旧钥' }
const staged = { 'office.db': '新库', 'office.key': '新钥' }

class Killed extends Error {}

/** Stands before this process's file system until the test is over: the process is dead from the chosen step on. */
function aKill() {
  const { renameSync, rmSync, fsyncSync, copyFileSync, mkdirSync } = fs
  const own = { renameSync, rmSync, fsyncSync, copyFileSync, mkdirSync }
  // A killed process loses nothing that it wrote: a sync is a step here and no more.
  const acting = { ...own, fsyncSync: () => undefined }
  let left = Infinity
  let steps = 0
  const dying =
    <Words extends unknown[], Value>(work: (...words: Words) => Value) =>
    (...words: Words): Value => {
      steps += 1
      left -= 1
      if (left < 0) throw new Killed()
      return work(...words)
    }
  Object.assign(
    fs,
    Object.fromEntries(Object.entries(acting).map(([name, work]) => [name, dying(work as never)])),
  )
  syncBuiltinESMExports()
  onTestFinished(() => {
    Object.assign(fs, own)
    syncBuiltinESMExports()
  })
  return {
    /** Whether the work was killed before that many steps were through. */
    after: (count: number, work: () => void): boolean => {
      left = count
      try {
        work()
        return false
      } catch (error) {
        if (error instanceof Killed) return true
        throw error
      } finally {
        left = Infinity
      }
    },
    stepsOf: (work: () => void): number => {
      steps = 0
      work()
      return steps
    },
  }
}

function write(folder: string, files: Readonly<Record<string, string>>): void {
  fs.mkdirSync(folder, { recursive: true })
  for (const [name, text] of Object.entries(files)) fs.writeFileSync(join(folder, name), text)
}

function anOfficeToReplace(): string {
  const folder = temporaryFolder()
  write(folder, old)
  write(stagingFolderIn(folder), staged)
  return folder
}

function read(folder: string): Readonly<Record<string, string>> {
  const names = fs.existsSync(folder)
    ? fs.readdirSync(folder).filter((name) => name.startsWith('office.'))
    : []
  return Object.fromEntries(
    names.toSorted().map((name) => [name, fs.readFileSync(join(folder, name), 'utf8')]),
  )
}

const asideOf = (folder: string) => join(folder, '备份', 'damaged-2023-05-08T05-00-00-000Z')

/** `before` or `after`, all of it; anything in between is given as it lies there. */
function stateOf(folder: string): unknown {
  const found = read(folder)
  if (isDeepStrictEqual(found, old)) return 'before'
  const isNew = isDeepStrictEqual(found, staged)
  const isKept = isDeepStrictEqual(read(asideOf(folder)), old)
  return isNew && isKept && !isSwapPending(folder) ? 'after' : { found, aside: read(asideOf(folder)) }
}

test('killed at any step, and killed again at any step of the next start, an office is as before the swap or as after it', () => {
  const kill = aKill()
  const tried = anOfficeToReplace()
  const steps = kill.stepsOf(() => swapForStaged(tried, at))
  const found = new Set<unknown>()
  for (let first = 0; first < steps; first += 1) {
    for (let second = 0; second <= steps; second += isLong ? 1 : 12) {
      const folder = anOfficeToReplace()
      expect(kill.after(first, () => swapForStaged(folder, at))).toBe(true)
      kill.after(second, () => finishSwap(folder))
      finishSwap(folder)
      found.add(stateOf(folder))
    }
  }
  expect(steps).toBeGreaterThan(12)
  expect(found).toEqual(new Set(['before', 'after']))
})

test('what is kept of two swaps at one moment lies apart, and a swap that is through is not done again', () => {
  const folder = anOfficeToReplace()
  const first = swapForStaged(folder, at)
  write(stagingFolderIn(folder), { 'office.db': '更新的库' })
  const second = swapForStaged(folder, at)
  expect([read(first)['office.db'], read(second)['office.db']]).toEqual(['旧库', '新库'])
  expect(read(second)['office.key']).toBe('新钥')
  finishSwap(folder)
  expect(read(folder)).toEqual({ 'office.db': '更新的库', 'office.key': '新钥' })
})

test('where nothing lay there before, nothing is kept', () => {
  const folder = temporaryFolder()
  write(stagingFolderIn(folder), staged)
  expect(swapForStaged(folder, at)).toBe('')
  expect(read(folder)).toEqual(staged)
})
