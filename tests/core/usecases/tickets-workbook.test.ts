import ExcelJS from 'exceljs'
import { expect, test } from 'vitest'
import { ticketsWorkbook } from '#shared/core/usecases/draw/tickets-workbook.ts'
import { fieldsOf, officeFirstRound } from '#tests/domain/draw/office-package.ts'

async function sheetsOf(files: ReadonlyMap<string, string>) {
  const book = new ExcelJS.Workbook()
  await book.xlsx.load((await ticketsWorkbook(files)).buffer as ArrayBuffer)
  const rowsOf = (name: string) => {
    const rows: unknown[][] = []
    book.getWorksheet(name)?.eachRow((row) => rows.push((row.values as unknown[]).slice(1)))
    return rows
  }
  return { book, tickets: rowsOf('签号').slice(1), guide: rowsOf('怎么看') }
}

test('the first n of each stratum in tickets.xlsx are the winners of 4-targets.tsv, and n is written there', async () => {
  const files = officeFirstRound()
  const { tickets, guide } = await sheetsOf(files)
  const drawn = fieldsOf(files, '4-targets.tsv').filter(([status]) => status === 'E')
  const quotas = new Map(
    guide.filter(([, , n]) => typeof n === 'number').map(([stratum, , n]) => [stratum, n]),
  )
  const firsts = tickets.filter(([stratum, rank]) => Number(rank) <= Number(quotas.get(stratum)))
  const lines = firsts.map(([stratum, , , id, , ticket]) => ['E', stratum, ticket, id].join('\t'))
  expect(lines.toSorted()).toEqual(drawn.map((line) => line.join('\t')).toSorted())
  expect(firsts.map(([, , mark]) => mark)).toEqual(drawn.map(() => '抽中'))
  expect(tickets.length).toBeGreaterThan(firsts.length)
  expect(JSON.stringify(guide)).toContain('前 n 家抽中')
})

test('tickets of a stratum ascend, and tickets and codes are text cells', async () => {
  const { book, tickets } = await sheetsOf(officeFirstRound())
  const byStratum = Map.groupBy(tickets, ([stratum]) => stratum)
  for (const rows of byStratum.values()) {
    const column = rows.map(([, , , , , ticket]) => ticket)
    expect(column).toEqual([...column].toSorted((left, right) => (String(left) < String(right) ? -1 : 1)))
  }
  const sheet = book.getWorksheet('签号')
  const cells = [1, 4, 6].map((column) => sheet?.getRow(2).getCell(column))
  expect(cells.map((cell) => [cell?.type, cell?.numFmt])).toEqual(
    cells.map(() => [ExcelJS.ValueType.String, '@']),
  )
})
