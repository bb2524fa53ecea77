import { expect, test } from 'vitest'
import { goTo, setUpOffice } from './support/acts.ts'
import { aProgram } from './support/program.ts'

test('an empty catalogue begins with another county’s items, is published as T5, and can be looked at on any day', async (context) => {
  const { page, complaints, shot } = await aProgram(context, '2026-11-12T02:00:00Z')
  await setUpOffice(page, '宁晋县应急管理局', '正式')
  await goTo(page, '名录')
  await page.getByRole('tab', { name: /^抽查事项/ }).click()
  await page.getByRole('button', { name: '装入清河县2024年通知所列事项作为起点' }).click()
  await shot('offer')
  await page.getByRole('button', { name: '装入 12 项' }).click()
  await page.getByRole('tab', { name: '抽查事项 12' }).waitFor()

  await page.getByRole('button', { name: '导出清单（T5）' }).click()
  await page.getByRole('button', { name: '生成清单' }).click()
  await page.getByText('已生成第1版（2026年11月12日公布，12项）').waitFor()
  await page.getByRole('button', { name: '关闭' }).last().click()
  await page.getByRole('button', { name: '清单版本' }).click()
  await page.getByText('2026年11月12日名录中有 12 项，当时公布的是第1版').waitFor()
  await shot('versions')
  await page.getByLabel('日期').fill('2026-11-11')
  await page.keyboard.press('Enter')
  await page.getByText('2026年11月11日名录中有 0 项，当时还没有公布过清单').waitFor()
  await page.locator('.ant-drawer-close').click()
  await page.locator('.ant-drawer-mask').waitFor({ state: 'hidden' })

  await goTo(page, '文书')
  await page.getByRole('row', { name: /第1版/ }).getByRole('button').first().click()
  await page.getByText('宁晋县随机抽查事项清单').first().waitFor()
  expect(complaints).toEqual([])
})
