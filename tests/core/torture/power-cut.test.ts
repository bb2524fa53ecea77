import { rmSync } from 'node:fs'
import Sqlite from 'better-sqlite3'
import { expect, test } from 'vitest'
import { databaseFile } from '#shared/core/store/open-store.ts'
import { holdDraw } from '#tests/core/ceremony.ts'
import { Chance } from '#tests/core/fuzz/chance.ts'
import { anOfficeReadyToDraw } from '#tests/core/makers.ts'
import type { OfficeUnderTest } from '#tests/core/office-under-test.ts'
import { openOffice } from '#tests/core/office-under-test.ts'
import { temporaryFolder } from '#tests/core/store/temporary-folder.ts'
import { afterTheDraw, enter, sheetAt } from '#tests/core/usecases/results/an-entry.ts'
import { aPhoto } from '#tests/core/usecases/results/evidence-files.ts'
import { aForgetfulDisk } from './forgetful-disk.ts'
import { commitsOf, torn, writeImage } from './torn-writes.ts'
import type { Commit, Image } from './torn-writes.ts'

const cuts = Number(process.env['POWER_CUTS'] ?? 5)
/** One sector that is missing undoes a commit: many cuts come when next to all of it has arrived. */
const shareAt = (cut: number, chance: Chance) => [1, 0, chance.next(), 0.998][cut % 4] ?? 1
const seed = Number(process.env['FUZZ_SEED'] ?? 20_230_508)

/** Entries in an image's ledger, as SQLite reads it. */
function entriesIn(image: Image): number {
  const folder = temporaryFolder()
  writeImage(folder, image)
  const raw = new Sqlite(databaseFile(folder))
  const entries = raw.prepare('select count(*) from ledger').pluck().get()
  raw.close()
  rmSync(folder, { recursive: true })
  return Number(entries)
}

/** The commits with which a draw is held. */
async function commitsOfADraw(): Promise<readonly Commit[]> {
  const office = await anOfficeReadyToDraw()
  const { commits, stop } = commitsOf(office.folder)
  await holdDraw(office)
  await office.close()
  // Else every office that is opened after a cut adds commits in which nothing of this one changes.
  stop()
  return commits
}

test(`with the power cut at ${cuts} moments within commits, the office is as before the act or as after it`, async () => {
  const commits = await commitsOfADraw()
  const chance = new Chance(seed)
  const found = { before: 0, after: 0 }
  for (let cut = 0; cut < cuts; cut += 1) {
    const commit = chance.pick(commits)
    const folder = temporaryFolder()
    writeImage(folder, torn(commit, shareAt(cut, chance), chance))
    const again = await openOffice({ folder })
    const { length } = await again.ledger()
    const [before, after] = [entriesIn(commit.before), entriesIn(commit.after)]
    expect([before, after]).toContain(length)
    if (length === after) found.after += 1
    else found.before += 1
    await again.close()
    rmSync(folder, { recursive: true })
  }
  console.log(
    `power cuts within ${commits.length} commits: ${cuts}, seed ${seed}; found as before ${found.before}, as after ${found.after}; losses 0`,
  )
  expect(Math.min(found.before, found.after)).toBeGreaterThan(0)
}, 3_600_000)

/** Whether papers and what was handed in lie there as recorded, how many papers, and what each backup lacks of its files. */
async function foundIn(office: OfficeUnderTest) {
  const { lines } = await office.must('check.run', {})
  const files = lines.filter(({ subject }) => subject === 'papers' || subject === 'attachments')
  const backups: number[] = []
  for (const { name } of (await office.must('backups.list', {})).backups) {
    backups.push((await office.must('backups.preview', { backup: { name } })).missingFiles)
  }
  const papers = (await office.must('documents.list', {})).length
  return { states: files.map(({ state }) => state), papers, backups }
}

test('a disk that forgets at a power cut all that was not synced still has every file that a record names', async () => {
  const office = await anOfficeReadyToDraw()
  const disk = aForgetfulDisk(office.folder)
  const { commits } = commitsOf(office.folder)
  const { id: drawId } = await holdDraw(office)
  const afterCut = async () => {
    const folder = temporaryFolder()
    disk.leave(folder)
    const last = commits.at(-1)
    if (last !== undefined) writeImage(folder, last.after)
    const again = await openOffice({ folder, at: afterTheDraw })
    const found = await foundIn(again)
    await again.close()
    return found
  }
  const whole = { states: ['fine', 'fine'], papers: 1, backups: [] }
  const { length: papers } = await office.must('documents.makeDraw', { drawId, kinds: ['T6'] })
  expect(await afterCut()).toEqual({ ...whole, papers })
  office.setTime(afterTheDraw)
  const { recordId } = await enter(office, await sheetAt(office, drawId))
  await office.must('results.addEvidence', { recordId, files: [aPhoto()] })
  expect(await afterCut()).toEqual({ ...whole, papers })
  await office.must('backups.take', {})
  expect(await afterCut()).toEqual({ ...whole, papers, backups: [0] })
})
