import { unzipSync } from 'fflate'
import { cpSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { aCounty, departments } from '#tests/core/usecases/documents/county.ts'
import { callTheRoll, chooseFirst, download, goTo, onToStep, writeSlips } from './support/acts.ts'
import { aProgram } from './support/program.ts'
import type { RunningProgram } from './support/program.ts'

// A whole joint draw of four departments on the projector: townships, items, recusals, teams, experts, papers, package.

const writers = [
  { organisation: '虚构县纪检监察组', name: '样例见证人甲' },
  { organisation: '虚构县市场监督管理局', name: '样例见证人乙' },
  { organisation: '企业代表', name: '样例见证人丙' },
]

async function stateRecusal(page: Page): Promise<void> {
  await page.getByRole('button', { name: '登记一件回避' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('radio').first().click()
  await chooseFirst(page, dialog.locator('.ant-form-item', { hasText: '检查人员' }))
  await dialog.getByLabel('理由').fill('样例：与法定代表人系近亲属')
  await dialog.locator('.ant-btn-primary').click()
  await dialog.waitFor({ state: 'detached' })
}

async function firstRound({ page, shot }: RunningProgram): Promise<void> {
  await goTo(page, '抽取')
  await page.getByText('编方案、抽取').first().click()
  await page.getByText('已齐备，可以进入会场').waitFor()
  await callTheRoll(page, writers)
  await page.locator('.ceremony').waitFor()
  await shot('opening')
  await onToStep(page, '抽查范围')
  await shot('scope')
  await onToStep(page, '承诺码')
  await shot('commitment')
  await onToStep(page, '逐一录入')
  await writeSlips(page, ['482913', '071155', '960024'])
  await onToStep(page, '种子生成')
  await shot('seed')
  await onToStep(page, '名额分配')
  await shot('ruler')
  await onToStep(page, '抽取检查对象')
  await shot('winners')
  await onToStep(page, '抽取事项')
  await shot('items')
  await onToStep(page, '检查对象结果签字')
  await shot('first-result')
}

async function secondRound({ page, shot }: RunningProgram): Promise<void> {
  await onToStep(page, '回避申报')
  await stateRecusal(page)
  await shot('recusals')
  await onToStep(page, '第二次承诺')
  await page.getByRole('button', { name: /作出第二次承诺/ }).click()
  await page.locator('.commit-code').waitFor()
  await shot('second-commitment')
  await onToStep(page, '逐一录入')
  await writeSlips(page, ['905517', '284460', '610038'])
  await onToStep(page, '人员分组与匹配')
  await page.getByText(/名检查人员已匹配到/).waitFor()
  await shot('teams')
  await onToStep(page, '专家')
  await shot('experts')
  await onToStep(page, '检查人员结果签字')
  await page.getByRole('button', { name: /^生成/ }).first().click()
  await page.locator('.made').first().waitFor()
  await shot('second-result')
}

test(
  'four departments draw together, in two rounds and on a projector, and take the proof home',
  { timeout: 120_000 },
  async (context) => {
    const office = await aCounty()
    await office.close()
    const program = await aProgram(context, '2023-05-08T05:00:00Z', (folder) =>
      cpSync(office.folder, folder, { recursive: true }),
    )
    const { page } = program
    await page.setViewportSize({ width: 1920, height: 1080 })
    await page.emulateMedia({ reducedMotion: 'reduce' })
    await firstRound(program)
    await secondRound(program)
    await onToStep(page, '核验包')
    const pack = await download(page, page.getByRole('button', { name: '导出核验包' }))
    const files = unzipSync(pack.bytes)
    const text = (path: string) => new TextDecoder().decode(files[path])
    expect(text('6-plan.txt')).toContain(
      `departments=${departments.map(({ department }) => department).join(',')}`,
    )
    expect(text('5-recusals.tsv').trim().split('\n')).toHaveLength(1)
    expect(text('8-experts.tsv').trim().split('\n')).toHaveLength(1)
    const held = text('8-teams.tsv')
    for (const { department } of departments) expect(held).toContain(`\t${department}\t1\t`)
    expect(program.complaints).toEqual([])
  },
)
