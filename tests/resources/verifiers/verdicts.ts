import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { createContext, runInContext } from 'node:vm'
import { verifyPackage } from '#shared/domain/draw/index.ts'
import { tools } from '#tests/domain/draw/hashing.ts'
import { python } from '#tests/tools/python.ts'

/** Path in the package → bytes */
export type Package = ReadonlyMap<string, Uint8Array>

/** One byte of the package before it, changed */
export interface Change {
  readonly path: string
  readonly at: number
  readonly value: number
  /** SHA256SUMS made to fit, as a forger would */
  readonly sums: boolean
}

export interface Verdict {
  readonly accepted: boolean
  /** What is named as wrong, as `file` or `file 第 n 行` */
  readonly places: readonly string[]
}

const folder = join(import.meta.dirname, '../../../resources/verify')
const place = (file: string, line: number) => (line === 0 ? file : `${file} 第 ${line} 行`)

export function verdictOfProgram(files: Package): Verdict {
  const { findings } = verifyPackage(files, tools)
  return { accepted: findings.length === 0, places: findings.map(({ file, line }) => place(file, line)) }
}

interface PageReport {
  readonly findings: readonly { readonly file: string; readonly line: number; readonly words: string }[]
}
type PageVerify = (files: Package) => Iterator<string, PageReport>

export const page = readFileSync(join(folder, 'verify.html'), 'utf8')

/** The rules of verify.html, run outside of a browser: the first script of the page, which knows no page. */
function loadPage(): PageVerify {
  const [, script = ''] = /<script id="rules">([^]*?)<\/script>/.exec(page) ?? []
  const context = createContext({ TextDecoder, TextEncoder })
  return runInContext(`${script}\nverify`, context) as PageVerify
}
const pageVerify = loadPage()

export function verdictOfPage(files: Package): Verdict {
  const run = pageVerify(files)
  let step = run.next()
  while (step.done !== true) step = run.next()
  const { findings } = step.value
  return { accepted: findings.length === 0, places: findings.map(({ file, line }) => place(file, line)) }
}

/** What verify.py says of many packages and of changes of the package before each. */
export function verdictsOfPython(asked: readonly (Package | Change)[]): readonly Verdict[] {
  const lines = asked.map((one) => JSON.stringify('path' in one ? changeLine(one) : packageLine(one)))
  const judge = join(import.meta.dirname, 'judge.py')
  const run = spawnSync(python, ['-B', judge, join(folder, 'verify.py')], {
    input: lines.join('\n'),
    encoding: 'utf8',
    env: { ...process.env, PYTHONIOENCODING: 'utf-8' },
    maxBuffer: 1024 * 1024 * 1024,
  })
  if (run.status !== 0) throw new Error(run.stderr)
  return run.stdout
    .trimEnd()
    .split('\n')
    .map((line) => {
      const [code, said] = JSON.parse(line) as [number, string]
      const places = [...said.matchAll(/^\[错\] (.*?)：/gm)].map(([, where = '']) => where)
      return { accepted: code === 0, places }
    })
}

const packageLine = (files: Package) => ({ files: Object.fromEntries([...files].map(inBase64)) })
const changeLine = ({ path, at, value, sums }: Change) => ({ change: [path, at, value], sums })

const inBase64 = ([path, bytes]: readonly [string, Uint8Array]): [string, string] => [
  path,
  Buffer.from(bytes).toString('base64'),
]

/** What verify.sh ends with: 0 all holds, 1 something is wrong, 2 the rest needs another verifier. */
export function exitOfShell(files: Package): number | null {
  const work = mkdtempSync(join(tmpdir(), 'verify-sh-'))
  try {
    writePackage(files, work)
    return spawnSync('sh', [join(folder, 'verify.sh'), work], { encoding: 'utf8' }).status
  } finally {
    rmSync(work, { recursive: true })
  }
}

export function writePackage(files: Package, into: string): void {
  for (const [path, bytes] of files) {
    mkdirSync(dirname(join(into, path)), { recursive: true })
    writeFileSync(join(into, path), bytes)
  }
}

export function lackOfShell(): string | null {
  const has = spawnSync('sh', ['-c', 'command -v sha256sum && command -v awk && command -v comm'])
  return has.status === 0 ? null : 'no sh, awk or sha256sum on this machine'
}
