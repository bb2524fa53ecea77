import { expect, test } from 'vitest'
import { goTo, lockAndUnlock, setUpOffice } from './support/acts.ts'
import { aProgram } from './support/program.ts'

// 2027 is invented: nobody has arranged it yet. Its weekdays are true.
const notice = `一、元旦：1月1日（周五）至3日（周日）放假，共3天。
二、春节：2月5日（周五）至12日（周五）放假调休，共8天。1月31日（周日）、2月20日（周六）上班。
三、清明节：4月3日（周六）至5日（周一）放假，共3天。
四、劳动节：5月1日（周六）至5日（周三）放假调休，共5天。5月8日（周六）上班。
五、端午节：6月9日（周三）放假1天，不调休。
六、中秋节：9月15日（周三）放假1天，不调休。
七、国庆节：10月1日（周五）至7日（周四）放假调休，共7天。9月26日（周日）、10月9日（周六）上班。`

// Invented.
const administrator = { name: '样例管理员', password: '秋天的样例稻田真好' }

test('in November a clerk brings the new year in: from today, by the notice, until the deadline is certain', async (context) => {
  const { page, complaints, shot } = await aProgram(context, '2026-11-12T02:00:00Z')
  await setUpOffice(page, '宁晋县应急管理局', '正式', administrator)
  await goTo(page, '今天')
  await page.getByText('2027年的节假日安排还没有装入').waitFor()
  await page.getByRole('link', { name: '去装入' }).click()
  await page.getByText('还没有2027年的安排').waitFor()

  await page.getByLabel('起算日').fill('2026-12-18')
  await page.keyboard.press('Enter')
  await page.getByText('2027年1月15日（暂定：2027年安排尚未公布）').waitFor()
  await shot('provisional')

  await page.getByRole('button', { name: '装入一年安排' }).click()
  const text = page.getByRole('textbox', { name: /^通知全文/ })
  await text.fill(notice.replace('5月8日（周六）', '5月8日（周五）'))
  await page.getByRole('button', { name: '读一读' }).click()
  await page.getByText('第 4 行：2027年5月8日不是周五').waitFor()
  expect(await page.getByRole('button', { name: '装入2027年安排' }).isDisabled()).toBe(true)
  await shot('not-understood')

  await text.fill(notice)
  // What was typed is kept under the lock.
  await lockAndUnlock(page, administrator)
  await page.getByRole('button', { name: '读一读' }).click()
  await page.getByText('七个节日齐全').waitFor()
  await page.getByRole('button', { name: '装入2027年安排' }).click()
  await page.locator('.ant-modal').waitFor({ state: 'detached' })
  await page.getByText('春节 2月5日至12日放假，1月31日、2月20日上班').waitFor()
  await page.getByLabel('起算日').fill('2026-12-18')
  await page.keyboard.press('Enter')
  await page.getByText('2027年1月18日', { exact: true }).first().waitFor()
  await expect.poll(() => page.getByText('暂定').count()).toBe(0)
  await shot('certain')

  await page.locator('[data-date="2027-03-01"]').focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Enter')
  await page.getByRole('dialog').getByText('2027年3月9日 周二').waitFor()
  await page.getByRole('dialog').getByLabel('名称').fill('县庆')
  await page.getByRole('button', { name: '保存这一天' }).click()
  await page.getByRole('button', { name: '2027年3月9日 周二 放假（县庆） 手工修改' }).waitFor()
  await shot('by-hand')
  await goTo(page, '设置')
  await page.getByRole('tab', { name: '关于' }).click()
  await page.getByText('@ant-design/colors').click()
  await page.getByText('Permission is hereby granted, free of charge').waitFor()
  await shot('about')

  // The only account is named already: whoever comes types the password, also when the program starts anew.
  await page.getByRole('button', { name: '已登录：样例管理员' }).click()
  await page.getByText('退出', { exact: true }).click()
  await page.locator('.login-cover input[type=password]:focus').waitFor()
  await page.reload()
  await page.locator('.login-cover input[type=password]:focus').waitFor()
  await shot('login')
  expect(complaints).toEqual([])
})
