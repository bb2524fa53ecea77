import ExcelJS from 'exceljs'
import { planOneOf, rowsOf } from './first-round-view.ts'
import type { DrawFiles } from './first-round-view.ts'
import { drawTargets } from '#shared/domain/draw/round-one.ts'
import { frameTable } from '#shared/domain/draw/tables.ts'
import { stableXlsx } from '../../documents/index.ts'
import { sha256 } from '../../sha256.ts'

/** `tickets.xlsx`: every ticket of every stratum in its order; the first n of each are the winners (§6). */
export async function ticketsWorkbook(files: DrawFiles): Promise<Uint8Array> {
  const plan = planOneOf(files)
  const frame = rowsOf(frameTable, files, '1-frame.tsv')
  const source = { sha256, seed: sha256(files.get('3-seed.txt') ?? ''), draw: plan.draw }
  const drawn = drawTargets({ source, plan, frame, reserve: Infinity })
  const nameOf = new Map(frame.map(({ id, name }) => [id, name]))
  const book = new ExcelJS.Workbook()
  const sheet = book.addWorksheet('签号', { views: [{ state: 'frozen', ySplit: 1 }] })
  sheet.columns = [
    { header: '分组', width: 20 },
    { header: '次序', width: 8 },
    { header: '是否抽中', width: 10 },
    { header: '统一社会信用代码', width: 22 },
    { header: '名称', width: 40 },
    { header: '签号', width: 70 },
  ]
  for (const stratum of drawn.classes.flatMap(({ strata }) => strata)) {
    for (const [index, { id, ticket }] of [...stratum.winners, ...stratum.reserve].entries()) {
      const isWinner = index < stratum.winners.length
      sheet.addRow([stratum.stratum, index + 1, isWinner ? '抽中' : '', id, nameOf.get(id) ?? '', ticket])
    }
  }
  return stableXlsx({ title: `${plan.draw} 签号`, date: plan.date }, book)
}
