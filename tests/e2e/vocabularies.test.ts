import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { goTo, setUpOffice } from './support/acts.ts'
import { aProgram } from './support/program.ts'

// All firms are invented.
const rows = [
  '统一社会信用代码,企业名称,住所,经营范围,信用风险等级,登记状态',
  'A1,虚构一厂,宁晋县侯口乡一村,电线、电缆制造、销售,A,存续',
  'A2,虚构二厂,宁晋县候口乡二村,面粉加工,B,存续',
  'A3,虚构三厂,宁晋县候口乡三村,物业管理,C,存续',
]

const tab = (page: Page, name: string) => page.locator('.side-list').getByRole('button', { name })

async function importTargets(page: Page, folder: string): Promise<void> {
  const file = join(folder, '名录.csv')
  writeFileSync(file, `\uFEFF${rows.join('\n')}`)
  await goTo(page, '名录')
  await page.getByRole('button', { name: '导入检查对象' }).click()
  await page.locator('input[type=file]').setInputFiles(file)
  await page.getByRole('button', { name: '注明标准' }).click()
  await page.getByLabel('风险等级标准').fill('企业信用风险 A—D')
  await page.getByRole('button', { name: '按此重新读取' }).click()
  await page.getByText('没有注明采用哪一套标准').waitFor({ state: 'detached' })
  await page.getByRole('button', { name: '确认导入' }).click()
}

test('a clerk brings a list without regions and industries, and gives both, asked each time', async (context) => {
  const { page, folder, complaints, shot } = await aProgram(context, '2024-05-27T01:00:00Z')
  await setUpOffice(page, '宁晋县应急管理局', '正式')
  await importTargets(page, folder)
  await page.getByText('名录中有 3 户没有乡镇').waitFor()
  await shot('offered')
  await page.getByRole('link', { name: '去确认' }).first().click()

  await page.locator('.gap-groups').getByText('候口乡（词表中没有）').click()
  await tab(page, '乡镇（街道）').click()
  await page.getByLabel('新增一个词').fill('侯口乡')
  await page.keyboard.press('Enter')
  await page.locator('.words-table').getByText('侯口乡').waitFor()
  await tab(page, '乡镇待确认').click()
  await page.locator('.gap-groups').getByText('候口乡 → 侯口乡').click()
  await shot('near')
  await page.getByRole('button', { name: '记为「侯口乡」的别名' }).click()
  await page.getByRole('button', { name: '全组 3 户写为「侯口乡」' }).click()
  await page.getByText('名录中没有缺乡镇的检查对象').waitFor()

  await tab(page, '行业待确认').click()
  await page.locator('.gap-rows mark', { hasText: '电线' }).first().waitFor()
  await shot('industry')
  await page.getByRole('button', { name: '全组 1 户写为「机械」' }).click()
  await page.getByText('已把 1 户写为「机械」').waitFor()

  await goTo(page, '记录')
  await page.getByText('批量确认').first().waitFor()
  await shot('ledger')
  expect(complaints).toEqual([])
})
