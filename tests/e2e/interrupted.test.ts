import { readFileSync } from 'node:fs'
import Sqlite from 'better-sqlite3'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { callTheRoll, goTo, onToStep, setUpOffice } from './support/acts.ts'
import { aProgram } from './support/program.ts'

// What a room sees when something goes wrong in the middle.

const today = '2026-05-08T04:00:00Z'
const writers = [
  { organisation: '宁晋县纪检监察组', name: '样例见证人甲' },
  { organisation: '宁晋县市场监督管理局', name: '样例见证人乙' },
  { organisation: '企业代表', name: '样例见证人丙' },
]

test('a ceremony that was interrupted goes on from the same numbers; a fixed number has no way back', async (context) => {
  const { page, shot, complaints } = await aProgram(context, today)
  await setUpOffice(page, '宁晋县应急管理局', '演练')
  await page.getByRole('button', { name: '装入样例' }).click()
  await page.getByText('600').first().waitFor()
  await goTo(page, '抽取')
  await page.getByText('编方案、抽取').first().click()
  await callTheRoll(page, writers)
  await page.locator('.ceremony').waitFor()
  await onToStep(page, '逐一录入')
  await page.getByLabel('录入号码').fill('482913')
  await page.keyboard.press('Enter')
  await page.getByLabel('本人确认号码').fill('482914')
  await page.keyboard.press('Enter')
  await page.getByText('两次输入的号码不一样').waitFor()
  await shot('slips-differ')
  await page.getByLabel('录入号码').fill('482913')
  await page.keyboard.press('Enter')
  await page.getByLabel('本人确认号码').fill('482913')
  await page.keyboard.press('Enter')
  await page.locator('.slip-digits', { hasText: '4829' }).waitFor()

  await page.reload()
  await page.locator('.ceremony').waitFor()
  await page.locator('.slip-digits', { hasText: '4829' }).waitFor()
  expect(await page.locator('.slip-digits').count()).toBe(1)
  await page.getByRole('heading', { name: /样例见证人乙/ }).waitFor()
  await shot('resumed')
  expect(await page.locator('body').innerText()).toContain('演 练')
  expect(complaints).toEqual([])
})

test('data from a newer version is named at the start, left alone, and opened once it is mended', async (context) => {
  const { page, folder, shot } = await aProgram(context, today, (place) => {
    const file = new Sqlite(join(place, 'office.db'))
    file.pragma('user_version = 99')
    file.close()
  })
  await page.getByRole('heading', { name: '数据来自较新的版本' }).waitFor()
  await page.getByText('99').first().waitFor()
  await shot('start-failure')
  const place = join(folder, 'office.db')
  const before = readFileSync(place)
  await page.getByRole('button', { name: '重试' }).click()
  await page.getByRole('heading', { name: '数据来自较新的版本' }).waitFor()
  expect(readFileSync(place).equals(before)).toBe(true)
  const file = new Sqlite(place)
  file.pragma('user_version = 0')
  file.close()
  await page.getByRole('button', { name: '重试' }).click()
  await page.getByText('建立本单位的工作台').waitFor()
})
