import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { DocumentView } from '#shared/contract/index.ts'
import { readTable } from '#shared/core/files/read-table.ts'
import { findPreset } from '#shared/core/resources/rule-packs.ts'
import { readPlans } from '#shared/domain/plan/read-plan.ts'
import { cellText } from '#shared/domain/rosters/read-field.ts'
import type { Workbook } from '#shared/domain/rosters/workbook.ts'
import { docxText } from '#tests/core/documents/read-back.ts'
import { profile } from '#tests/core/makers.ts'
import { openOffice } from '#tests/core/office-under-test.ts'
import { sourceAnnexes } from '#tests/domain/documents/source-annexes.ts'
import type { SourceAnnex } from '#tests/domain/documents/source-annexes.ts'
import { plansOf } from '#tests/domain/documents/source-plans.ts'

// T1 and T2 of the three packs that have them: plans saved in an office that works by the pack, printed, and read again.

const sources = join(import.meta.dirname, '../../../../../shared/sources')
const annexes = Object.values(sourceAnnexes).map((annex) => [annex.name, annex] as const)
const squeezed = (text: string) => text.replaceAll(/\s/gu, '')

/** Everything the table's page says, in its order: what a reader of the annex meets. */
const linesAbove = ({ title, subtitle, sealLine }: SourceAnnex) =>
  [title, subtitle, ...(sealLine ?? [])].filter((text) => text !== '')

/** The annex printed by an office that the pack's own source describes. */
async function printed(annex: SourceAnnex) {
  const pack = findPreset(annex.pack)
  if (pack === null) throw new Error(`no pack ${annex.pack}`)
  const office = await openOffice({ at: `${annex.madeOn}T02:00:00Z` })
  const { bureau, region, level } = pack.office
  const own = { bureau: bureau.value, region: region.value, level: level.value, packId: pack.id }
  await office.must('office.create', { profile: { ...profile, ...own }, rehearsal: false })
  for (const plan of plansOf(annex)) await office.must('plan.save', { plan })
  const { year, scope } = annex
  const issued = await office.must('documents.makePlan', { year, scope })
  const bytesOf = async (format: DocumentView['format']) => {
    const document = issued.find((one) => one.format === format)
    return (await office.must('documents.read', { documentId: document?.id ?? '' })).bytes
  }
  return { docx: await bytesOf('docx'), xlsx: await bytesOf('xlsx') }
}

async function bookOf(bytes: Uint8Array, name: string): Promise<Workbook> {
  const read = await readTable(bytes, name, { signal: new AbortController().signal, progress: () => {} })
  if (!read.ok) throw new Error(read.failure.code)
  return read.value
}

/** Rows of the first sheet; cells that are empty to the right of the table are left out. */
const textsOf = (book: Workbook) => book.sheets[0]?.rows.map(({ cells }) => cells.map(cellText)) ?? []
const filled = (rows: readonly (readonly string[])[], columns: number) =>
  rows.map((cells) => Array.from({ length: columns }, (_, at) => cells[at] ?? ''))

const words = (rows: readonly (readonly string[])[]) =>
  rows.flatMap((cells) => [...new Set(cells)]).filter((text) => text !== '')

describe.each(annexes)('%s', (_name, annex) => {
  const columns = annex.rows[0]?.length ?? 0

  test('comes out as the source has it: table cell for cell, title, line and notes, and nothing else', async () => {
    const { docx, xlsx } = await printed(annex)
    expect(filled(textsOf(await bookOf(docx, 'a.docx')), columns)).toEqual(annex.rows)
    const around = docxText(docx)
      .split(/\n|\t/u)
      .filter((line) => line.trim() !== '' && !annex.rows.flat().includes(line))
    expect(around).toEqual([...linesAbove(annex), ...annex.notes])

    const rows = textsOf(await bookOf(xlsx, 'a.xlsx'))
    const head = rows.findIndex(([first]) => first === '抽查计划编号')
    const end = head + annex.rows.length
    expect(filled(rows.slice(head, end), columns)).toEqual(annex.rows)
    expect(words(rows.slice(0, head))).toEqual(linesAbove(annex))
    expect(words(rows.slice(end))).toEqual(annex.notes)
  })

  test('reads back from either file as the plans that went in', async () => {
    const files = await printed(annex)
    for (const format of ['docx', 'xlsx'] as const) {
      const readings = readPlans(await bookOf(files[format], `a.${format}`), 2000)
      expect(readings).toMatchObject([{ scope: annex.scope, problems: [] }])
      expect(readings[0]?.plans).toEqual(plansOf(annex))
    }
  })

  test('nothing of it is made up: every word stands in the source', ({ skip }) => {
    const file = join(sources, annex.file)
    if (!existsSync(file)) skip(`no source document at ${sources}`)
    const source = squeezed(readFileSync(file, 'utf8'))
    const all = [...linesAbove(annex), ...annex.rows.flat(), ...annex.notes]
    expect(all.filter((word) => !source.includes(squeezed(word)))).toEqual([])
  })
})
