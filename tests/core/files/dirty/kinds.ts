import { strToU8 } from 'fflate'
import { gbk } from '../made-files.ts'
import { asCsv, gb18030, utf16 } from './as-csv.ts'
import { asHtml } from './as-html.ts'
import { asXls } from './as-xls.ts'
import { asXlsm } from './as-xlsm.ts'
import { asXlsx } from './as-xlsx.ts'
import { asXml2003 } from './as-xml-2003.ts'
import type { DirtySheet } from './sheets.ts'

/** What a kind of file cannot hold of a table: plain text has neither types nor merged cells, GBK lacks invisible characters. */
export type Family = 'workbook' | 'page' | 'text' | 'gbk-text'

export interface DirtyKind {
  readonly name: string
  readonly family: Family
  readonly bytes: (sheets: readonly DirtySheet[]) => Uint8Array | Promise<Uint8Array>
}

const withoutInvisible = (text: string) => text.replaceAll('\u200B', '')

/** The same table as every kind of file that an office may bring. */
export const dirtyKinds: readonly DirtyKind[] = [
  { name: '名录.xlsx', family: 'workbook', bytes: asXlsx },
  { name: '名录.xlsm', family: 'workbook', bytes: asXlsm },
  { name: '名录.xls', family: 'workbook', bytes: asXls },
  { name: 'XML 名录.xls', family: 'workbook', bytes: (sheets) => strToU8(asXml2003(sheets)) },
  {
    name: 'XML UTF-16 名录.xml',
    family: 'workbook',
    bytes: (sheets) => utf16(asXml2003(sheets, 'UTF-16'), 'little'),
  },
  {
    name: 'XML GB18030 名录.xls',
    family: 'workbook',
    bytes: (sheets) => gb18030(asXml2003(sheets, 'GB2312')),
  },
  { name: 'HTML 名录.xls', family: 'page', bytes: (sheets) => strToU8(asHtml(sheets)) },
  { name: 'HTML GB18030 名录.xls', family: 'page', bytes: (sheets) => gb18030(asHtml(sheets, 'gb2312')) },
  { name: 'MHTML 名录.xls', family: 'page', bytes: (sheets) => strToU8(archived(asHtml(sheets))) },
  { name: 'UTF-8 名录.csv', family: 'text', bytes: (sheets) => strToU8(asCsv(sheets, ',')) },
  {
    name: 'UTF-8 BOM 名录.csv',
    family: 'text',
    bytes: (sheets) => strToU8(`\uFEFF${asCsv(sheets, ';', '\n')}`),
  },
  { name: 'GBK 名录.csv', family: 'gbk-text', bytes: (sheets) => gbk(withoutInvisible(asCsv(sheets, ','))) },
  {
    name: 'GBK TAB 名录.csv',
    family: 'gbk-text',
    bytes: (sheets) => gbk(withoutInvisible(asCsv(sheets, '\t', '\r'))),
  },
  { name: 'GB18030 名录.csv', family: 'text', bytes: (sheets) => gb18030(asCsv(sheets, '|')) },
  { name: 'UTF-16 名录.txt', family: 'text', bytes: (sheets) => utf16(asCsv(sheets, '\t'), 'little') },
  { name: 'UTF-16 BE 名录.txt', family: 'text', bytes: (sheets) => utf16(asCsv(sheets, ';'), 'big') },
  { name: 'sep 名录.csv', family: 'text', bytes: (sheets) => strToU8(`sep=;\r\n${asCsv(sheets, ';')}`) },
  { name: 'full-width 名录.csv', family: 'text', bytes: (sheets) => strToU8(asCsv(sheets, '，')) },
]

function archived(page: string): string {
  const body = Buffer.from(page, 'utf8').toString('base64').replaceAll(/.{76}/g, '$&\r\n')
  return (
    'MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="----=_b"\r\n\r\n------=_b\r\n' +
    `Content-Type: text/html; charset="utf-8"\r\nContent-Transfer-Encoding: base64\r\n\r\n${body}\r\n------=_b--\r\n`
  )
}
