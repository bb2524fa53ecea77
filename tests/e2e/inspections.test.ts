import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { goTo, setUpOffice } from './support/acts.ts'
import { aProgram } from './support/program.ts'

// All firms and people are invented.
const targets = [
  '统一社会信用代码,企业名称,法定代表人,登记状态,信用风险等级,风险等级标准',
  'A1,虚构一厂,样例甲,存续,,',
  'A2,虚构二厂,样例执法员,存续,,',
  'A3,虚构三厂,样例甲,存续,,',
]
const inspectors = [
  '执法证号,姓名,部门,证件有效期至',
  'ZF0001,样例执法员,宁晋县应急管理局,2024-06-30',
  'ZF0002,样例丙,宁晋县应急管理局,2024-07-10',
]
const history = [
  '统一社会信用代码,企业名称,检查日期,检查类型,检查部门,不计入原因',
  'A1,,2024-02-01,日常检查,宁晋县市场监督管理局,',
  ',虚构一厂,2024-03-01,专项检查,宁晋县应急管理局,',
  'A2,,2024-03-02,个案检查,宁晋县应急管理局,投诉举报',
  'A9,没有的厂,2024-03-02,日常检查,宁晋县应急管理局,',
]

async function importFile(page: Page, folder: string, name: string, rows: readonly string[]): Promise<void> {
  const file = join(folder, `${name}.csv`)
  writeFileSync(file, `\uFEFF${rows.join('\n')}`)
  await page.locator('input[type=file]').setInputFiles(file)
  await page.getByRole('button', { name: '确认导入' }).click()
  await page.getByRole('button', { name: '确认导入' }).waitFor({ state: 'detached' })
}

const openTab = async (page: Page, name: string | RegExp) => {
  await goTo(page, '名录')
  await page.getByRole('tab', { name }).click()
}

test('a clerk brings the year’s inspections, sees whom the cap now protects, and decides who recuses', async (context) => {
  const { page, folder, complaints, shot } = await aProgram(context, '2024-05-27T01:00:00Z')
  await setUpOffice(page, '宁晋县应急管理局', '正式')
  await goTo(page, '名录')
  await page.getByRole('button', { name: '导入检查对象' }).click()
  await importFile(page, folder, '对象', targets)
  await openTab(page, /^执法检查人员/)
  await page.getByRole('button', { name: '导入执法检查人员' }).click()
  await importFile(page, folder, '人员', inspectors)

  await openTab(page, '检查历史')
  await page.getByRole('button', { name: '导入检查历史' }).click()
  await importFile(page, folder, '台账', history)
  await page.getByText('不计入：投诉举报').waitFor()
  await shot('history')

  await openTab(page, /^检查对象/)
  await page.getByText('虚构一厂').first().click()
  await page.getByText('2024年已检查2次，年度上限2次，今年不再参加抽取。').waitFor()
  await shot('target')
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'detached' })

  await openTab(page, '回避')
  await page.getByRole('button', { name: '对人回避' }).click()
  const form = page.getByRole('dialog')
  await form.getByRole('combobox').fill('ZF0002')
  await page.locator('.ant-select-item-option', { hasText: '样例丙' }).click()
  await form.getByLabel('法定代表人或联系人姓名').fill('样例甲')
  await form.getByLabel('理由').fill('近亲属')
  await form.getByRole('button', { name: '登记' }).click()
  await page.locator('.ant-segmented-item-label', { hasText: '对人 1' }).click()
  await page.getByText('2 户').waitFor()
  await shot('rule')

  await page.locator('.ant-segmented-item-label', { hasText: '待核实 1' }).click()
  await page.locator('.ant-table-tbody .ant-checkbox-input').check()
  await page.getByRole('button', { name: '确认回避所选 1 件' }).click()
  await page.getByRole('dialog').getByLabel('理由').fill('核实为本人')
  // By key: a click beside a list that is drawn anew is swallowed now and then.
  await page.getByRole('dialog').getByRole('button', { name: '确认回避' }).press('Enter')
  await page.locator('.ant-segmented-item-label', { hasText: '待核实 0' }).waitFor()
  await page.locator('.ant-segmented-item-label', { hasText: '对企业 1' }).waitFor()

  await goTo(page, '今天')
  await page.getByText('执法证：2 人在2个月内到期').waitFor()
  await shot('today')
  await page.getByRole('listitem').filter({ hasText: '执法证' }).getByRole('link', { name: '去更新' }).click()
  await page.getByText('符合条件').waitFor()
  await page.getByText('样例丙').first().waitFor()
  await shot('narrowed')
  expect(complaints).toEqual([])
})
