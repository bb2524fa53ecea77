import { describe, expect, it } from 'vitest'
import { documentRows, filtered, troubled } from '#renderer/pages/documents/document-rows.ts'
import type { DocumentView } from '#shared/contract/index.ts'

let count = 0
function aDocument(fields: Partial<DocumentView> = {}): DocumentView {
  count += 1
  const path = fields.path ?? `样例抽取/0${count}-样例.docx`
  return {
    id: `id${count}`,
    kind: 'T6',
    format: 'docx',
    title: '样例名单',
    fileName: path.slice(path.lastIndexOf('/') + 1),
    path,
    version: 1,
    sha256: '',
    bytes: 1,
    createdAt: '2024-05-01T00:00:00.000Z',
    drawId: null,
    number: '',
    withdrawn: false,
    ...fields,
  }
}

const everything = { words: '', kind: '', year: '', ids: null }

describe('the documents in their folders', () => {
  it('keep those of a draw together, the folder last written to first', () => {
    const rows = documentRows([
      aDocument({ path: '甲抽取/01-名单.docx', createdAt: '2024-05-01T00:00:00.000Z' }),
      aDocument({ path: '乙抽取/01-名单.docx', createdAt: '2024-05-03T00:00:00.000Z' }),
      aDocument({ path: '甲抽取/02-分组.docx', createdAt: '2024-05-02T00:00:00.000Z' }),
    ])
    expect(rows.map(({ label, count: many }) => [label, many])).toEqual([
      ['乙抽取', 1],
      ['甲抽取', 2],
    ])
    expect(rows[1]?.children?.map(({ document }) => document?.fileName)).toEqual([
      '01-名单.docx',
      '02-分组.docx',
    ])
  })

  it('fold older versions below the newest, whatever order they come in', () => {
    const [folder] = documentRows([
      aDocument({ path: '甲/01-名单（第10版）.docx', version: 10 }),
      aDocument({ path: '甲/01-名单.docx', version: 1 }),
      aDocument({ path: '甲/01-名单（第2版）.docx', version: 2 }),
      aDocument({ path: '甲/01-名单.xlsx', version: 1, format: 'xlsx' }),
    ])
    const [word, workbook] = folder?.children ?? []
    expect(word?.document?.version).toBe(10)
    expect(word?.children?.map(({ document, isOlder }) => [document?.version, isOlder])).toEqual([
      [2, true],
      [1, true],
    ])
    expect(workbook?.children).toBeUndefined()
  })

  it('fold single sheets into the folder in which they lie', () => {
    const [folder] = documentRows([
      aDocument({ path: '甲/04-一企一表.docx' }),
      aDocument({ path: '甲/04-一企一表/001-虚构企业.docx' }),
      aDocument({ path: '甲/07-通知书/虚构局/001-虚构企业.docx' }),
    ])
    expect(folder?.count).toBe(3)
    expect(
      folder?.children?.map(({ label, document }) => (document === null ? label : document.fileName)),
    ).toEqual(['04-一企一表', '04-一企一表.docx', '07-通知书'])
    expect(folder?.children?.[2]?.children?.[0]?.label).toBe('虚构局')
  })

  it('give every row a key of its own', () => {
    const keys: string[] = []
    const collect = (rows: ReturnType<typeof documentRows>) => {
      for (const { key, children } of rows) {
        keys.push(key)
        collect(children ?? [])
      }
    }
    collect(
      documentRows([
        aDocument({ path: '甲/01-名单（第2版）.docx', version: 2 }),
        aDocument({ path: '甲/01-名单.docx' }),
        aDocument({ path: '甲/一/01-名单.docx' }),
        aDocument({ path: '乙/一/01-名单.docx' }),
      ]),
    )
    expect(new Set(keys).size).toBe(keys.length)
  })

  it('are found by words, number, kind, year and state of the file together', () => {
    const found = aDocument({
      kind: 'W1',
      number: '虚双随机办〔2024〕21号',
      createdAt: '2024-01-01T00:00:00.000Z',
    })
    const other = aDocument({ kind: 'W1', createdAt: '2023-01-01T00:00:00.000Z' })
    const all = [found, other, aDocument()]
    expect(filtered(all, everything)).toEqual(all)
    expect(filtered(all, { ...everything, words: ' 21号 ' })).toEqual([found])
    expect(filtered(all, { ...everything, kind: 'W1', year: '2023' })).toEqual([other])
    const ids = troubled([
      { documentId: found.id, state: 'unchanged' },
      { documentId: other.id, state: 'missing' },
    ])
    expect(filtered(all, { ...everything, ids })).toEqual([other])
  })
})
