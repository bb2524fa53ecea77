import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { zipSync } from 'fflate'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { lackOfPython, python } from '#tests/tools/python.ts'

const root = path.resolve(import.meta.dirname, '../..')
const copied = path.join(root, 'tests/vectors')
const vectors = existsSync(path.join(copied, 'v1')) ? copied : path.join(root, '../shared/design/vectors')
const names = ['v1', 'v2', 'v3', 'v4', 'v5', 'v6', 'v7']
const program = path.join(root, 'resources/verify/verify.py')

function lack(): string | null {
  if (lackOfPython !== null) return lackOfPython
  return existsSync(path.join(vectors, 'v1')) ? null : 'the draw vectors are not on this machine'
}
const missing = lack()
const filesOfV3 = missing === null ? readdirSync(path.join(vectors, 'v3')) : []

let work = ''
beforeEach((context) => {
  if (missing !== null) context.skip(missing)
  work = mkdtempSync(path.join(tmpdir(), 'verify-py-'))
})
afterEach(() => {
  if (work !== '') rmSync(work, { recursive: true })
  work = ''
})

function copyOf(vector: string): string {
  const folder = path.join(work, vector)
  cpSync(path.join(vectors, vector), folder, { recursive: true })
  return folder
}

function verify(
  args: readonly string[],
  encoding = 'utf-8',
  script = program,
): { exit: number | null; out: string } {
  const env = { ...process.env, PYTHONIOENCODING: encoding }
  const { status, stdout, stderr } = spawnSync(python, [script, ...args], { env })
  expect(stderr.toString()).toBe('')
  return { exit: status, out: stdout.toString() }
}

function digest(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

function writeSums(folder: string): void {
  const listed = readdirSync(folder).filter((name) => name !== 'SHA256SUMS')
  const lines = listed.toSorted().map((name) => `${digest(readFileSync(path.join(folder, name)))}  ${name}\n`)
  writeFileSync(path.join(folder, 'SHA256SUMS'), lines.join(''))
}

/** Replaces text in one file; the first occurrence only. */
function edit(folder: string, name: string, from: string | RegExp, to: string): void {
  const file = path.join(folder, name)
  const before = readFileSync(file, 'utf8')
  const after = before.replace(from, to)
  expect(after).not.toBe(before)
  writeFileSync(file, after)
}

/** What a forger does after a change of round 1: digest, commitment and SHA256SUMS are made to fit again. */
function forge(folder: string): void {
  setKey(folder, '2-plan.txt', 'frame.sha256', digest(readFileSync(path.join(folder, '1-frame.tsv'))))
  setKey(folder, '3-seed.txt', 'commit', digest(readFileSync(path.join(folder, '2-plan.txt'))))
  writeSums(folder)
}

function setKey(folder: string, name: string, key: string, value: string): void {
  const file = path.join(folder, name)
  const lines = readFileSync(file, 'utf8').split('\n')
  writeFileSync(file, lines.map((line) => (line.startsWith(`${key}=`) ? `${key}=${value}` : line)).join('\n'))
}

function changeByte(file: string, at: number): void {
  const bytes = readFileSync(file)
  bytes[at] = (bytes[at] ?? 0) ^ 1
  writeFileSync(file, bytes)
}

describe('what verify.py accepts', () => {
  test.for(names)('%s untouched, with its commitment codes in groups of four', (vector) => {
    const folder = copyOf(vector)
    const { exit, out } = verify([folder])
    expect(out).toContain('核验结论：全部相符')
    expect(exit).toBe(0)
    const plan = readFileSync(path.join(folder, '2-plan.txt'))
    const title = /^title=(.*)$/m.exec(plan.toString())?.[1] ?? 'no title'
    expect(out).toContain(title)
    expect(out).toContain('请与签字的承诺码核对')
    expect(out).toContain((digest(plan).match(/.{4}/g) ?? []).join(' '))
  })

  test('the folder it lies in, with the papers and programs that lie beside the protocol files', () => {
    const folder = copyOf('v3')
    cpSync(program, path.join(folder, 'verify.py'))
    cpSync(path.join(root, 'resources/verify/README.txt'), path.join(folder, 'README.txt'))
    writeSums(folder)
    expect(verify([], 'utf-8', path.join(folder, 'verify.py')).exit).toBe(0)
    edit(folder, 'README.txt', '双随机', '单随机')
    const { exit, out } = verify([], 'utf-8', path.join(folder, 'verify.py'))
    expect([exit, out.includes('README.txt')]).toEqual([1, true])
  })

  test.for(['', '核验包/'])('a zip whose files lie under “%s”', (top) => {
    const entries = readdirSync(path.join(vectors, 'v4')).map((name): [string, Uint8Array] => {
      return [top + name, readFileSync(path.join(vectors, 'v4', name))]
    })
    const zip = path.join(work, 'package.zip')
    writeFileSync(zip, zipSync(Object.fromEntries(entries)))
    expect(verify([zip]).exit).toBe(0)
  })

  test.for(['gbk', 'ascii'])('a package with rare characters on a console that speaks %s', (encoding) => {
    expect(verify([copyOf('v4')], encoding).exit).toBe(0)
  })
})

describe('what verify.py refuses', () => {
  test.for(['v3', 'v4'])(
    'one changed byte in any file of %s, even when SHA256SUMS is made anew',
    (vector) => {
      for (const name of readdirSync(path.join(vectors, vector))) {
        const folder = copyOf(vector)
        const file = path.join(folder, name)
        changeByte(file, Math.floor(readFileSync(file).length / 2))
        if (name !== 'SHA256SUMS') writeSums(folder)
        expect([name, verify([folder]).exit]).toEqual([name, 1])
      }
    },
  )

  test('a changed byte that only SHA256SUMS can show', () => {
    const folder = copyOf('v1')
    writeFileSync(path.join(folder, 'tickets.xlsx'), 'a workbook')
    writeSums(folder)
    expect(verify([folder]).exit).toBe(0)
    changeByte(path.join(folder, 'tickets.xlsx'), 0)
    const { exit, out } = verify([folder])
    expect([exit, out.includes('tickets.xlsx')]).toEqual([1, true])
  })

  test('a companion that SHA256SUMS does not list', () => {
    const folder = copyOf('v1')
    writeFileSync(path.join(folder, 'README.txt'), '说明')
    const { exit, out } = verify([folder])
    expect([exit, out.includes('没有列出')]).toEqual([1, true])
    expect(out).toContain('README.txt')
  })

  test('another winner, naming file, line and the right line', () => {
    const folder = copyOf('v1')
    edit(folder, '4-targets.tsv', '91130534TESTTV1003', '91130534TESTTV1002')
    writeSums(folder)
    const { exit, out } = verify([folder])
    expect(exit).toBe(1)
    expect(out).toContain('[错] 4-targets.tsv 第 2 行：')
    expect(out).toContain('91130534TESTTV1003')
  })

  test.for([
    ['a zero-width character', '1-frame.tsv', '\n', '\u200b\n', '1-frame.tsv 第 1 行'],
    ['a name that is not NFC', '1-frame.tsv', '\n', 'e\u0301\n', '1-frame.tsv 第 1 行'],
    ['a field with a space at its end', '1-frame.tsv', '\n', '\u3000\n', '1-frame.tsv 第 1 行'],
    ['Windows line ends', '1-frame.tsv', '\n', '\r\n', '1-frame.tsv 第 1 行'],
    ['an id twice', '1-frame.tsv', /^(.*)\n/, '$1\n$1!\n', '1-frame.tsv 第 2 行'],
    ['an exclusion without a reason', '1-frame.tsv', '\tE\t', '\tX:\t', '1-frame.tsv 第 1 行'],
    ['a ratio above one', '2-plan.txt', 'rate.B=3/10', 'rate.B=11/10', '2-plan.txt'],
    ['an unknown key', '2-plan.txt', 'END', 'note=1\nEND', '2-plan.txt 第 14 行'],
    ['keys out of order', '2-plan.txt', /(draw=.*\n)(title=.*\n)/, '$2$1', '2-plan.txt 第 2 行'],
    ['a contributor named twice', '2-plan.txt', '企业代表 李四', '纪检监察组 张三', '2-plan.txt'],
    ['a contributor without digits', '3-seed.txt', '3=960024\n', '', '3-seed.txt 第 7 行'],
    ['another machine share', '3-seed.txt', /machine=\w/, 'machine=0', '3-seed.txt 第 4 行'],
    ['five digits', '3-seed.txt', '3=960024', '3=96002', '3-seed.txt 第 7 行'],
  ] as const)('%s, although all digests fit', ([, name, from, to, where]) => {
    const folder = copyOf('v1')
    edit(folder, name, from, to)
    forge(folder)
    const { exit, out } = verify([folder])
    expect(out).toContain(`[错] ${where}：`)
    expect(exit).toBe(1)
  })

  test.for([
    ['a file it does not know', 'v1', '说明.docx'],
    ['an input that no plan names', 'v1', '1-items.tsv'],
    ['round-2 files without 6-plan.txt', 'v1', '5-recusals.tsv'],
    ['a later round without its predecessor', 'v3', 'more/2/6-plan.txt'],
  ] as const)('%s', ([, vector, name]) => {
    const folder = copyOf(vector)
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true })
    writeFileSync(path.join(folder, name), '')
    const { exit, out } = verify([folder])
    expect([exit, out.includes(`[错] ${name}：`)]).toEqual([1, true])
  })

  test.for(filesOfV3)('v3 without %s', (name) => {
    const folder = copyOf('v3')
    rmSync(path.join(folder, name))
    if (name !== 'SHA256SUMS') writeSums(folder)
    expect(verify([folder]).exit).toBe(1)
  })
})

test('wrong usage ends with 2 and shows how it is used', () => {
  for (const args of [['/no/such/folder'], [copyOf('v1'), 'and more'], ['--help']]) {
    const { exit, out } = verify(args)
    expect([exit, out.includes('用法')]).toEqual([2, true])
  }
})

test('the commands of README.txt find the winners of a draw by hand', (context) => {
  if (spawnSync('sh', ['-c', 'command -v sha256sum awk sed sort']).status !== 0)
    context.skip('no sha256sum, awk, sed or sort')
  const readme = readFileSync(path.join(root, 'resources/verify/README.txt'), 'utf8')
  const commands = readme.split('\n').filter((line) => /^ {4} *[!-~]/.test(line) && !line.includes('verify.'))
  const { status, stdout } = spawnSync('sh', ['-e', '-c', commands.join('\n')], { cwd: copyOf('v1') })
  expect(status).toBe(0)
  const winners = /^E\tB\t(.*)$/gm
  const rows = readFileSync(path.join(vectors, 'v1/4-targets.tsv'), 'utf8').replace(winners, '$1')
  expect(stdout.toString().endsWith(rows + rows)).toBe(true)
  const sums = stdout.toString().split('\n')
  const plan = readFileSync(path.join(vectors, 'v1/2-plan.txt'))
  expect(sums).toContain(`${digest(plan)}  2-plan.txt`)
})
