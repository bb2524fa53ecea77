import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import ExcelJS from 'exceljs'
import { unzipSync, zipSync } from 'fflate'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { callTheRoll, download, goTo, onToStep, setUpOffice, writeSlips } from './support/acts.ts'
import { aProgram } from './support/program.ts'
import type { RunningProgram } from './support/program.ts'

// One clerk, one office, one day: a real file in, a plan, a draw in two rounds before three people, papers, verification.

const root = join(import.meta.dirname, '../..')
const realTargets = join(root, '../shared/data/ningjin-registrations.csv')
const sample = (name: string) => join(root, 'resources/samples', name)
/** The file's own first firm: no name of it stands in the tree. */
const firstFirm = () =>
  new TextDecoder('gb18030').decode(readFileSync(realTargets)).split('\n')[1]?.split(',')[0] ?? ''
const today = '2026-05-08T04:00:00Z'

const writers = [
  { organisation: '宁晋县纪检监察组', name: '样例见证人甲' },
  { organisation: '宁晋县市场监督管理局', name: '样例见证人乙' },
  { organisation: '企业代表', name: '样例见证人丙' },
]

async function chooseFile(page: Page, file: string): Promise<void> {
  await page.locator('input[type=file]').setInputFiles(file)
  await page.getByRole('button', { name: /核对列名/ }).waitFor()
}

/** Everything that the real file does not say, said once for all its rows; one row mended by hand. */
async function importTargets({ page, shot }: RunningProgram): Promise<void> {
  await goTo(page, '名录')
  await page.getByRole('button', { name: '导入检查对象' }).first().click()
  await chooseFile(page, realTargets)
  await page.getByRole('button', { name: /核对列名/ }).click()
  await page.getByLabel('登记状态').fill('存续')
  await page.getByRole('button', { name: '按此重新读取' }).click()
  await page
    .getByText('共 1,132 行', { exact: false })
    .or(page.getByText('1,132', { exact: false }))
    .first()
    .waitFor()
  await page.locator('.ant-modal').waitFor({ state: 'detached' })
  await shot('import-review')
  const row = page.locator('[role=row], tr, .ant-table-row').filter({ hasText: firstFirm() }).first()
  await row.click()
  await page.getByRole('dialog').getByLabel('监管行业').fill('工贸')
  await page.getByRole('button', { name: '改正这一行' }).click()
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  await page.getByRole('button', { name: '确认导入' }).click()
  await page
    .getByText('已写入', { exact: false })
    .or(page.getByText('导入完成', { exact: false }))
    .first()
    .waitFor()
  await shot('import-done')
}

async function importSample({ page }: RunningProgram, tab: string, file: string): Promise<void> {
  await goTo(page, '名录')
  await page.getByRole('tab', { name: tab }).click()
  await page.getByRole('button', { name: /^导入/ }).first().click()
  await chooseFile(page, sample(file))
  await page.getByRole('button', { name: '确认导入' }).click()
  await page.getByRole('button', { name: '确认导入' }).waitFor({ state: 'detached' })
}

async function planYear({ page, shot }: RunningProgram): Promise<void> {
  await goTo(page, '计划')
  await page.getByRole('button', { name: '新增内部联合抽查计划' }).click()
  const write = async (column: string, text: string) => {
    await page.locator(`[data-place="0-0-${column}"]`).dblclick()
    await page.keyboard.press('Control+A')
    await page.keyboard.type(text)
    await page.keyboard.press('Enter')
  }
  await write('ratioText', '1%')
  await write('itemsText', '安全生产综合检查')
  await write('scopeText', '全县在册企业')
  await write('initiator', '执法监督股')
  await page.getByRole('button', { name: '保存计划' }).click()
  await page.getByText('「抽查时间」没有填写', { exact: false }).click()
  // A key that an input method keeps for itself opens the cell as well.
  await page.locator('.plan-sheet').dispatchEvent('keydown', { key: 'Process', bubbles: true })
  await page.locator('.plan-sheet textarea:focus').waitFor()
  await page.keyboard.press('Escape')
  // As in a spreadsheet: what is typed goes into the cell that is marked.
  await page.keyboard.type('5月-6月')
  await page.keyboard.press('Enter')
  await shot('plan')
  await page.getByRole('button', { name: '保存计划' }).click()
  await page.getByText('有未保存的修改').waitFor({ state: 'detached' })
}

test(
  'a clerk brings a real file and leaves with a draw that anyone can check',
  { timeout: 180_000 },
  async (context) => {
    if (!existsSync(realTargets)) context.skip('the real file is not beside the project: ../shared/data')
    const program = await aProgram(context, today)
    const { page, shot } = program
    await setUpOffice(page, '宁晋县应急管理局', '正式')
    await page.getByRole('heading', { name: '今天' }).waitFor()
    await importTargets(program)
    await importSample(program, '执法检查人员', 'inspectors.csv')
    await importSample(program, '抽查事项', 'items.xlsx')
    await planYear(program)

    await goTo(page, '抽取')
    await page.getByText('编方案、抽取').first().click()
    await page.getByText('已齐备，可以进入会场').waitFor()
    await shot('scheme')
    await page.getByRole('button', { name: '保存方案' }).click()
    await callTheRoll(page, writers)
    await page.locator('.ceremony').waitFor()
    await onToStep(page, '承诺码')
    await shot('commitment')
    await onToStep(page, '逐一录入')
    await writeSlips(page, ['482913', '071155', '960024'])
    await shot('slips')
    await onToStep(page, '抽取检查对象')
    await shot('winners')
    await onToStep(page, '检查对象结果签字')
    await shot('first-result')
    await askWhy(program)
    await onToStep(page, '第二次承诺')
    await page.getByRole('button', { name: /作出第二次承诺/ }).click()
    await onToStep(page, '逐一录入')
    await writeSlips(page, ['905517', '284460', '610038'])
    await onToStep(page, '人员分组与匹配')
    await shot('teams')
    await onToStep(page, '检查人员结果签字')
    await page.getByRole('button', { name: /^生成/ }).click()
    await page.locator('.made').waitFor()
    await shot('second-result')
    await onToStep(page, '核验包')
    const pack = await download(page, page.getByRole('button', { name: '导出核验包' }))
    const files = Object.keys(unzipSync(pack.bytes))
    expect(files).toEqual(
      expect.arrayContaining(['1-frame.tsv', '4-targets.tsv', '8-teams.tsv', 'verify.py', 'SHA256SUMS']),
    )
    expect(new TextDecoder().decode(unzipSync(pack.bytes)['1-frame.tsv']).trim().split('\n')).toHaveLength(
      1132,
    )
    await page.getByRole('button', { name: '结束，看抽取详情' }).click()

    await readPapers(program)
    await verifyPackage(program, pack)
    expect(program.complaints).toEqual([])
  },
)

/** Anyone in the room may ask about any firm of the roster, drawn or not. */
async function askWhy({ page, shot }: RunningProgram): Promise<void> {
  await page.getByRole('button', { name: '为什么是它？' }).click()
  await page.getByText('所以它入选').waitFor()
  await page.getByLabel('企业名称或代码').fill(firstFirm())
  await page.getByText(/没有入选，是递补第|所以它入选/).waitFor()
  await page.getByRole('heading', { name: firstFirm(), exact: true }).waitFor()
  await shot('why')
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
}

/** The papers come out of the program as they were issued, and are what their names say. */
async function readPapers({ page, shot }: RunningProgram): Promise<void> {
  await goTo(page, '文书')
  await page.getByText('03-抽取记录').first().waitFor()
  await shot('documents')
  const buttonOf = (name: string) =>
    page
      .locator('[role=row], tr, .ant-table-row')
      .filter({ hasText: name })
      .getByRole('button', { name: '下载' })
      .first()
  const record = await download(page, buttonOf('03-抽取记录.docx'))
  const text = new TextDecoder().decode(unzipSync(record.bytes)['word/document.xml'])
  for (const { name } of writers) expect(text).toContain(name)
  expect(text).toContain('2026001-001号')
  const list = await download(page, buttonOf('01-抽查对象名单.xlsx'))
  const book = new ExcelJS.Workbook()
  await book.xlsx.load(Buffer.from(list.bytes).buffer)
  expect(book.worksheets[0]?.rowCount).toBeGreaterThanOrEqual(12)
}

/** The package as exported is right; one winner exchanged in it is found and named. */
async function verifyPackage(
  { page, shot }: RunningProgram,
  pack: { name: string; bytes: Uint8Array },
): Promise<void> {
  await goTo(page, '记录')
  await page.getByRole('tab', { name: '核验抽取' }).click()
  const upload = (bytes: Uint8Array) =>
    page
      .locator('input[type=file]:not([webkitdirectory])')
      .setInputFiles({ name: pack.name, mimeType: 'application/zip', buffer: Buffer.from(bytes) })
  await upload(pack.bytes)
  await page.getByRole('heading', { name: /^核验通过/ }).waitFor()
  await page.getByText('请与签字的承诺码核对').waitFor()
  await shot('verified')
  const files = unzipSync(pack.bytes)
  const targets = new TextDecoder().decode(files['4-targets.tsv'])
  const frame = new TextDecoder().decode(files['1-frame.tsv'])
  const winner = /\t([0-9A-Z]{18})\n/.exec(targets)?.[1] ?? ''
  const loser =
    frame
      .split('\n')
      .flatMap((line) => line.split('\t')[0] ?? [])
      .find((id) => !targets.includes(id)) ?? ''
  files['4-targets.tsv'] = new TextEncoder().encode(targets.replace(winner, loser))
  await upload(zipSync(files))
  await page.getByText(/核验不通过/).waitFor()
  await page
    .getByText(/4-targets.tsv/)
    .first()
    .waitFor()
  await shot('not-verified')
}
