import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { aFirstRound, packed } from '#tests/domain/draw/package-maker.ts'
import { lackOfShell, writePackage } from './verifiers/verdicts.ts'

const program = join(import.meta.dirname, '../../resources/verify/verify.sh')
const vectors = join(import.meta.dirname, '../vectors')

function run(args: readonly string[], { shell = 'sh', path = process.env['PATH'] ?? '' } = {}) {
  const { status, stdout, stderr } = spawnSync(shell, [program, ...args], {
    encoding: 'utf8',
    env: { ...process.env, PATH: path },
  })
  return { status, out: stdout + stderr }
}

function temporary(): string {
  const folder = mkdtempSync(join(tmpdir(), 'verify-sh-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  return folder
}

function copyOf(vector: string): string {
  const folder = temporary()
  cpSync(join(vectors, vector), folder, { recursive: true })
  return folder
}

const hasProgram = (name: string) => spawnSync('sh', ['-c', `command -v ${name}`]).status === 0

test.for([
  ['v1', 0],
  ['v2', 2],
  ['v3', 2],
  ['v5', 2],
] as const)(
  'what verify.sh can verify of %s holds, and its exit code tells whether that is all: %d',
  ([vector, exit], context) => {
    const lack = lackOfShell()
    if (lack !== null) context.skip(lack)
    const { status, out } = run([join(vectors, vector)])
    expect([status, out]).toEqual([exit, expect.stringContaining('请与签字的承诺码核对')])
    expect(out).toContain(exit === 0 ? '核验结论：全部相符' : '其余的请用 verify.html 或 verify.py 核验')
  },
)

test.for(['shasum', 'openssl'])('it needs no sha256sum where there is %s', (tool, context) => {
  if (!hasProgram(tool)) context.skip(`no ${tool} on this machine`)
  const bin = temporary()
  const needed = [
    'sh',
    'awk',
    'sed',
    'sort',
    'find',
    'xargs',
    'grep',
    'comm',
    'cut',
    'tr',
    'wc',
    'head',
    'tail',
  ]
  for (const name of [...needed, 'cmp', 'uniq', 'mktemp', 'rm', 'mkdir', 'cat', 'dirname', 'perl', tool]) {
    const found = spawnSync('sh', ['-c', `command -v ${name}`], { encoding: 'utf8' }).stdout.trim()
    if (found.startsWith('/')) symlinkSync(found, join(bin, name))
  }
  expect(run([join(vectors, 'v1')], { shell: join(bin, 'sh'), path: bin })).toMatchObject({ status: 0 })
})

test('it runs in bash as in the plainest sh', (context) => {
  if (!hasProgram('bash')) context.skip('no bash on this machine')
  expect(run([join(vectors, 'v1')], { shell: 'bash' })).toMatchObject({ status: 0 })
})

test.for([
  ['4-targets.tsv', '4-targets.tsv 第 3 行'],
  ['1-frame.tsv', '1-frame.tsv'],
  ['3-seed.txt', '4-targets.tsv 第 1 行'],
] as const)(
  'a changed digit in %s is wrong, even when SHA256SUMS is made to fit',
  ([name, where], context) => {
    const lack = lackOfShell()
    if (lack !== null) context.skip(lack)
    const folder = copyOf('v1')
    const files = ['1-frame.tsv', '2-plan.txt', '3-seed.txt', '4-targets.tsv'].map(
      (path): [string, Uint8Array] => {
        const text = readFileSync(join(folder, path), 'utf8')
        return [
          path,
          Buffer.from(
            path === name ? text.replace(/\d(?=\D*$)/, (digit) => String(9 - Number(digit))) : text,
          ),
        ]
      },
    )
    writePackage(packed(new Map(files)), folder)
    const { status, out } = run([folder])
    expect([status, out]).toEqual([1, expect.stringContaining(`[错] ${where}`)])
  },
)

test('a folder that is no package, and wrong usage, end with 2 and a sentence', (context) => {
  const lack = lackOfShell()
  if (lack !== null) context.skip(lack)
  const foreign = temporary()
  writeFileSync(join(foreign, '照片.jpg'), '')
  for (const args of [[foreign], ['/no/such/folder'], [copyOf('v1'), 'more']]) {
    const { status, out } = run(args)
    expect([status, /不是核验包|用法/.test(out)]).toEqual([2, true])
  }
})

test('5,000 targets take a handful of processes, not one each', (context) => {
  const lack = lackOfShell()
  if (lack !== null) context.skip(lack)
  const folder = temporary()
  const frame = Array.from({ length: 5000 }, (_, index) => ({
    id: `91139999T${String(index).padStart(9, '0')}`,
    status: 'E' as const,
    class: `${index % 3}类`,
    region: '凤凰镇',
    kind: '',
    name: `测试企业${index}`,
  }))
  const quotas = [0, 1, 2].map((at) => ({
    class: `${at}类`,
    quota: { kind: 'rate' as const, rate: { p: 1, q: 20 } },
  }))
  writePackage(packed(aFirstRound({ frame, quotas })), folder)
  const { status, out } = run([folder])
  expect([status, out]).toEqual([0, expect.stringContaining('1667 户中抽取 84 户')])
})

test('a byte that only SHA256SUMS can show, and a machine share that the plan did not seal, are named', (context) => {
  const lack = lackOfShell()
  if (lack !== null) context.skip(lack)
  const folder = copyOf('v1')
  const names = ['1-frame.tsv', '2-plan.txt', '3-seed.txt', '4-targets.tsv']
  const files = new Map(names.map((path): [string, Uint8Array] => [path, readFileSync(join(folder, path))]))
  writePackage(packed(files.set('README.txt', Buffer.from('说明\n'))), folder)
  expect(run([folder])).toMatchObject({ status: 0 })
  writeFileSync(join(folder, 'README.txt'), '说朋\n')
  expect(run([folder])).toMatchObject({ status: 1, out: expect.stringContaining('[错] README.txt') })
  const seed = readFileSync(join(folder, '3-seed.txt'), 'utf8').replace(/machine=\w/, 'machine=0')
  writePackage(packed(files.set('3-seed.txt', Buffer.from(seed))), folder)
  expect(run([folder]).out).toContain('[错] 3-seed.txt：machine 与方案的 machine.commit 不符')
})
