import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openCore } from '#shared/core/open-core.ts'
import { rescueOf } from '#shared/core/usecases/backups/rescue.ts'
import { temporaryFolder } from '#tests/core/store/temporary-folder.ts'
import type { YearWork } from './year-at-work.ts'
import { people } from './year-at-work.ts'
import { examineYear, yearKinds } from './year-found.ts'

const worker = join(import.meta.dirname, 'year-worker.ts')

interface Ended {
  readonly done: number
  readonly errors: string
}

function work(folder: string, acts: number, hear: (text: string) => void): Promise<Ended> {
  const asked: YearWork = { folder, acts, restores: false, strike: null, from: 'opened' }
  const child = spawn(process.execPath, [worker, JSON.stringify(asked)], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let [output, errors] = ['', '']
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    output += text
    hear(text)
  })
  child.stderr.setEncoding('utf8').on('data', (text: string) => (errors += text))
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', () => {
      resolve({ done: output.split('\n').filter((line) => line.startsWith('done ')).length, errors })
    })
  })
}

test('while one process works, another is refused by name however it asks, and the first is unharmed; of two that begin at once one has the office', async () => {
  const folder = temporaryFolder()
  const refused: string[] = []
  const asking: Promise<void>[] = []
  const clock = () => new Date('2025-01-06T04:00:00Z')
  const ask = async () => {
    const opened = await openCore({ folder, clock, randomness: { kind: 'system' }, program: '' })
    if (opened.ok) await opened.value.close()
    refused.push(opened.ok ? 'opened' : opened.failure.code)
    const input = { backup: { name: 'office-2025-01-06T04-00-00-000Z' }, people, reason: '样例' }
    const restored = await rescueOf({ folder, clock })('backups.restore', input)
    refused.push(restored === null || restored.ok ? 'restored' : restored.failure.code)
  }
  const hear = (text: string) => {
    if (asking.length < 3 && text.includes('done ')) asking.push(ask())
  }
  const both = await Promise.all([work(folder, 4, hear), work(folder, 4, hear)])
  await Promise.all(asking)
  expect(new Set(refused)).toEqual(new Set(['office-in-use']))
  const kinds = await yearKinds(folder)
  expect(kinds).toHaveLength(both.reduce((sum, { done }) => sum + done, 0))
  const unnamed = both.filter(({ done, errors }) => done === 0 && !errors.includes('office-in-use'))
  expect(unnamed).toEqual([])
  expect((await examineYear(folder, kinds)).losses).toEqual([])
})
