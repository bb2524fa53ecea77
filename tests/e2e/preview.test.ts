import { expect, test } from 'vitest'
import { aNewPlan } from '#tests/core/makers.ts'
import { goTo, setUpOffice } from './support/acts.ts'
import { aProgram } from './support/program.ts'

const hostile = '<img src=x onerror=document.title="hurt">&quot;'

/** Pages of a PDF as Chromium writes it. */
const pagesIn = (pdf: Buffer) => pdf.toString('latin1').match(/\/Type \/Page\b(?!s)/g)?.length ?? 0

test('a plan table is previewed, printed alone, issued, and shown again as it was issued', async (context) => {
  const { page, complaints, shot } = await aProgram(context, '2023-05-08T02:00:00Z')
  await setUpOffice(page, '虚构县应急管理局', '正式')
  await goTo(page, '文书')
  const plan = aNewPlan({ taskNumbers: Array.from({ length: 30 }, (_, index) => `${index + 1}号`) })
  const tasks = plan.tasks.map((task) => ({ ...task, itemsText: hostile }))
  const told = await page.evaluate(
    async (body) => {
      const headers = { 'content-type': 'application/json', 'x-call-id': crypto.randomUUID() }
      return (await fetch('/call/plan.save', { method: 'POST', headers, body })).text()
    },
    JSON.stringify({ plan: { ...plan, tasks } }),
  )
  expect(JSON.parse(told)).toMatchObject({ ok: true })
  await page.evaluate(() => {
    location.hash = '#/documents/preview?of=plan&year=2023&scope=internal'
  })
  const sheets = page.locator('.preview-desk .paper-sheet')
  await sheets.first().waitFor()
  const count = await sheets.count()
  expect(count).toBeGreaterThan(1)
  await shot('preview')

  // What a roster brings is text: it runs nothing and makes nothing but letters.
  expect(await sheets.first().textContent()).toContain(hostile)
  expect(await page.locator('.paper-sheet img').count()).toBe(0)
  expect(await page.title()).not.toBe('hurt')

  // Paper holds the sheets and nothing else of the window.
  expect(pagesIn(await page.pdf({ preferCSSPageSize: true }))).toBe(count)
  await page.emulateMedia({ media: 'print' })
  expect(
    await page
      .getByText('核对全部文件')
      .or(page.locator('nav'))
      .or(page.getByText('打印'))
      .locator('visible=true')
      .count(),
  ).toBe(0)
  await page.emulateMedia({ media: 'screen' })

  await page.getByRole('button', { name: /^签\s?发$/ }).click()
  await page.getByText('与存档文件一致').waitFor()
  await expect.poll(() => sheets.count()).toBe(count)
  await goTo(page, '文书')
  await page.getByRole('button', { name: '核对全部文件' }).click()
  await page.getByText('核对了 2 份文书，都与签发时一致。').waitFor()
  await shot('documents')
  expect(complaints).toEqual([])
})
