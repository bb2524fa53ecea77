import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { expect, test } from 'vitest'
import { databaseFile } from '#shared/core/store/open-store.ts'
import { operationNames } from '#shared/contract/index.ts'
import { anOffice, profile } from '#tests/core/makers.ts'
import { temporaryFolder } from '#tests/core/store/temporary-folder.ts'
import { runCli, tellCli } from './run-cli.ts'

/** A folder with an office in it, that nobody has open. */
async function anOfficeFolder(): Promise<string> {
  const office = await anOffice()
  await office.close()
  return office.folder
}

const commands = [
  'import',
  'plan',
  'draw',
  'documents',
  'verify',
  'sjds',
  'ledger',
  'backup',
  'restore',
  'encryption',
  'check',
  'call',
  'serve',
  'demo',
]

test('--help lists every command and ends with yes', async () => {
  const { code, stdout, stderr } = await runCli('--help')
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  for (const name of commands) expect(stdout).toMatch(new RegExp(`^  ${name}\\b`, 'm'))
})

test('call --help lists every operation', async () => {
  const { code, stdout } = await tellCli('call', '--help')
  expect({ code, names: stdout.trim().split('\n') }).toEqual({ code: 0, names: operationNames })
})

test.each([
  [[]],
  [['nonsense']],
  [['--nonsense', 'ledger', 'verify']],
  [['import', 'people', 'x.csv']],
  [['import', 'targets']],
  [['import', 'targets', '/nowhere/名录.csv']],
  [['verify']],
  [['verify', '/nowhere/核验包']],
  [['sjds']],
  [['sjds', 'package.json']],
  [['documents', 'plan', 'soon', 'internal']],
  [['documents', 'draw', 'x', 'C7']],
  [['documents', 'draw', 'x', 'C1', '0']],
  [['call', 'draw.nonsense']],
  [['demo', '--pack', 'nowhere']],
  [['encryption', 'nonsense']],
  [['encryption', 'on', 'a-passphrase-on-the-line']],
  [['restore']],
  [['restore', 'last-whole', '--confirm']],
])('%j is wrong usage: 2, with the reason in Chinese and nothing on the output', async (words) => {
  const { code, stdout, stderr } = await tellCli(...words)
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
  expect(stderr).toMatch(/\p{Script=Han}/u)
  // A stack trace is no message.
  expect(stderr).not.toMatch(/\bat .*:\d+/)
})

test('an office that is not set up is a no, with the reason', async () => {
  const { code, stdout, stderr } = await runCli('draw', 'list', '--data', temporaryFolder())
  expect({ code, stdout, stderr }).toEqual({
    code: 1,
    stdout: '',
    stderr: '还没有建立单位。请先填写单位名称和行政区划。\n',
  })
})

test('--json prints one JSON and nothing else, for a yes and for a no', async () => {
  const data = await anOfficeFolder()
  const yes = await runCli('call', 'office.status', '--data', data, '--json')
  expect({ code: yes.code, stderr: yes.stderr }).toEqual({ code: 0, stderr: '' })
  expect(yes.json()).toMatchObject({ office: profile })
  const no = await runCli('call', 'plan.list', '{"year":1}', '--data', data, '--json')
  expect({ code: no.code, stderr: no.stderr }).toEqual({ code: 1, stderr: '' })
  expect(no.json()).toMatchObject({ failure: { code: 'wrong-input', path: 'year' } })
})

test('the ledger verifies, and says how long it is', async () => {
  const data = await anOfficeFolder()
  const { code, json } = await runCli('ledger', 'verify', '--data', data, '--json')
  expect(code).toBe(0)
  expect(json()).toMatchObject({ entries: 1, head: expect.stringMatching(/^[0-9a-f]{64}$/) as string })
})

test('the ledger is listed, its signed sheets too, and exported as a text that holds every entry', async () => {
  const data = await anOfficeFolder()
  const out = join(temporaryFolder(), '操作记录.tsv')
  const listed = await tellCli('ledger', 'list', '虚构县', '--data', data, '--json')
  expect(listed.json()).toMatchObject({ total: 1, rows: [{ kind: 'office.created' }] })
  expect((await tellCli('ledger', 'heads', '--data', data, '--json')).json()).toEqual([])
  expect((await tellCli('ledger', 'export', '--data', data)).code).toBe(2)
  expect((await tellCli('ledger', 'export', '--out', out, '--data', data, '--json')).code).toBe(0)
  const lines = readFileSync(out, 'utf8').split('\n')
  const kinds = lines.filter((line) => /^\d/.test(line)).map((line) => line.split('\t')[4])
  // It leaves with people's numbers, which its last entry tells.
  expect(kinds).toEqual(['office.created', 'roster.exported'])
})

test('an import reports every row with outcome, values and problems, and writes only when confirmed', async () => {
  const data = await anOfficeFolder()
  const file = join(temporaryFolder(), '名录.csv')
  writeFileSync(
    file,
    '统一社会信用代码,企业名称,登记状态\n91350100M000100Y43,虚构县东风化工有限公司,存续\n,没有代码的企业,存续\n',
  )
  const words = ['import', 'targets', file, '--data', data, '--json']
  const shown = await runCli(...words)
  const report = {
    counts: { new: 1, changed: 0, unchanged: 0, rejected: 1 },
    rows: [
      { row: 2, outcome: 'new', values: { id: '91350100M000100Y43', name: '虚构县东风化工有限公司' } },
      {
        row: 3,
        outcome: 'rejected',
        values: { name: '没有代码的企业' },
        problems: [
          {
            code: 'code-missing',
            column: '统一社会信用代码',
            message: expect.stringMatching(/\p{Script=Han}/u) as string,
          },
        ],
      },
    ],
  }
  expect({ code: shown.code, stderr: shown.stderr }).toEqual({ code: 0, stderr: '' })
  expect(shown.json()).toMatchObject({ ...report, confirmed: false })
  expect((await tellCli(...words, '--confirm')).json()).toMatchObject({ ...report, confirmed: true })
  expect((await tellCli(...words, '--confirm')).json()).toMatchObject({
    counts: { new: 0, changed: 0, unchanged: 1, rejected: 1 },
  })
})

test.each([
  ['an empty file', '', 'file-empty'],
  ['a file without a header', '甲,乙\n丙,丁\n', 'header-not-found'],
])('%s is a no and changes nothing', async (_what, text, code) => {
  const data = await anOfficeFolder()
  const file = join(temporaryFolder(), '名录.csv')
  writeFileSync(file, text)
  const run = await tellCli('import', 'targets', file, '--confirm', '--data', data, '--json')
  expect(run.code).toBe(1)
  expect(run.json()).toMatchObject({ failure: { code }, message: expect.stringMatching(/。$/) as string })
  expect((await tellCli('ledger', 'verify', '--data', data, '--json')).json()).toMatchObject({ entries: 1 })
})

test('a folder where a file should be cannot be read', async () => {
  const folder = join(temporaryFolder(), '名录.csv')
  mkdirSync(folder)
  const { code, stderr } = await tellCli('import', 'targets', folder, '--data', temporaryFolder())
  expect(code).toBe(2)
  expect(stderr).toContain(`读不到文件「${folder}」`)
})

test('an office that another process has open is a no', async () => {
  const { folder } = await anOffice()
  const run = await tellCli('ledger', 'verify', '--data', folder, '--json')
  expect(run.code).toBe(1)
  expect(run.json()).toMatchObject({ failure: { code: 'office-in-use', folder } })
})

test('an office written by a newer program is a no, and stays as it was', async () => {
  const data = await anOfficeFolder()
  const raw = new Sqlite(databaseFile(data))
  raw.pragma('user_version = 99')
  raw.close()
  const run = await tellCli('draw', 'list', '--data', data)
  expect(run.code).toBe(1)
  expect(run.stderr).toContain('请安装新版本后再打开')
})

test('a contributor is a body and a name, and a word too many is not dropped in silence', async () => {
  const data = await anOfficeFolder()
  const { code, stderr } = await runCli(
    'draw',
    'commit',
    'x',
    '--contributor',
    '纪检组 张 三',
    '--data',
    data,
  )
  expect(code).toBe(2)
  expect(stderr).toContain('--contributor')
})
