import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { holdDraw } from '#tests/core/ceremony.ts'
import { anOfficeReadyToDraw } from '#tests/core/makers.ts'
import { temporaryFolder } from '#tests/core/store/temporary-folder.ts'
import { runCli } from './run-cli.ts'

const vectors = join(import.meta.dirname, '../vectors')
const folders = readdirSync(vectors).filter((name) => statSync(join(vectors, name)).isDirectory())

function filesBelow(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => statSync(join(folder, path)).isFile())
    .map((path) => path.replaceAll('\\', '/'))
}

const isResult = (path: string) => /(?:^|\/)[48]-[^/]*$/.test(path)

/** A vector's inputs without its results. */
function inputsOf(name: string): string {
  const folder = temporaryFolder()
  cpSync(join(vectors, name), folder, { recursive: true })
  for (const path of filesBelow(folder).filter(isResult)) rmSync(join(folder, path))
  return folder
}

test.each(folders)('sjds computes the results of vector %s byte for byte', async (name) => {
  const folder = inputsOf(name)
  const { code, stderr } = await runCli('sjds', folder)
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  const expected = filesBelow(join(vectors, name))
  expect(expected.filter(isResult).length).toBeGreaterThan(0)
  expect(filesBelow(folder).toSorted()).toEqual([...expected].toSorted())
  const others = expected.filter(
    (path) => !readFileSync(join(folder, path)).equals(readFileSync(join(vectors, name, path))),
  )
  expect(others).toEqual([])
})

test('sjds leaves a result that says something else as it is, and says no', async () => {
  const folder = inputsOf('v1')
  writeFileSync(join(folder, '4-targets.tsv'), '别人的结果\n')
  const run = await runCli('sjds', folder, '--json')
  expect({ code: run.code, stderr: run.stderr }).toEqual({ code: 1, stderr: '' })
  expect(run.json()).toEqual({ differing: ['4-targets.tsv'] })
  expect(readFileSync(join(folder, '4-targets.tsv'), 'utf8')).toBe('别人的结果\n')
})

test('sjds run again finds its own results and changes nothing', async () => {
  const folder = inputsOf('v1')
  await runCli('sjds', folder)
  expect((await runCli('sjds', folder)).code).toBe(0)
})

test('sjds names file and line of what breaks a rule, and writes nothing', async () => {
  const folder = inputsOf('v1')
  const frame = join(folder, '1-frame.tsv')
  writeFileSync(frame, `${readFileSync(frame, 'utf8')}\n`)
  const run = await runCli('sjds', folder, '--json')
  expect(run.code).toBe(1)
  const { problems } = run.json() as { problems: readonly object[] }
  expect(problems).toContainEqual(
    expect.objectContaining({ code: 'field-count-wrong', file: '1-frame.tsv', line: 11 }),
  )
  expect(existsSync(join(folder, '4-targets.tsv'))).toBe(false)
})

async function aPackage() {
  const office = await anOfficeReadyToDraw()
  const { id: drawId } = await holdDraw(office)
  const { bytes } = await office.must('draw.package', { drawId })
  const folder = temporaryFolder()
  for (const [path, content] of Object.entries(unzipSync(bytes))) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), content)
  }
  const zip = join(temporaryFolder(), '核验包.zip')
  writeFileSync(zip, bytes)
  return { folder, zip }
}

test('verify accepts an untouched package as a folder and as a zip, and names what was touched', async () => {
  const { folder, zip } = await aPackage()
  for (const place of [folder, zip]) {
    const { code, json } = await runCli('verify', place, '--json')
    expect(code).toBe(0)
    expect(json()).toMatchObject({ verified: true, findings: [], draw: '2023001-001号' })
  }
  const teams = join(folder, '8-teams.tsv')
  writeFileSync(teams, readFileSync(teams, 'utf8').replace('ZF0001', 'ZF0002'))
  const touched = await runCli('verify', folder, '--json')
  expect(touched.code).toBe(1)
  const { findings } = touched.json() as {
    findings: readonly { code: string; file: string; message: string }[]
  }
  expect(findings).toContainEqual(expect.objectContaining({ code: 'result-differs', file: '8-teams.tsv' }))
  expect(findings.every(({ message }) => /\p{Script=Han}/u.test(message))).toBe(true)
  const inWords = await runCli('verify', folder)
  expect(inWords.stderr).toContain('8-teams.tsv')
  expect(inWords.stdout).toContain('核验不通过')
})

test('verify of a zip that is no package is a no', async () => {
  const file = join(temporaryFolder(), '核验包.zip')
  writeFileSync(file, '这不是压缩包')
  const { code, json } = await runCli('verify', file, '--json')
  expect(code).toBe(1)
  expect(json()).toMatchObject({ failure: { code: 'not-a-package' } })
})
