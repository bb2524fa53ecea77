import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { sha256OfBytes } from '#shared/core/sha256.ts'
import { temporaryFolder } from '#tests/core/store/temporary-folder.ts'
import type { Archiving } from './archived.ts'
import { aPublishingOffice } from '../publication/results-entered.ts'
import { anArchivingOffice, inspections, planYear } from './archived.ts'

async function exported(office: Archiving, form: 'folder' | 'zip') {
  const keys = (await office.lines()).map(({ key }) => key)
  return office.must('archive.export', { volumes: keys.slice(0, 2), form })
}

const filesIn = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))

test('an exported folder opens without this program, and every file of it stands in the list with its hash', async () => {
  const office = await anArchivingOffice()
  const [year, first] = await office.lines()
  const { path, volumes, files } = await exported(office, 'folder')
  const names = filesIn(path)
  expect([volumes, files, names.length]).toEqual([2, names.length, names.length])
  const index = readFileSync(join(path, 'index.html'), 'utf8')
  expect([index.includes(year?.name ?? '-'), index.includes(first?.name ?? '-')]).toEqual([true, true])
  const pages = names.filter((name) => name.endsWith('.html'))
  for (const name of pages) {
    const page = readFileSync(join(path, name), 'utf8')
    expect(page).not.toMatch(/<script|https?:|\bsrc=/)
    // Each link leads to a file that is there.
    for (const [, link = ''] of page.matchAll(/href="([^"]+)"/g))
      expect(names).toContain(join(dirname(name), decodeURIComponent(link)))
  }
  const sums = readFileSync(join(path, 'SHA256SUMS'), 'utf8').trimEnd().split('\n')
  expect(sums).toHaveLength(names.length - 1)
  for (const line of sums) {
    const [digest = '', name = ''] = line.split('  ')
    expect(sha256OfBytes(readFileSync(join(path, name)))).toBe(digest)
  }
  expect(names.filter((name) => /[<>:"|?*\\]|[. ]$/.test(name))).toEqual([])
  expect(await office.must('archive.verify', { path })).toMatchObject({
    whole: true,
    files: names.length - 1,
  })
  if (process.platform === 'linux') execFileSync('sha256sum', ['-c', '--quiet', 'SHA256SUMS'], { cwd: path })
})

test('a zip holds the same files and is read again without unpacking', async () => {
  const office = await anArchivingOffice()
  const folder = await exported(office, 'folder')
  const zip = await exported(office, 'zip')
  const bytes = new Uint8Array(readFileSync(zip.path))
  const unpacked = Object.entries(unzipSync(bytes))
  expect(unpacked.map(([name]) => name).toSorted()).toEqual(filesIn(folder.path).toSorted())
  for (const [name, content] of unpacked)
    expect([name, sha256OfBytes(content)]).toEqual([
      name,
      sha256OfBytes(readFileSync(join(folder.path, name))),
    ])
  const whole = { changed: [], missing: [], extra: [], whole: true }
  expect(await office.must('archive.verify', { path: zip.path })).toMatchObject(whole)
  expect(await office.must('archive.verify', { file: { name: '档案.zip', bytes } })).toMatchObject(whole)
  const cut = { file: { name: '档案.zip', bytes: bytes.subarray(0, bytes.length - 30) } }
  expect(await office.refusal('archive.verify', cut)).toEqual({ code: 'not-an-archive', reason: 'damaged' })
})

test('one changed byte, one file gone and one that was slipped in are each named', async () => {
  const office = await anArchivingOffice()
  const { path } = await exported(office, 'folder')
  const [changed = '', gone = ''] = filesIn(path)
    .filter((name) => name.includes('检查档案/'))
    .toSorted()
  const bytes = readFileSync(join(path, changed))
  bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1
  writeFileSync(join(path, changed), bytes)
  rmSync(join(path, gone))
  writeFileSync(join(path, '夹带.docx'), 'x')
  expect(await office.must('archive.verify', { path })).toEqual({
    files: 8,
    changed: [changed],
    missing: [gone],
    extra: ['夹带.docx'],
    whole: false,
  })
  rmSync(join(path, 'SHA256SUMS'))
  expect(await office.refusal('archive.verify', { path })).toEqual({
    code: 'not-an-archive',
    reason: 'no-sums',
  })
})

test('nothing is exported that was changed or is gone, and nothing half is left behind', async () => {
  const office = await anArchivingOffice()
  const volumes = (await inspections(office)).slice(0, 1).map(({ key }) => key)
  const place = mkdtempSync(join(temporaryFolder(), '移动盘-'))
  const attachments = join(office.folder, '附件')
  const photo = readdirSync(attachments).find((name) => name.endsWith('.png')) ?? ''
  writeFileSync(join(attachments, photo), 'x')
  for (const form of ['folder', 'zip'] as const) {
    expect(await office.refusal('archive.export', { volumes, form, place })).toMatchObject({
      code: 'document-changed-outside',
    })
  }
  rmSync(join(attachments, photo))
  expect(await office.refusal('archive.export', { volumes, form: 'zip', place })).toMatchObject({
    code: 'document-missing',
  })
  expect(readdirSync(place)).toEqual([])
  const within = { volumes, form: 'zip', place: attachments } as const
  expect(await office.refusal('archive.export', within)).toMatchObject({ why: 'within' })
  const absent = { volumes, form: 'zip', place: join(place, '没有') } as const
  expect(await office.refusal('archive.export', absent)).toMatchObject({ why: 'absent' })
})

test('nothing of a 暗查 leaves before it is released', async () => {
  const office = await aPublishingOffice('ningjin', { secret: true })
  const { volumes } = await office.must('archive.list', { year: planYear })
  const keys = volumes.filter(({ kind }) => kind === 'inspection').map(({ key }) => key)
  const asked = { volumes: keys.slice(0, 1), form: 'zip' } as const
  expect(await office.refusal('archive.export', asked)).toEqual({ code: 'secret-until-released' })
  const day = '2026-01-08'
  office.on(day)
  await office.must('publication.release', { drawId: office.drawId, day, who: '样例', reason: '结束' })
  expect(await office.must('archive.export', asked)).toMatchObject({ volumes: 1 })
})
