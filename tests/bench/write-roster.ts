import ExcelJS from 'exceljs'
import { madeCode, townships } from './made-register.ts'

const headers = [
  '企业名称',
  '统一社会信用代码',
  '注册日期',
  '企业类型',
  '法人代表',
  '注册资金',
  '经营范围',
  '所在省份',
  '地区',
  '注册地址',
]
const types = ['有限责任公司', '个人独资企业', '股份有限公司', '个体工商户', '农民专业合作社']
const trades = [
  '五金机电',
  '日用百货',
  '建筑材料',
  '电线电缆',
  '橡胶制品',
  '农副产品',
  '办公用品',
  '机械配件',
]

/**
 * Writes a register with the ten columns in which counties have it and texts as long as theirs. Texts are shared, as Excel and
 * WPS write them.
 */
export async function writeRoster(path: string, rows: number): Promise<void> {
  const workbook = new ExcelJS.stream.xlsx.WorkbookWriter({ filename: path, useSharedStrings: true })
  const sheet = workbook.addWorksheet('名录')
  sheet.addRow(headers).commit()
  for (let index = 0; index < rows; index += 1) sheet.addRow(rosterRow(index)).commit()
  sheet.commit()
  await workbook.commit()
}

function rosterRow(index: number): readonly string[] {
  const trade = oneOf(trades, index)
  const others = [8, 64, 512].map((step) => oneOf(trades, Math.floor(index / step))).join('、')
  return [
    `虚构县第${index}${trade}有限公司`,
    madeCode(index),
    `${2000 + (index % 20)}-${twoDigits(1 + (index % 12))}-${twoDigits(1 + (index % 28))}`,
    oneOf(types, index),
    `甄某${index % 900}`,
    `${index % 300}(万元人民币)`,
    `${trade}、${others}的加工、销售和售后服务，第${index % 90_000}号许可范围内的普通货运。（依法须经批准的项目，经批准后方可开展经营活动）`,
    '河北',
    '虚构',
    `虚构县${oneOf(townships, index)}第${index % 60_000}号`,
  ]
}

function oneOf(words: readonly string[], index: number): string {
  return words[index % words.length] ?? ''
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0')
}
