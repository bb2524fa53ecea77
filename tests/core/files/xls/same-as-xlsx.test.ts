import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { tableOf } from '../made-files.ts'

const folder = join(import.meta.dirname, '../../../fixtures/xls')

async function both(name: string) {
  const [old, current] = await Promise.all([
    readFile(join(folder, `${name}.xls`)),
    readFile(join(folder, `${name}.xlsx`)),
  ])
  return { old: await tableOf(old), current: await tableOf(current) }
}

describe('a table saved as .xls and as .xlsx', () => {
  it.each(['register', 'dates-from-1904'])('is the same cell for cell: %s', async (name) => {
    const { old, current } = await both(name)
    expect([old.kind, current.kind]).toEqual(['xls', 'xlsx'])
    expect({ ...old, kind: '' }).toEqual({ ...current, kind: '' })
  })

  it('has in it what makes the comparison worth something', async () => {
    const { old } = await both('register')
    expect(old.sheets.map(({ name, hidden, rows }) => [name, hidden, rows.length])).toEqual([
      ['检查对象', false, 62],
      ['各种值', false, 30],
      ['隐藏的参数', true, 1],
      ['空表', false, 0],
    ])
    const kinds = old.sheets.flatMap(({ rows }) =>
      rows.flatMap(({ cells }) => cells.map((cell) => (typeof cell === 'string' ? 'text' : cell.kind))),
    )
    expect(new Set(kinds)).toEqual(new Set(['text', 'number', 'date', 'flag', 'error']))
  })
})
