import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { anOffice } from '#tests/core/makers.ts'
import { runCli, tellCli } from './run-cli.ts'

const table = `抽查计划编号,抽查计划名称,抽查任务编号,抽查任务名称,抽查类型,发起部门,抽查时间
联2023001,2023年样例计划,联001,样例任务,定向,甲局,2023年5月
联2023002,2023年样例计划二,联002,样例任务,定向,甲局,全年
`

async function anOfficeFolder() {
  const office = await anOffice()
  await office.close()
  const file = join(office.folder, '计划.csv')
  writeFileSync(file, table)
  return { data: office.folder, file }
}

interface Told {
  readonly tables: readonly {
    readonly year: number
    readonly plans: readonly { readonly state: string }[]
    readonly problems: readonly { readonly message: string }[]
  }[]
  readonly confirmed: unknown
}

test('plan import tells every plan and every wrong cell, and writes only when confirmed', async () => {
  const { data, file } = await anOfficeFolder()
  const run = async (...words: readonly string[]) => {
    const { code, stdout } = await tellCli('plan', 'import', file, ...words, '--data', data, '--json')
    return { code, told: JSON.parse(stdout) as Told }
  }
  const looked = await run()
  expect(looked).toMatchObject({
    code: 0,
    told: { confirmed: null, tables: [{ year: 2023, plans: [{ state: 'new' }, { state: 'refused' }] }] },
  })
  expect(looked.told.tables[0]?.problems.map(({ message }) => message)).toContain(
    '第3行「抽查时间」“全年”没有填到月份。请写明几月，例：5月-6月。',
  )
  expect((await runCli('plan', 'list', '2023', '--data', data)).stdout).toBe('')
  expect((await run('--confirm')).told.confirmed).toMatchObject({ added: 1, refused: 1 })
  expect((await runCli('plan', 'list', '2023', '--data', data)).stdout).toContain('联2023001')
  expect((await run('--confirm')).told.confirmed).toBeNull()
  expect((await run('2024', '--confirm')).told.confirmed).toMatchObject({ added: 1 })
  expect((await tellCli('plan', 'list', '2024', '--data', data)).stdout).toContain(
    '联2024001  2024年样例计划',
  )
})

test.each([
  [['plan', 'import']],
  [['plan', 'import', '/nowhere/计划.docx']],
  [['plan', 'import', 'x', 'soon']],
])('%j is wrong usage', async (words) => {
  const { code, stdout } = await tellCli(...words)
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
})
