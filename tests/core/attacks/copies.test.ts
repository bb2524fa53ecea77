import { copyFileSync, existsSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { LedgerRow } from '#shared/core/store/database.ts'
import { entryHash, ledgerOrigin } from '#shared/core/store/ledger.ts'
import { databaseFile } from '#shared/core/store/open-store.ts'
import { rescueOf } from '#shared/core/usecases/backups/rescue.ts'
import { runCli } from '#tests/cli/run-cli.ts'
import { commitFirst, digits, fixSlips, holdDraw, holdFirst, winnersOf } from '#tests/core/ceremony.ts'
import { anOfficeReadyToDraw, witnesses } from '#tests/core/makers.ts'
import type { OfficeUnderTest } from '#tests/core/office-under-test.ts'
import { openOffice } from '#tests/core/office-under-test.ts'
import { copyBeside, sharesOf } from './beside.ts'
import { bytesOf, openingIn, openingOf, workedWithoutTriggers } from './office-file.ts'

/** What a head read off a signed sheet is in an office: null, nothing there has it. */
async function sheetWith(office: OfficeUnderTest, head: string) {
  const found = await office.must('records.findHead', { head })
  return found.sheets[0] ?? null
}

test('a second process on the same folder is refused with a sentence, while the first one draws on', async () => {
  const office = await anOfficeReadyToDraw()
  const { id } = await commitFirst(office)
  const second = await runCli(
    'draw',
    'void',
    id,
    '--reason',
    '样例',
    '--person',
    '甲',
    '--person',
    '乙',
    '--data',
    office.folder,
  )
  expect(second.code).toBe(1)
  expect(second.stderr + second.stdout).toContain('正被另一个窗口使用')
  await fixSlips(office, id, 1)
  expect((await office.must('draw.conclude', { drawId: id, round: 1 })).state).toBe('drawn-1')
})

test('a tail cut off before the head that was signed last is noticed, whoever put the triggers back', async () => {
  const office = await anOfficeReadyToDraw()
  await holdFirst(office)
  const bytes = await bytesOf(office)
  const cut = (raw: { exec: (text: string) => unknown }) =>
    raw.exec('delete from ledger where seq = (select max(seq) from ledger)')
  expect(await openingOf(workedWithoutTriggers(bytes, cut))).toMatchObject({ problem: 'tail-cut' })
})

test('with the kept head moved back too, the draw that the cut entries told of gives it away', async () => {
  const office = await anOfficeReadyToDraw()
  const { number } = await holdFirst(office)
  const cut = workedWithoutTriggers(await bytesOf(office), (raw) => {
    raw.exec('delete from ledger where seq = (select max(seq) from ledger)')
    raw.exec(
      'update ledger_anchor set (seq, hash) = (select seq, hash from ledger order by seq desc limit 1)',
    )
  })
  expect(await openingOf(cut)).toMatchObject({ code: 'changed-outside', part: 'draw', draw: number })
})

/** What the folder's own memory makes of another file in the office's place; then two people open it all the same. */
async function openedByTwo(folder: string) {
  const named = await openingIn(folder)
  const at = { folder, clock: () => new Date('2023-05-08T04:30:00Z') }
  const done = await rescueOf(at)('backups.openLastWhole', { reason: '样例', people: ['甲', '乙'] })
  expect(done).toMatchObject({ ok: true })
  return { named, office: await openOffice({ folder, at: '2023-05-08T05:00:00Z' }) }
}

test('a whole chain forged in itself opens elsewhere; its own folder knows another head, and so does the signed sheet', async () => {
  const office = await anOfficeReadyToDraw()
  const { ledgerHead } = await holdDraw(office)
  expect(await sheetWith(office, ledgerHead)).toMatchObject({ act: 'concluded', round: 2 })
  const forged = workedWithoutTriggers(await bytesOf(office), (raw) => {
    const rows = raw.prepare('select * from ledger order by seq').all() as LedgerRow[]
    let prev = ledgerOrigin
    for (const row of rows) {
      const next = { ...row, prev, actor: '某甲' }
      prev = entryHash(next)
      raw
        .prepare('update ledger set prev = ?, actor = ?, hash = ? where seq = ?')
        .run(next.prev, next.actor, prev, row.seq)
    }
    raw.exec('update ledger_anchor set hash = (select hash from ledger where seq = ledger_anchor.seq)')
  })
  expect(await openingOf(forged)).toBeNull()
  writeFileSync(databaseFile(office.folder), forged)
  const { named, office: other } = await openedByTwo(office.folder)
  expect(named).toMatchObject({ code: 'ledger-behind' })
  expect(await sheetWith(other, ledgerHead)).toBeNull()
})

test('an old copy put back over the file is named; opened by two people, it lacks the signed heads, and tells so', async () => {
  const office = await anOfficeReadyToDraw()
  const old = copyBeside(office.folder)
  const { id, ledgerHead } = await holdDraw(office)
  const [paper] = await office.must('documents.makeDraw', { drawId: id, kinds: ['W5'] })
  const remembered = (await office.ledger()).length
  await office.close()
  for (const ending of ['', '-wal']) rmSync(`${databaseFile(office.folder)}${ending}`, { force: true })
  copyFileSync(databaseFile(old), databaseFile(office.folder))
  if (existsSync(`${databaseFile(old)}-wal`)) {
    copyFileSync(`${databaseFile(old)}-wal`, `${databaseFile(office.folder)}-wal`)
  }
  const { named, office: back } = await openedByTwo(office.folder)
  const kept = await back.ledger()
  expect(named).toMatchObject({ code: 'ledger-behind', remembered, found: kept.length - 1 })
  expect(kept.at(-1)).toMatchObject({ kind: 'backup.opened-behind', actor: '甲、乙' })
  expect(await back.must('draw.list', {})).toEqual([])
  expect(await sheetWith(back, ledgerHead)).toBeNull()
  expect(existsSync(join(back.folder, '文书', paper?.path ?? ''))).toBe(true)
  // Whoever draws again then gives the same number a second time: its record does not write over the first one's.
  const again = await commitFirst({ ...back, planId: '', taskId: office.taskId })
  const [second] = await back.must('documents.makeDraw', { drawId: again.id, kinds: ['W5'] })
  expect(second?.version).toBe((paper?.version ?? 0) + 1)
})

test('two offices that went on from one copy differ from there on: a sheet is of the one whose ledger has its head', async () => {
  const office = await anOfficeReadyToDraw()
  const { id, ledgerHead } = await commitFirst(office)
  const copy = await openOffice({ folder: copyBeside(office.folder) })
  for (const own of [office, copy]) {
    expect(await sheetWith(own, ledgerHead)).not.toBeNull()
    await fixSlips(own, id, 1)
  }
  copy.setTime('2023-05-08T04:00:01Z')
  const here = await office.must('draw.conclude', { drawId: id, round: 1 })
  const there = await copy.must('draw.conclude', { drawId: id, round: 1 })
  // The same commitment and the same digits have one result, wherever they are computed …
  expect(winnersOf(there)).toEqual(winnersOf(here))
  // … and still two entries.
  expect(await sheetWith(office, there.ledgerHead)).toBeNull()
  expect(await sheetWith(copy, here.ledgerHead)).toBeNull()
})

test('who holds a copy knows the share, and not the result: that takes every digit, and each changes it', async () => {
  // So nobody may choose digits after he saw those of the others: every slip is written before any is opened (§5).
  const office = await anOfficeReadyToDraw()
  const { id } = await commitFirst(office)
  const copies = [copyBeside(office.folder), copyBeside(office.folder)]
  const [share] = sharesOf(office.folder)
  const seeds: (string | null | undefined)[] = []
  for (const [index, folder] of copies.entries()) {
    const copy = await openOffice({ folder })
    expect(sharesOf(folder)).toEqual([share])
    for (const [place, text] of digits.entries()) {
      const own = place === 2 ? `${text.slice(0, 5)}${index}` : text
      const slip = { drawId: id, round: 1, position: place + 1, digits: own }
      await copy.must('draw.enterSlip', slip)
      await copy.must('draw.fixSlip', slip)
    }
    seeds.push((await copy.must('draw.conclude', { drawId: id, round: 1 })).rounds[0]?.seed)
  }
  expect(seeds[0]).not.toBe(seeds[1])
})

test('a result is not drawn twice: a concluded round, a held task and an open draw are each refused', async () => {
  const office = await anOfficeReadyToDraw()
  const { id, number } = await holdFirst(office)
  expect(await office.refusal('draw.conclude', { drawId: id, round: 1 })).toMatchObject({
    code: 'draw-in-another-state',
  })
  const again = { taskId: office.taskId, contributors: witnesses }
  expect(await office.refusal('draw.commitFirst', again)).toEqual({ code: 'draw-already-open', number })
  const finished = await anOfficeReadyToDraw()
  const held = await holdDraw(finished)
  expect(await finished.refusal('draw.commitFirst', { ...again, taskId: finished.taskId })).toEqual({
    code: 'draw-already-held',
    number: held.number,
  })
})
