import { readFile } from 'node:fs/promises'
import type { Locator, Page } from 'playwright-core'

/** What a clerk does, in the words on the screen. */

export interface Administrator {
  readonly name: string
  readonly password: string
}

/** Without an administrator it is an office without accounts. */
export async function setUpOffice(
  page: Page,
  bureau: string,
  kind: '正式' | '演练',
  administrator: Administrator | null = null,
): Promise<void> {
  await page.getByText(kind, { exact: true }).first().click()
  await page.locator('.preset-choice').getByText('宁晋县').click()
  await page.getByLabel('单位名称').fill(bureau)
  await page.getByLabel('行政区划').fill('宁晋县')
  await page.getByLabel('经办人').fill('样例经办人')
  await page.getByLabel(/暂不设账号/).setChecked(administrator === null)
  if (administrator !== null) {
    await page.getByLabel('管理员姓名').fill(administrator.name)
    await page.getByLabel('管理员密码').fill(administrator.password)
    await page.getByLabel('再输一次').fill(administrator.password)
  }
  await page.getByRole('button', { name: /^建立/ }).click()
}

/** Locked by key, nothing of the page can be reached; the password gives it back as it was. */
export async function lockAndUnlock(page: Page, { name, password }: Administrator): Promise<void> {
  await page.keyboard.press('Control+l')
  const cover = page.locator('.login-cover')
  await cover.getByText('窗口已锁定').waitFor()
  await cover.getByText(name).waitFor()
  await page.locator('.login-cover input:focus').waitFor()
  await page.keyboard.type(password)
  await page.keyboard.press('Enter')
  await cover.waitFor({ state: 'detached' })
}

export async function goTo(page: Page, step: string): Promise<void> {
  await page.locator('nav').getByText(step, { exact: true }).first().click()
}

/**
 * Takes the first that a list offers. By key, and again where the field shows nothing after it: an answer that arrives between
 * draws the list anew, and swallows the choice.
 */
export async function chooseFirst(page: Page, field: Locator): Promise<void> {
  const chosen = field.locator('.ant-select-content-has-value')
  for (let tries = 0; tries < 5 && !(await chosen.isVisible()); tries += 1) {
    await field.getByRole('combobox').click()
    await page.locator('.ant-select-item-option-active').first().waitFor()
    await page.keyboard.press('Enter')
    await chosen.waitFor({ timeout: 2000 }).catch(() => null)
  }
  await chosen.waitFor()
}

/** The file a click hands over, as bytes. */
export async function download(page: Page, button: Locator): Promise<{ name: string; bytes: Uint8Array }> {
  const [saved] = await Promise.all([page.waitForEvent('download'), button.click()])
  return { name: saved.suggestedFilename(), bytes: new Uint8Array(await readFile(await saved.path())) }
}

export interface Writer {
  readonly organisation: string
  readonly name: string
}

export async function callTheRoll(page: Page, writers: readonly Writer[]): Promise<void> {
  await page.getByRole('button', { name: /点名，进入会场/ }).click()
  const fields = page.locator('.ant-modal input')
  await fields.first().waitFor()
  for (const [index, { organisation, name }] of writers.entries()) {
    await fields.nth(index * 2).fill(organisation)
    await fields.nth(index * 2 + 1).fill(name)
  }
  await page.getByRole('button', { name: /固定名录和方案/ }).click()
}

const titleOf = (page: Page) => page.locator('.ceremony-top')

/** Goes on with the key until the step of that title stands on the screen. */
export async function onToStep(page: Page, title: string): Promise<void> {
  for (let pressed = 0; pressed < 80; pressed += 1) {
    const shown = await titleOf(page).innerText()
    if (shown.includes(title)) return
    const before = await page.locator('.ceremony').textContent()
    // What moves is shown at once, then on.
    await page.keyboard.press('End')
    await page.keyboard.press('ArrowRight')
    await page
      .waitForFunction((text) => document.querySelector('.ceremony')?.textContent !== text, before, {
        timeout: 300,
      })
      .catch(() => null)
  }
  throw new Error(`step ${title} not reached: ${await titleOf(page).innerText()}`)
}

/** Each number is entered by one and typed again by its contributor. */
export async function writeSlips(page: Page, digits: readonly string[]): Promise<void> {
  for (const number of digits) {
    await page.getByLabel('录入号码').fill(number)
    await page.keyboard.press('Enter')
    await page.getByLabel('本人确认号码').fill(number)
    await page.keyboard.press('Enter')
    await page.locator('.slip-digits', { hasText: number.slice(0, 4) }).waitFor()
  }
  await page.getByText('号码已全部固定').waitFor()
}
