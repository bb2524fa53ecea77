import { unzipSync } from 'fflate'
import { cpSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { anOfficeOfTwo, brigade, heldBy } from '#tests/core/usecases/draw/further-rounds.ts'
import { bureau } from '#tests/core/makers.ts'
import { download, onToStep, writeSlips } from './support/acts.ts'
import { aProgram } from './support/program.ts'

const digits = ['905517', '284460', '610038']
const sheet = { name: '样例证明.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4 样例') }

/** From a round's code to its signed result and back to the draw's page. */
async function holdRound(page: Page, result: string): Promise<void> {
  await onToStep(page, '逐一录入')
  await writeSlips(page, digits)
  await onToStep(page, result)
  await onToStep(page, '核验包')
  await page.getByRole('button', { name: '结束，看抽取详情' }).click()
}

async function refill(page: Page): Promise<string> {
  await page.getByRole('tab', { name: '现行分组表' }).click()
  await page.getByRole('button', { name: '补位', exact: true }).click()
  await page.getByLabel('换下谁').click()
  const first = page.locator('.ant-select-item-option').first()
  const name = (await first.innerText()).split('（')[0] ?? ''
  await first.click()
  await page.getByRole('button', { name: /^固定岗位/ }).click()
  await page.getByText('请写明理由').waitFor()
  await page.getByLabel('补位理由').fill('突发疾病')
  await page.locator('input[type=file]').setInputFiles(sheet)
  await page.getByRole('button', { name: /^固定岗位/ }).click()
  await page.getByText('重新定人的岗位').waitFor()
  return name
}

test(
  'a department that was away draws later, somebody ill is given up, a closed firm is followed by the next of the reserve',
  { timeout: 120_000 },
  async (context) => {
    const office = await anOfficeOfTwo()
    const draw = await heldBy(office, bureau)
    await office.close()
    const program = await aProgram(context, '2023-05-08T05:00:00Z', (folder) =>
      cpSync(office.folder, folder, { recursive: true }),
    )
    const { page, shot } = program
    // Long lists turn their pages at once: a key pressed during a smooth turn would begin it anew.
    await page.emulateMedia({ reducedMotion: 'reduce' })
    await page.locator('nav').waitFor()
    await page.evaluate((id) => (location.hash = `#/draw/detail/${id}`), draw.id)

    await page.getByRole('button', { name: '补抽', exact: true }).click()
    await onToStep(page, '补抽承诺')
    await page.keyboard.press('Control+Enter')
    await page.getByText('第二轮（续一）承诺码').waitFor()
    await shot('late-code')
    await holdRound(page, '人员分组与匹配')
    await page.getByText('已抽，第二轮（续一）').waitFor()

    const ill = await refill(page)
    await shot('refill-code')
    await holdRound(page, '补位结果')
    await page.getByRole('tab', { name: '现行分组表' }).click()
    await page.getByText(brigade).first().waitFor()
    await expect.poll(() => page.locator('.paged-table').innerText()).not.toContain(ill)

    await page.getByRole('tab', { name: '检查对象与递补' }).click()
    await page.getByRole('button', { name: '递补', exact: true }).first().click()
    await page.getByLabel('递补理由').fill('现场核查已停产')
    await page.locator('input[type=file]').setInputFiles(sheet)
    await page.getByRole('button', { name: /^确认递补/ }).click()
    await page.getByText('理由：现场核查已停产').waitFor()
    await shot('replaced')
    expect((await download(page, page.getByRole('button', { name: /样例证明/ }))).bytes).toEqual(
      new Uint8Array(sheet.buffer),
    )

    await page.getByRole('tab', { name: '文书与核验包' }).click()
    const pack = await download(page, page.getByRole('button', { name: '导出核验包' }))
    expect(Object.keys(unzipSync(pack.bytes))).toEqual(
      expect.arrayContaining(['more/1/6-plan.txt', 'more/2/6-plan.txt', 'more/2/8-teams.tsv']),
    )
    expect(program.complaints).toEqual([])
  },
)
