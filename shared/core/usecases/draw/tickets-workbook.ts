import ExcelJS from 'exceljs'
import { drawTargets } from '#shared/domain/draw/round-one.ts'
import { frameTable } from '#shared/domain/draw/tables.ts'
import { stableXlsx } from '../../documents/index.ts'
import { sha256 } from '../../sha256.ts'
import { planOneOf, rowsOf } from './first-round-view.ts'
import type { DrawFiles } from './first-round-view.ts'

interface StratumDrawn {
  readonly stratum: string
  readonly winners: readonly Lot[]
  readonly reserve: readonly Lot[]
}

interface Lot {
  readonly id: string
  readonly ticket: string
}

/**
 * `tickets.xlsx`: every ticket of every stratum in its order; the first n of each are the winners (§6). All cells but ranks
 * and counts are text: a spreadsheet must not turn a credit code or a ticket into a rounded number.
 */
export async function ticketsWorkbook(files: DrawFiles): Promise<Uint8Array> {
  const plan = planOneOf(files)
  const frame = rowsOf(frameTable, files, '1-frame.tsv')
  const source = { sha256, seed: sha256(files.get('3-seed.txt') ?? ''), draw: plan.draw }
  const drawn = drawTargets({ source, plan, frame, reserve: Infinity })
  const strata = drawn.classes.flatMap((drawnClass) => drawnClass.strata)
  const book = new ExcelJS.Workbook()
  ticketSheet(book, strata, new Map(frame.map(({ id, name }) => [id, name])))
  const mandatory = frame.filter(({ status }) => status === 'M').length
  quotaSheet(book, strata, mandatory)
  if (plan.draw.startsWith('演练-'))
    for (const sheet of book.worksheets) sheet.headerFooter.oddHeader = '&C演练'
  return stableXlsx({ title: `${plan.draw} 签号`, date: plan.date }, book)
}

function ticketSheet(
  book: ExcelJS.Workbook,
  strata: readonly StratumDrawn[],
  nameOf: ReadonlyMap<string, string>,
): void {
  const sheet = book.addWorksheet('签号', { views: [{ state: 'frozen', ySplit: 1 }] })
  sheet.columns = [
    { header: '分组', width: 20 },
    { header: '次序', width: 8 },
    { header: '是否抽中', width: 10 },
    { header: '统一社会信用代码', width: 22 },
    { header: '名称', width: 40 },
    { header: '签号', width: 70 },
  ]
  for (const { stratum, winners, reserve } of strata) {
    for (const [index, { id, ticket }] of [...winners, ...reserve].entries()) {
      const row = [stratum, index + 1, index < winners.length ? '抽中' : '', id, nameOf.get(id) ?? '', ticket]
      sheet.addRow(row)
    }
  }
  for (const column of [1, 4, 5, 6]) sheet.getColumn(column).numFmt = '@'
}

/** What a reader of the tickets must know: the first n of each stratum, and what n is. */
function quotaSheet(book: ExcelJS.Workbook, strata: readonly StratumDrawn[], mandatory: number): void {
  const sheet = book.addWorksheet('怎么看')
  sheet.columns = [{ width: 24 }, { width: 12 }, { width: 12 }]
  sheet.addRow(['每个分组的签号从小到大排列，前 n 家抽中（n 见下表），其余依次是递补。'])
  sheet.addRow(['签号由种子、抽取编号和统一社会信用代码算出，与名称、名单次序无关；算法见 README.txt。'])
  if (mandatory > 0) sheet.addRow([`必查的 ${mandatory} 家不参加抽取，没有签号，列在 4-targets.tsv 最前面。`])
  sheet.addRow([])
  sheet.addRow(['分组', '可抽（家）', 'n（家）']).font = { bold: true }
  for (const { stratum, winners, reserve } of strata) {
    sheet.addRow([stratum, winners.length + reserve.length, winners.length])
  }
}
