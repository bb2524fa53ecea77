import { cell, headRow, paragraph, row, sides, table } from '../make.ts'
import type { Block, CellStyle, TableBlock } from '../model.ts'
import { chineseDate } from '../words.ts'
import type { Commitment, DrawFacts, DrawRecordInput, SeedFacts, SheetEnd } from './input.ts'

export function sheetHead({ facts, voided }: DrawRecordInput, sheet: string): readonly Block[] {
  return [
    paragraph('title', '随机抽查抽取记录'),
    paragraph('subtitle', sheet),
    sides(`抽取编号：${facts.number}`, `抽取日期：${chineseDate(facts.date)}`),
    ...(voided === null
      ? []
      : [
          paragraph(
            'text',
            `本次抽取已作废。作废原因：${voided.reason}。决定人：${voided.people.join('、')}。`,
            true,
          ),
        ]),
  ]
}

export function factsTable(facts: DrawFacts): TableBlock {
  const lines: readonly (readonly [string, string])[] = [
    ['抽取名称', facts.title],
    ['组织单位', facts.office],
    ['抽查计划', facts.planName],
    ['抽查任务', facts.taskName],
    ['抽查类型', facts.selectionText],
    ['抽查条件', facts.conditionsText],
    ['名额分配', facts.balance === 'region' ? '按乡镇均衡（尺子法）' : '按类别，签号最小者抽中'],
    ['参加部门', facts.departments.join('、')],
    ['所用程序', facts.program],
  ]
  return table(
    [28, 128],
    [],
    lines.map(([label, text]) => row([cell(label, 'label'), cell(text)])),
  )
}

/** A plain table: one style per column. */
export function listTable(
  widths: readonly number[],
  heads: readonly string[],
  styles: readonly CellStyle[],
  lines: readonly (readonly string[])[],
): TableBlock {
  return table(
    widths,
    [headRow(heads)],
    lines.map((texts) => row(texts.map((text, column) => cell(text, styles[column] ?? 'left')))),
  )
}

export function commitmentBlocks(commitment: Commitment, planFile: string): readonly Block[] {
  const contributors = commitment.contributors.map((who, index) => `${index + 1}. ${who}`).join('　')
  return [
    paragraph('text', `提供数字的人及次序（不得再变）：${contributors}。`),
    { kind: 'code', caption: `承诺码（${planFile} 的 SHA-256）`, code: commitment.commit },
    paragraph('text', `机器份额的承诺（公布机器份额后可核对）：${hex(commitment.machineCommit)}`),
    listTable(
      [32, 124],
      ['承诺所含文件', 'SHA-256'],
      ['left', 'code'],
      commitment.files.map(({ path, sha256 }) => [path, sha256]),
    ),
    paragraph(
      'note',
      '承诺码一经签字，名录、名额、规则、人员次序均不得更改；要改只能另编抽取号重新承诺，本号作废并写明原因。',
    ),
  ]
}

export function seedBlocks(seed: SeedFacts, seedFile: string): readonly Block[] {
  return [
    listTable(
      [12, 84, 34, 26],
      ['次序', '提供人', '数字', '方式'],
      ['centre', 'left', 'code', 'centre'],
      seed.contributors.map(({ who, digits, by }, index) => [
        String(index + 1),
        who,
        digits,
        by === 'dice' ? '掷骰' : '写签',
      ]),
    ),
    paragraph('text', `机器份额：${hex(seed.machine)}`),
    { kind: 'code', caption: `种子 S（${seedFile} 的 SHA-256）`, code: seed.seed },
  ]
}

/** Ledger anchor, the sentence of §6 and the signatures: kept together, so that no signature stands alone on a page. */
export function sheetEnd(
  end: SheetEnd,
  heading: Block,
  files: string,
  codes: readonly (readonly [string, string])[],
): readonly Block[] {
  const signers = end.signers.map(({ role, body, name }) =>
    row([cell(role, 'centre'), cell(body), cell(name, 'centre'), cell(''), cell('')], 11),
  )
  const previous = end.previousHead === '' ? '无（本张为第一张）' : hex(end.previousHead)
  return [
    heading,
    ...codes.map(([name, code]) => paragraph('text', `${name}：${hex(code)}`, true)),
    paragraph('text', `本张签发时台账链头：${hex(end.ledgerHead)}`, true),
    paragraph('text', `上一张签字件台账链头：${previous}`, true),
    paragraph(
      'text',
      `怎样核验：任何人取得核验包后，可用 sha256sum 计算 ${files} 的校验值，用 sort 排列签号，或用包内的核验程序 verify.py 重算全部结果，不需要本程序。结果一致仍不足为凭，请与签字的承诺码核对。`,
      true,
    ),
    table([20, 50, 26, 36, 24], [headRow(['身份', '单位', '姓名', '签名', '日期'])], signers, true),
  ]
}

/** A hash within a sentence, in groups of four. */
export function hex(code: string): string {
  return (code.match(/.{1,4}/gu) ?? []).join(' ')
}

/** The first 12 digits of a ticket: enough to find it in the package's list. */
export function ticketStart(ticket: string): string {
  return ticket.slice(0, 12)
}

export function none(text = '无。'): Block {
  return paragraph('text', text)
}
