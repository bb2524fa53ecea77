import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Options } from '#shared/cli/command.ts'
import { drawCommand } from '#shared/cli/commands/draw.ts'
import { UsageError } from '#shared/cli/terminal.ts'
import type { DrawView } from '#shared/contract/index.ts'
import { holdDraw, winnersOf } from '#tests/core/ceremony.ts'
import { anOfficeReadyToDraw, bureau, witnesses } from '#tests/core/makers.ts'
import { temporaryFolder } from '#tests/core/store/temporary-folder.ts'
import { anOfficeOfTwo, brigade, heldBy } from '#tests/core/usecases/draw/further-rounds.ts'
import { hearing, noOptions } from './at-hand.ts'
import { runCli } from './run-cli.ts'

const contributors = witnesses.map(({ organisation, name }) => `${organisation} ${name}`)

function aPaper(name: string): string {
  const file = join(temporaryFolder(), name)
  writeFileSync(file, `样例 ${name}`)
  return file
}

/** `draw` in this process: what it says, and its data. */
async function draw(folder: string, words: readonly string[], given: Partial<Options> = {}) {
  const { said, data, failures, terminal } = hearing()
  await drawCommand(words, { ...noOptions, ...given, folder }, terminal)
  expect(failures).toEqual([])
  return { said: said.join('\n'), view: data[0] as DrawView }
}

test('a department that comes late is committed, and its slips are written, under the number of its round', async () => {
  const office = await anOfficeOfTwo()
  const { id } = await heldBy(office, bureau)
  await office.close()
  const given = { department: [brigade], absent: ['ZF0011 出差'], contributor: contributors }
  const committed = await draw(office.folder, ['commit-late', id], given)
  expect(committed.view).toMatchObject({ openRound: 3, departmentsToCome: [] })
  expect(committed.view.furtherRounds[0]?.inspectorChanges).toMatchObject([{ id: 'ZF0011' }])
  expect(committed.said).toMatch(/^第二轮（续一）承诺码 [0-9a-f]{64}$/mu)
  const fixed = await draw(office.folder, ['slip', id, '3', '1', '482913'])
  expect(fixed.view.rounds[2]?.slips[0]).toMatchObject({ state: 'fixed', digits: '482913' })
})

test('a target is replaced and a place given anew, each with its paper, which can be taken out again', async () => {
  const office = await anOfficeReadyToDraw()
  const held = await holdDraw(office)
  const [gone = ''] = winnersOf(held)
  const holder = held.assignments[0]?.places[1]?.inspectorId ?? ''
  const unit = held.assignments[0]?.targetId ?? ''
  await office.close()
  const proof = { reason: '停产', document: [aPaper('现场照片.jpg')] }
  const replaced = await draw(office.folder, ['replace', held.id, gone], proof)
  expect(replaced.said).toMatch(/^ {2}递补：.+ → .+（停产）$/mu)
  const attachment = replaced.view.replacements[0]?.documents[0]?.id ?? ''
  const out = join(temporaryFolder(), 'out.jpg')
  expect((await draw(office.folder, ['attachment', attachment], { out })).said).toBe(`证明材料已写到 ${out}`)
  expect(readFileSync(out, 'utf8')).toBe('样例 现场照片.jpg')
  // As a clerk types it, quotes and all.
  const asked = ['--place', `${unit} ${bureau} 2 突发 疾病`, '--absent', `${holder} 突发疾病`]
  const who = contributors.flatMap((one) => ['--contributor', one])
  const leave = ['--document', aPaper('请假条.pdf'), '--data', office.folder]
  const refill = await runCli('draw', 'refill', held.id, ...asked, ...who, ...leave)
  expect(refill).toMatchObject({ code: 0, stderr: '' })
  expect(refill.stdout).toMatch(/^第二轮（补位一）承诺码 [0-9a-f]{64}$/mu)
  expect(refill.stdout).toMatch(/^ {2}补位：.+ 第 2 岗 样例执法员\d → 空缺（突发 疾病）$/mu)
})

test.each([
  [{ absent: ['ZF0001'] }, 'commit-late', '--absent 要写成「编号 原因」，不能是「ZF0001」'],
  [{ place: [`T01 ${bureau} 突发疾病`] }, 'refill', '--place 要写成「对象或检查组 部门 岗位 原因」'],
  [{ document: ['/nowhere/请假条.pdf'] }, 'replace', '读不到文件「/nowhere/请假条.pdf」'],
  [{}, 'conclude', '轮次要写 1、2，补抽和补位接着写 3、4……'],
] as const)('%j is wrong usage of draw %s', async (given, action, said) => {
  const office = await anOfficeReadyToDraw()
  await office.close()
  const wrong = draw(office.folder, [action, 'x', '0'], given)
  await expect(wrong).rejects.toThrow(said)
  await expect(wrong).rejects.toBeInstanceOf(UsageError)
})

test('a single sheet is printed, of the round that is asked for', async () => {
  const office = await anOfficeReadyToDraw()
  const { id } = await holdDraw(office)
  await office.close()
  const made = await runCli('documents', 'draw', id, 'c1', 'C2', '1', '--data', office.folder)
  expect(made).toMatchObject({ code: 0, stderr: '' })
  expect(made.stdout).toMatch(/第一轮承诺单\.docx\n.+第一轮结果单\.docx\n$/u)
})
