import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { zipSync } from 'fflate'
import { chromium } from 'playwright-core'
import type { Page } from 'playwright-core'
import { expect, onTestFinished, test } from 'vitest'
import { companionFiles } from '#shared/domain/draw/package-files.ts'
import { sha256 } from '#tests/domain/draw/hashing.ts'
import { officePackage } from '#tests/domain/draw/office-package.ts'
import { packed } from '#tests/domain/draw/package-maker.ts'
import { page as html, writePackage } from './verifiers/verdicts.ts'

const executablePath = process.env['CHROMIUM'] ?? '/usr/bin/chromium'
const root = join(import.meta.dirname, '../..')
const resources = join(root, 'resources/verify')
// Not where the system keeps what is temporary: that may lie below /dev, from where a browser lets nothing be dropped.
const scratch = join(root, 'node_modules/.cache')

test('verify.html is one file that asks for nothing from outside', () => {
  expect(html).toContain(`content="default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'`)
  expect(html.match(/\b(?:src|href)=|https?:|@import|url\(|\bfetch\(|XMLHttpRequest|innerHTML/g)).toEqual(
    null,
  )
})

/** Good and damaged packages and a folder that is none, as they lie on a disk. */
function folders() {
  mkdirSync(scratch, { recursive: true })
  const folder = mkdtempSync(join(scratch, 'verify-html-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const texts = officePackage()
  const files = new Map<string, string | Uint8Array>(texts)
  for (const name of companionFiles) {
    if (name.startsWith('verify')) files.set(name, readFileSync(join(resources, name)))
  }
  const good = packed(files)
  const winners = (texts.get('4-targets.tsv') ?? '').replace(/[0-9a-f]{12}/, '000000000000')
  writePackage(good, join(folder, 'good'))
  writePackage(packed(new Map(good).set('4-targets.tsv', Buffer.from(winners))), join(folder, 'damaged'))
  writePackage(new Map([['照片.txt', Buffer.from('不是核验包')]]), join(folder, 'foreign'))
  writeFileSync(
    join(folder, 'good.zip'),
    zipSync(Object.fromEntries([...good].map(([path, bytes]) => [`核验包 T-1/${path}`, bytes]))),
  )
  return {
    folder,
    codes: ['2-plan.txt', '6-plan.txt', 'more/1/6-plan.txt', 'more/2/6-plan.txt'].map((path) =>
      sha256(texts.get(path) ?? ''),
    ),
  }
}

/** Drops a folder or file of the disk on the page, as a hand does. */
async function drop(page: Page, path: string): Promise<string> {
  await page.locator('#verdict').evaluate((element) => element.replaceChildren())
  const session = await page.context().newCDPSession(page)
  const data = { items: [], files: [path], dragOperationsMask: 1 }
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    await session.send('Input.dispatchDragEvent', { type, x: 400, y: 140, data })
  }
  return verdict(page)
}

async function verdict(page: Page): Promise<string> {
  await page.locator('#verdict .banner').waitFor()
  return page.locator('#verdict').innerText()
}

test('opened from the disk in a browser, it takes folders and zips and compares codes as they are typed', async (context) => {
  if (!existsSync(executablePath)) return context.skip(`no browser at ${executablePath}`)
  const { folder, codes } = folders()
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] })
  onTestFinished(() => browser.close())
  const page = await browser.newPage({ viewport: { width: 1366, height: 768 } })
  const complaints: string[] = []
  page.on('console', (message) => complaints.push(message.text()))
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('request', (request) => {
    if (!request.url().startsWith('file:')) complaints.push(request.url())
  })
  await page.goto(pathToFileURL(join(resources, 'verify.html')).href)

  expect(await drop(page, join(folder, 'foreign'))).toContain('这不是核验包')
  const damaged = await drop(page, join(folder, 'damaged'))
  expect(damaged).toContain('核验不通过')
  expect(damaged).toMatch(/4-targets\.tsv\s+第 2 行/)
  expect(await drop(page, join(folder, 'good.zip'))).toContain('文件全部相符；还差一步')
  expect(await drop(page, join(folder, 'good'))).toContain('文件全部相符；还差一步')

  const fields = page.getByLabel(/输入纸上的承诺码/)
  await fields.first().fill('0')
  expect(await verdict(page)).toContain('与您输入的不一致')
  for (const [index, code] of codes.entries()) await fields.nth(index).fill(` ${code.toUpperCase()}`)
  expect(await verdict(page)).toContain('全部相符，承诺码与您输入的一致')

  await page.getByLabel('查哪一家？').fill('91130500TEST000003')
  expect(await page.locator('#why').innerText()).toMatch(
    /91130500TEST000003　测试企业3：(?:没有)?抽中[^]*从小到大排在这一组/,
  )
  await page.locator('#folder').setInputFiles(join(folder, 'damaged'))
  await page.locator('#verdict .bad').waitFor()
  expect(complaints).toEqual([])
})
