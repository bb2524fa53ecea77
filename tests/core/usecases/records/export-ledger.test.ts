import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { holdFirst } from '#tests/core/ceremony.ts'
import { anOffice, anOfficeReadyToDraw, profile } from '#tests/core/makers.ts'
import type { OfficeUnderTest } from '#tests/core/office-under-test.ts'
import { temporaryFolder } from '#tests/core/store/temporary-folder.ts'

const sha256 = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex')

const textOf = async (office: OfficeUnderTest, part: { from?: number; limit?: number } = {}) => {
  const exported = await office.must('records.exportLedger', { ...part, personal: true })
  return { ...exported, text: new TextDecoder().decode(exported.bytes) }
}

const entriesIn = (text: string) =>
  text
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split('\t'))

/** draw-protocol.md §7 from its text alone. */
function chainHolds(entries: readonly (readonly string[])[]): boolean {
  let head = sha256('SJDS-1 LEDGER')
  return entries.every(([seq, prev, at, actor, kind, body = '', hash], index) => {
    const hashed = ['SJDS-1 ENTRY', seq, head, at, actor, kind, sha256(body)].map((line) => `${line}\n`)
    const holds = seq === String(index + 1) && prev === head && hash === sha256(hashed.join(''))
    head = hash ?? ''
    return holds
  })
}

test('the chain is computed anew from the exported text alone', async () => {
  const office = await anOfficeReadyToDraw()
  await holdFirst(office)
  const { text, next } = await textOf(office)
  const entries = entriesIn(text)
  expect(entries.length).toBe((await office.ledger()).length)
  expect(chainHolds(entries)).toBe(true)
  expect(next).toBeNull()
  const changed = entries.with(4, (entries[4] ?? []).with(3, '别人'))
  expect(chainHolds(changed)).toBe(false)
})

test('the recipe in the file checks the file with bash and sha256sum, and names the entry that was changed', async () => {
  const office = await anOfficeReadyToDraw()
  const folder = temporaryFolder()
  const file = join(folder, '操作记录.tsv')
  const run = (text: string) => {
    writeFileSync(file, text)
    execFileSync('bash', ['-c', "sed -n 's/^#| //p' 操作记录.tsv > check.sh"], { cwd: folder })
    try {
      return execFileSync('bash', ['check.sh', file], { cwd: folder, encoding: 'utf8' })
    } catch (error) {
      return String((error as { stdout: unknown }).stdout)
    }
  }
  const { text } = await textOf(office)
  const head = (await office.ledger()).at(-1)?.hash ?? ''
  expect(run(text)).toBe(`全部相符，最后一条的记录码：${head}\n`)
  expect(run(text.replace('样例执法员2', '样例执法员9'))).toMatch(/^第 1\d 条不符\n$/)
  expect(run(text.replace(/^5\t.*\n/m, ''))).toBe('第 6 条不符\n')
})

test('a long ledger is exported in parts that follow each other, each checked by itself', async () => {
  const office = await anOfficeReadyToDraw()
  const whole = entriesIn((await textOf(office)).text)
  const first = await textOf(office, { limit: 7 })
  expect(first.next).toBe(8)
  const second = await textOf(office, { from: 8 })
  // Each part tells of itself in an entry of its own.
  const [own, other] = [whole.length, whole.length + 2]
  expect([...entriesIn(first.text), ...entriesIn(second.text)].slice(0, own)).toEqual(whole)
  expect(entriesIn(second.text)).toHaveLength(other - 7)
  expect(second.text).toContain(`#| prev=${whole[6]?.[6]}\n`)
})

test('a line break in a name cannot make two different entries hash alike', async () => {
  const office = await anOffice()
  await office.must('office.update', { profile: { ...profile, clerk: '甲\nroster.added' } })
  await office.must('departments.save', { department: { name: '样例', own: true, units: [] } })
  expect((await office.ledger()).at(-1)?.actor).toBe('甲 roster.added')
  expect(chainHolds(entriesIn((await textOf(office)).text))).toBe(true)
})

test('a rehearsal says so in the names and texts of what it exports', async () => {
  const office = await anOffice({ rehearsal: true })
  const { name, text } = await textOf(office)
  expect([name, text.split('\n')[0]]).toEqual([
    expect.stringMatching(/^演练 操作记录/),
    '# 操作记录　演练 虚构县应急管理局',
  ])
})
