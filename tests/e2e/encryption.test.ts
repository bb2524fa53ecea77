import { expect, test } from 'vitest'
import { goTo, setUpOffice } from './support/acts.ts'
import { aProgram } from './support/program.ts'

const passphrase = '秋天的样例稻田真好看'

test('the sheet with the recovery key is shown once, and not left behind unasked', async (context) => {
  const { page, complaints, shot } = await aProgram(context, '2026-05-08T04:00:00Z')
  await setUpOffice(page, '虚构县应急管理局', '演练')
  await goTo(page, '设置')
  await page.getByRole('tab', { name: '安全' }).click()
  await page.getByRole('button', { name: '开启加密' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('加密口令').fill(passphrase)
  await dialog.getByLabel('再输一次').fill(passphrase)
  await dialog.getByPlaceholder('第 1 位姓名').fill('样例甲')
  await dialog.getByPlaceholder('第 2 位姓名').fill('样例乙')
  await dialog.getByRole('checkbox').check()
  await dialog.getByRole('button', { name: '开启加密' }).click()
  const sheet = page.getByRole('heading', { name: '数据库恢复密钥' })
  await sheet.waitFor()

  await goTo(page, '今天')
  await page.getByText('恢复密钥还没有收好').waitFor()
  await shot('asked')
  await page.getByRole('button', { name: '留在本页' }).click()
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  expect(await sheet.isVisible()).toBe(true)
  await page.getByRole('button', { name: '已打印，收好了' }).click()
  await page.getByText('数据库已加密').waitFor()
  await goTo(page, '今天')
  await page.getByRole('heading', { name: '待办' }).waitFor()
  expect(complaints).toEqual([])
})
