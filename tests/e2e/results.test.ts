import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Locator, Page } from 'playwright-core'
import { expect, onTestFinished, test } from 'vitest'
import { liveUntil } from '#tests/core/year/a-lived-year.ts'
import { aPhoto } from '#tests/core/usecases/results/evidence-files.ts'
import { goTo } from './support/acts.ts'
import { aProgram } from './support/program.ts'

/** What an inspector's paper says, by the label of the field that has the cursor; fields that are not named stay as they are. */
const answers: readonly (readonly [RegExp, string])[] = [
  [/日期$/, '2-26'],
  [/开始时间$/, '900'],
  [/结束时间$/, '1030'],
  [/^检查方式$/, '1'],
  [/^检查人员$/, '12'],
  [/^检查结果：/, '1'],
  [/^当事人签字$/, '1'],
  [/^签字人$/, '样例负责人'],
]

const labelAtCursor = (page: Page) =>
  page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '')

/** No hand leaves the keys. */
async function enterByKeyboard(page: Page): Promise<void> {
  for (let field = 0; field < 20; field += 1) {
    const label = await labelAtCursor(page)
    const [, keys = ''] = answers.find(([asked]) => asked.test(label)) ?? []
    await page.keyboard.type(keys)
    if (label === '签字人') break
    await page.keyboard.press('Enter')
  }
  await page.keyboard.press('Control+Enter')
}

const chooseAll = (page: Page, place: string) =>
  page.locator(place).getByRole('checkbox', { name: '全选' }).first().check()

/** A paper as pages over the form it is filled in from. */
async function lookAt(page: Page, at: Locator, words: string): Promise<void> {
  await at.getByRole('button', { name: /^预\s?览$/ }).click()
  await page.locator('.look-drawer .paper-desk-sheets').getByText(words).first().waitFor()
}

test('the last result of a draw is entered by keyboard, approved, published with a screenshot; and a number of the month’s report opens its list', async (context) => {
  const prepared = mkdtempSync(join(tmpdir(), 'sjsj-february-'))
  onTestFinished(() => rmSync(prepared, { recursive: true, force: true }))
  await liveUntil(prepared, ({ name }) => name.startsWith('enter A15'))
  const { page, complaints, shot } = await aProgram(context, '2025-02-27T04:00:00Z', (folder) =>
    cpSync(prepared, folder, { recursive: true }),
  )
  await goTo(page, '结果')
  await page.getByRole('button', { name: '从第一份未录入的开始' }).waitFor()
  await shot('results')
  await page.keyboard.press('Enter')
  await page.getByLabel('检查开始日期').waitFor()
  await enterByKeyboard(page)
  await shot('entered')
  // The last one leads on to its review, by the same key.
  await page.locator('.empty-place button:focus', { hasText: '去审核' }).waitFor()
  await page.keyboard.press('Enter')
  await chooseAll(page, '.ant-modal')
  await page.getByRole('button', { name: '审核通过 8 份' }).click()
  // Nothing waits any more: the dialog has gone by itself.
  await page.locator('.ant-modal').waitFor({ state: 'detached' })
  await shot('approved')

  await page.getByRole('tab', { name: '公示反馈' }).click()
  await page.getByRole('checkbox', { name: '选择全部' }).check()
  await page.getByRole('button', { name: '登记公示' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('公示网站或平台').fill('国家企业信用信息公示系统（河北）')
  const { name, bytes } = aPhoto('公示截图.jpg')
  await dialog
    .locator('input[type=file]')
    .setInputFiles({ name, mimeType: 'image/jpeg', buffer: Buffer.from(bytes) })
  await dialog.getByText('公示截图.jpg').waitFor()
  // Enter in the last field hands the form in, though its button stands outside it.
  await dialog.getByLabel('备注').press('Enter')
  await dialog.waitFor({ state: 'detached' })
  await page.getByText('已公示', { exact: true }).first().waitFor()
  await shot('published')

  await goTo(page, '报表')
  await shot('report')
  await page.evaluate(() => {
    location.hash = '#/report/monthly?month=2025-02&unit=执法监督股'
  })
  await lookAt(page, page.locator('.issue-bar'), '双随机、一公开”监管工作月报表')
  await shot('looked-monthly')
  await page.locator('.look-drawer .ant-drawer-close').click()
  await page
    .getByRole('button', { name: /^随机抽查企业 8户/ })
    .first()
    .click()
  // The list is asked for when its dialog opens.
  await expect.poll(() => page.getByRole('dialog').locator('.ant-table-row').count()).toBe(8)
  await shot('counted')
  expect(complaints).toEqual([])
})
