import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import ExcelJS from 'exceljs'
import { expect, test } from 'vitest'
import { temporaryFolder } from '#tests/core/store/temporary-folder.ts'
import { anOffice } from '#tests/core/makers.ts'
import { runCli, tellCli } from './run-cli.ts'

async function anImport(rows: readonly string[]) {
  const office = await anOffice()
  await office.close()
  const folder = temporaryFolder()
  mkdirSync(folder, { recursive: true })
  const file = join(folder, '名录.csv')
  writeFileSync(file, ['统一社会信用代码,企业名称', ...rows].join('\n'))
  const out = join(folder, '退回.xlsx')
  return { words: ['import', 'targets', file, '--data', office.folder, '--rejected', out], out }
}

test('import --rejected writes the rejected rows with every reason in words, before anything is confirmed', async () => {
  const { words, out } = await anImport(['A1,虚构甲厂', ',无代码厂'])
  const { code, stdout } = await runCli(...words, '--confirm')
  expect({ code, told: stdout.includes(out) }).toEqual({ code: 0, told: true })
  const book = new ExcelJS.Workbook()
  await book.xlsx.load(new Uint8Array(readFileSync(out)).buffer)
  const row = book.worksheets[0]?.getRow(2).values as unknown[]
  expect(row.slice(1)).toEqual([
    '3',
    expect.stringMatching(/统一社会信用代码.*为空/) as string,
    '',
    '无代码厂',
  ])
})

test('without a rejected row there is no file, and a place that cannot be written is a no', async () => {
  const sound = await anImport(['A1,虚构甲厂'])
  expect((await tellCli(...sound.words)).code).toBe(0)
  expect(existsSync(sound.out)).toBe(false)
  const dirty = await anImport([',无代码厂'])
  mkdirSync(dirty.out)
  const { code, json } = await tellCli(...dirty.words, '--confirm', '--json')
  expect(code).toBe(1)
  expect(json()).toMatchObject({ failure: { code: 'file-not-written' } })
})
