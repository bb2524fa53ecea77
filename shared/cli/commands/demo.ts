import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { documentFolderIn } from '#shared/core/document-folder.ts'
import { findDemo } from '#shared/core/resources/demo.ts'
import { holdDraw } from '../demo/hold-draw.ts'
import { measureYear } from '../demo/measure-year.ts'
import { Told } from '../demo/told.ts'
import { setUpOffice } from '../demo/set-up-office.ts'
import { fixedRandomness } from '../demo/randomness.ts'
import type { Command } from '../command.ts'
import { withOffice } from '../office.ts'
import { UsageError } from '../terminal.ts'

const marker = '演练输出（可以整个删除）.txt'

/** `demo`: the year of a source's office from rosters to verified draws, with invented rosters, headless. 0 only if all of it is right. */
export const demoCommand: Command = async (_words, options, terminal) => {
  const demo = findDemo(options.pack)
  if (demo === null) throw new UsageError(`没有「${options.pack}」的演练。`)
  const folder = resolve(options.out || './demo')
  prepare(folder)
  const told = new Told(terminal)
  let now = new Date(demo.clock)
  const at = {
    folder: join(folder, 'office'),
    clock: () => now,
    randomness: fixedRandomness('demo'),
  }
  const done = await withOffice(at, async (call) => {
    told.step(
      `一、建立演练工作区：${demo.profile.bureau}（单位和计划取自公开文件，企业、人员、电话、号码全部虚构）`,
    )
    await setUpOffice(call, demo, told)
    const year = now.getFullYear()
    for (const draw of demo.draws) {
      now = new Date(draw.clock ?? demo.clock)
      await holdDraw(call, draw, { year, folder }, told)
    }
    told.step(`四、${year}年度目标：规则的要求与完成情况`)
    await measureYear(call, demo, year, told)
    told.step('五、核对操作记录')
    const ledger = told.must(await call('records.verifyLedger', {}))
    told.fact(`${ledger.entries} 条，前后相连；最后一条 ${ledger.head.slice(0, 16)}…`)
  })
  if (!done.ok) return terminal.refuse(done.failure)
  told.step(`文书在 ${documentFolderIn(join(folder, 'office'))}`)
  told.step(`核验包在 ${join(folder, '核验包')}`)
  terminal.data({ folder, draws: told.draws, problems: told.problems })
  for (const problem of told.problems) terminal.complain(`不对：${problem}`)
  told.step(told.problems.length === 0 ? '全部正确。' : `有 ${told.problems.length} 处不对。`)
  return told.problems.length === 0 ? 0 : 1
}

/** An earlier demo makes room; anything else in the way is left alone. */
function prepare(folder: string): void {
  if (existsSync(folder) && !existsSync(join(folder, marker))) {
    throw new UsageError(`文件夹「${folder}」已存在，而且不是演练输出。请用 --out 另选一个。`)
  }
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, marker), '本文件夹由演练生成，内容全部为虚构，可以整个删除。\n')
}
