import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { goTo, setUpOffice } from './support/acts.ts'
import { aProgram } from './support/program.ts'

// 虚构县 and its firms do not exist.

const strange = (rows: readonly string[]) => ({
  name: '怪表.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from(`\uFEFF${['某某县名单', '代号甲,代号乙,代号丙', ...rows].join('\n')}`),
})

async function openImport(page: Page): Promise<void> {
  await goTo(page, '名录')
  await page.getByRole('button', { name: '导入检查对象' }).click()
  await page.getByText('点此选择').waitFor()
}

async function confirmImport(page: Page): Promise<void> {
  await page.getByRole('button', { name: '确认导入' }).click()
  await page.getByText('已写入检查对象名录').waitFor()
}

async function dragTo(page: Page, header: string, field: string): Promise<void> {
  const slot = page.locator('.field-slot', { hasText: field }).first()
  await slot.scrollIntoViewIfNeeded()
  await page.locator('.mapping-columns .column-chip', { hasText: header }).dragTo(slot)
}

test('a clerk points at a header, drags columns, takes in what was told next time, retires, and takes it all back', async (context) => {
  const { page, complaints, shot } = await aProgram(context, '2023-05-08T01:00:00Z')
  await setUpOffice(page, '虚构县应急管理局', '演练')
  await openImport(page)
  await page.locator('input[type=file]').setInputFiles(strange(['A1,虚构甲厂,凤凰镇', 'A2,虚构乙厂,河渠镇']))
  await page.getByRole('button', { name: '指定表头行' }).click()
  await page.getByRole('button', { name: '第 2 行是表头' }).click()
  await page.getByRole('button', { name: /核对列名（0\/3/ }).click()
  await dragTo(page, '代号甲', '统一社会信用代码')
  await dragTo(page, '代号乙', '名称')
  await dragTo(page, '代号丙', '乡镇（街道）')
  await shot('columns-dragged')
  await page.getByRole('button', { name: '按此重新读取' }).click()
  await page.getByText('新增 2', { exact: true }).waitFor()
  await confirmImport(page)

  await openImport(page)
  await page.locator('input[type=file]').setInputFiles(strange(['A3,虚构丙厂,凤凰镇']))
  await page.getByText('已按上次的对应关系').waitFor()
  await page.getByRole('checkbox').check()
  await page.getByText('只就本文件出现的乡镇（街道）：凤凰镇（1 户）').waitFor()
  await shot('retire-missing')
  await confirmImport(page)
  await page.getByText('移出名录 1 条').waitFor()

  await page.getByRole('button', { name: '撤销上次导入' }).click()
  await page.getByText('这次移出的 1 户恢复到名录').waitFor()
  await page.getByRole('button', { name: '撤销这次导入' }).click()
  await page.getByText('删去新增的 1 户，恢复 1 户').waitFor()
  await page.getByRole('button', { name: '知道了' }).click()
  await page.getByText('这次导入已撤销').waitFor()
  expect(complaints).toEqual([])
})

test('cells pasted on the roster’s page come as a preview, and a record tells what became of it', async (context) => {
  const { page, complaints, shot } = await aProgram(context, '2023-05-08T01:00:00Z')
  await setUpOffice(page, '虚构县应急管理局', '演练')
  await openImport(page)
  const header = '统一社会信用代码\t企业名称\t联系电话'
  await page.getByLabel('粘贴表格内容').fill(`${header}\nA1\t虚构甲厂\t1\n`)
  await page.getByRole('button', { name: '读取粘贴的内容' }).click()
  await confirmImport(page)

  await page.getByRole('button', { name: '查看名录' }).click()
  await page.getByText('虚构甲厂').first().waitFor()
  await page.evaluate((text) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', text)
    document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }))
  }, `${header}\nA1\t虚构甲厂\t2\n`)
  await page.getByText('联系电话：1 → 2').waitFor()
  await shot('pasted')
  await confirmImport(page)

  await page.getByRole('button', { name: '查看名录' }).click()
  await page.getByText('虚构甲厂').first().click()
  await page.getByRole('button', { name: '变更记录' }).click()
  await page.getByText(/样例经办人.*导入变更（粘贴的内容）/).waitFor()
  await page.getByText('联系电话：1 → 2').waitFor()
  await shot('history')
  expect(complaints).toEqual([])
})
