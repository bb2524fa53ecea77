import { execFileSync } from 'node:child_process'
import { mkdirSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { zipSync } from 'fflate'
import { expect, test } from 'vitest'
import type { Advance } from '#shared/core/core.ts'
import { sha256OfBytes } from '#shared/core/sha256.ts'
import { anOffice } from '#tests/core/makers.ts'
import type { OfficeUnderTest } from '#tests/core/office-under-test.ts'
import { temporaryFolder } from '#tests/core/store/temporary-folder.ts'

const video = new Uint8Array(12 * 1024 * 1024)
const sums = `${sha256OfBytes(video)}  视频.mp4\n`

/** A folder with a long film in it, as an archive's list has it. */
function aLongArchive(): string {
  const folder = temporaryFolder()
  writeFileSync(join(folder, 'SHA256SUMS'), sums)
  writeFileSync(join(folder, '视频.mp4'), '')
  truncateSync(join(folder, '视频.mp4'), video.length)
  return folder
}

/** Asks for a verification that is cancelled as soon as `until` is told. */
async function verify(office: OfficeUnderTest, input: unknown, until: (advance: Advance) => boolean) {
  const told: Advance[] = []
  const stop = new AbortController()
  const onProgress = (advance: Advance) => {
    told.push(advance)
    if (until(advance)) stop.abort()
  }
  return {
    answer: await office.core.call('archive.verify', input, { signal: stop.signal, onProgress }),
    told,
  }
}

const never = () => false

test('a folder of many files is listed piece by piece, while others are answered, and can be left in between', async () => {
  const office = await anOffice()
  const path = temporaryFolder()
  for (let below = 0; below < 11; below += 1) {
    mkdirSync(join(path, String(below)))
    for (let file = 0; file < 100; file += 1) writeFileSync(join(path, String(below), `${file}.txt`), '')
  }
  const cancelled = await verify(office, { path }, ({ doing }) => doing === 'listing')
  expect(cancelled).toEqual({
    answer: { ok: false, failure: { code: 'cancelled' } },
    told: [{ doing: 'listing', done: 500, total: 0 }],
  })
  let others = 0
  const { told } = await verify(office, { path }, () => {
    setImmediate(() => (others += 1))
    return others > 0
  })
  expect(others).toBeGreaterThan(0)
  expect(told.map(({ done }) => done)).toEqual([500, 1000])
})

test.each([
  ['a folder', () => ({ path: aLongArchive() })],
  [
    'a zip',
    () => ({
      file: {
        name: '档案.zip',
        bytes: zipSync({ SHA256SUMS: Buffer.from(sums), '视频.mp4': video }, { level: 0 }),
      },
    }),
  ],
] as const)(
  '%s tells how many bytes were read, and a long file can be left in the middle',
  async (_what, input) => {
    const office = await anOffice()
    const whole = await verify(office, input(), never)
    expect(whole.answer).toMatchObject({ ok: true, value: { whole: true, files: 1 } })
    const total = video.length
    expect(whole.told.map(({ done }) => done)).toEqual([0, total / 3, (total / 3) * 2, total])
    expect(new Set(whole.told.map((one) => one.total))).toEqual(new Set([total]))
    const cancelled = await verify(office, input(), ({ done }) => done > 0)
    expect(cancelled.answer).toEqual({ ok: false, failure: { code: 'cancelled' } })
    expect(cancelled.told).toHaveLength(2)
  },
)

test.runIf(process.platform === 'linux')(
  'a link to nowhere and a pipe are named as changed, and nobody waits for what never comes',
  async () => {
    const office = await anOffice()
    const path = aLongArchive()
    const digest = sha256OfBytes(video)
    writeFileSync(join(path, 'SHA256SUMS'), `${sums}${digest}  不见.mp4\n${digest}  管道.mp4\n`)
    symlinkSync(join(path, '没有'), join(path, '不见.mp4'))
    execFileSync('mkfifo', [join(path, '管道.mp4')])
    const { answer } = await verify(office, { path }, never)
    const changed = ['不见.mp4', '管道.mp4']
    expect(answer).toMatchObject({ value: { changed, missing: [], extra: [], whole: false } })
  },
)
