import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { toWire } from '#shared/contract/index.ts'
import { madeTarget } from '#tests/bench/made-targets.ts'
import { goTo, setUpOffice } from './support/acts.ts'
import { aProgram } from './support/program.ts'

const targets = Array.from({ length: 600 }, (_, index) => madeTarget(index))
const header = '企业名称,统一社会信用代码,乡镇/街道,监管行业,登记状态,许可证有效期,标签'

/** An invented register of the size that scrolls, as a .csv; the work of the import's own test is not done again. */
function register(): Uint8Array {
  const rows = targets.map(({ name, id, region, industry, status, licenceExpires, tags }) =>
    [name, id, region, industry, status, licenceExpires, tags.join('，')].join(','),
  )
  return new TextEncoder().encode([header, ...rows].join('\n'))
}

async function call(page: Page, name: string, input: unknown): Promise<unknown> {
  const answer = await page.evaluate(
    async ([name, body]) => {
      const headers = { 'content-type': 'application/json', 'x-call-id': crypto.randomUUID() }
      return (await fetch(`/call/${name}`, { method: 'POST', headers, body })).json() as Promise<unknown>
    },
    [name, toWire(input)] as const,
  )
  return (answer as { readonly value: unknown }).value
}

const counted = (page: Page, text: string) => page.locator('.filter-line strong', { hasText: text }).waitFor()
const active = (page: Page) => page.locator('.cell-active')

test('a long roster is searched, narrowed, changed by the cell and in bulk, and looks tomorrow as it does today', async (context) => {
  const { page, complaints, shot } = await aProgram(context, '2024-05-27T02:00:00Z')
  await setUpOffice(page, '虚构县应急管理局', '正式')
  await goTo(page, '名录')
  const preview = await call(page, 'rosters.previewImport', {
    roster: 'targets',
    file: { name: '名录.csv', bytes: register() },
  })
  const { token } = preview as { readonly token: string }
  await call(page, 'rosters.confirmImport', { token })
  await page.reload()
  await counted(page, '600')

  // By name, by syllables; what nobody has says so.
  const search = page.getByLabel('在本名录中搜索')
  await search.fill('化工 贸易')
  const both = targets.filter(({ name }) => name.includes('化工') && name.includes('贸易'))
  await counted(page, String(both.length))
  await search.fill('xgx hgyl')
  await counted(page, String(targets.filter(({ name }) => name.includes('化工原料')).length))
  await search.fill('zzqq')
  await page.getByText('没有符合条件的检查对象').waitFor()
  await search.fill('')
  await counted(page, '600')

  // Filters read as a sentence, and keep a name.
  await page.getByRole('button', { name: '筛选', exact: true }).click()
  await page.locator('.filter-values').getByText('虚构甲镇').click()
  await page.getByRole('button', { name: '证照有效期' }).click()
  await page.locator('.filter-values').getByText('未填有效期').click()
  await page.keyboard.press('Escape')
  await expect
    .poll(() => page.locator('.filter-line .chip').allInnerTexts())
    .toEqual(['虚构甲镇', '证照未填有效期'])
  const narrowed = targets.filter(
    ({ region, licenceExpires }) => region === '虚构甲镇' && licenceExpires === '',
  ).length
  await counted(page, String(narrowed))
  await page.getByRole('button', { name: '保存筛选' }).click()
  await page.getByLabel('筛选名称').fill('甲镇无证')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: '常用筛选 1' }).waitFor()
  await shot('narrowed')

  // All that were found, at once, and back.
  await page.getByLabel('选择全部').check()
  await page.getByRole('button', { name: '加标签' }).click()
  const words = page.getByRole('dialog').getByRole('combobox')
  await words.fill('样例标签')
  await page.keyboard.press('Enter')
  await page.getByRole('dialog').getByText('批量添加').click()
  await page.getByRole('button', { name: `对 ${narrowed} 户执行` }).click()
  await page.getByText(`已对 ${narrowed} 户添加标签「样例标签」。`).waitFor()
  await page.locator('.grid-row .ant-tag', { hasText: '样例标签' }).first().waitFor()
  await shot('bulk')
  await page.getByRole('button', { name: '撤销', exact: true }).click()
  await page.locator('.grid-row .ant-tag', { hasText: '样例标签' }).first().waitFor({ state: 'detached' })

  // By keyboard alone: to a cell, edit, refuse, mend, copy.
  const table = page.getByRole('grid')
  await table.focus()
  await page.keyboard.press('Control+Home')
  for (let right = 0; right < 6; right += 1) await page.keyboard.press('ArrowRight')
  await page.keyboard.press('F2')
  await page.keyboard.type('明年')
  await page.keyboard.press('Enter')
  await page.getByRole('alert').getByText('“明年”不是完整的日期').waitFor()
  await shot('refused')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Enter')
  await page.keyboard.type('2024.6.20')
  await page.keyboard.press('Enter')
  // It no longer fits the filter, and the count says so at once.
  await counted(page, String(narrowed - 1))
  await page.keyboard.press('Control+Home')
  await page.keyboard.press('Shift+ArrowRight')
  await page.keyboard.press('Shift+ArrowDown')
  await page.keyboard.press('Control+c')
  await page.getByText('已复制 2 行').waitFor()
  // The clipboard is read as a clerk would: pasted into a field.
  await search.focus()
  await page.keyboard.press('Control+v')
  await expect.poll(() => search.inputValue()).toMatch(/^虚构县.+91130528MA\w{8}.*虚构县.+91130528MA\w{8}$/)
  await search.fill('')
  await counted(page, String(narrowed - 1))
  await table.focus()
  await page.keyboard.press('Control+End')
  await page.locator(`[aria-rowindex="${narrowed}"]`).waitFor()
  await expect.poll(() => active(page).count()).toBe(1)

  // Columns, widths and order are the office's: they are there again when the page is.
  await page.getByRole('button', { name: '乡镇（街道）', exact: true }).click()
  await page.getByRole('button', { name: '显示列' }).click()
  await Promise.all([
    // On a slow machine the order is kept by a call of its own, before the one that leaves the column out.
    page.waitForResponse(
      (response) =>
        response.url().endsWith('/call/rosters.saveLayout') &&
        response.request().postData()?.includes('"key":"id"') === false,
    ),
    page.locator('.column-choice').getByLabel('统一社会信用代码', { exact: true }).uncheck(),
  ])
  await page.reload()
  await counted(page, '600')
  await page.locator('[role=columnheader][aria-sort=ascending]', { hasText: '乡镇' }).waitFor()
  expect(await page.getByRole('columnheader', { name: '统一社会信用代码' }).count()).toBe(0)
  await page.getByRole('button', { name: '常用筛选 1' }).click()
  await page.getByRole('button', { name: '甲镇无证', exact: true }).click()
  await counted(page, String(narrowed - 1))
  await shot('again')
  expect(complaints).toEqual([])
})
