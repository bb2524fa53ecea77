import { cell, headRow, paragraph, row, table } from '../make.ts'
import type { Block } from '../model.ts'
import { codePairs, howWritten, listTable } from './parts.ts'
import type { Commitment, SheetEnd } from './input.ts'

/** What the code fixes, and who will write digits: these are not written yet when the sheet is signed. */
export function commitmentBlocks(commitment: Commitment): readonly Block[] {
  return [
    codePairs([['机器号码封条', commitment.machineCommit]]),
    paragraph('note', '机器号码由程序在承诺时生成，结果出来以前不公开；公布后其 SHA-256 应与封条一致。'),
    listTable(
      [36, 120],
      ['承诺所含文件', 'SHA-256'],
      ['left', 'code'],
      commitment.files.map(({ path, sha256 }) => [path, sha256]),
    ),
    paragraph(
      'note',
      '承诺码签字后，名录、名额、规则、提供号码的人员及次序不得更改。确需更改的，本编号作废并写明原因，另编抽取编号重新承诺。',
    ),
  ]
}

export function commitmentCode(commitment: Commitment): Block {
  return {
    kind: 'code',
    caption: `承诺码（${commitment.planFile} 的 SHA-256）`,
    code: commitment.commit,
  }
}

/** Room for every contributor's digits. The sheet is signed before any of them are written. */
export function slipBlocks(commitment: Commitment): readonly Block[] {
  const rows = commitment.contributors.map((who, index) =>
    row([cell(String(index + 1), 'centre'), cell(who), cell(''), cell(howWritten, 'centre')], 10),
  )
  return [
    paragraph(
      'note',
      '本张签字后，下列人员按次序各写6至20位数字。全部写好以前，任何人的号码不得公开；公开后抄录于此。',
      true,
    ),
    table([12, 66, 44, 34], [headRow(['次序', '写号人', '号码', '方式'])], rows, true),
  ]
}

/** To be kept: what no file can show. Only on commitment sheets. */
export const keepThisPage =
  '请保存本页：抽取是否整体重做过，程序和核验包都无法证明，事后只有本页上签字的承诺码能够证明。'

/** The codes that tie the sheet to its draw and to the ledger, and the signatures: kept together on one page. */
export function sheetEnd(
  end: SheetEnd,
  heading: Block,
  codes: readonly (readonly [string, string])[],
  notes: readonly string[],
): readonly Block[] {
  const signers = end.signers.map(({ role, body, name }) =>
    row([cell(role, 'centre'), cell(body), cell(name, 'centre'), cell(''), cell('')], 10),
  )
  return [
    heading,
    codePairs(
      [
        ...codes,
        ['本张记录码', end.ledgerHead],
        ['上一张记录码', end.previousHead === '' ? '无（本张为第一张签字单）' : end.previousHead],
      ],
      true,
    ),
    ...notes.map((text) => paragraph('note', text, true)),
    table([22, 48, 26, 36, 24], [headRow(['身份', '单位', '姓名', '签名', '日期'])], signers, true),
  ]
}

/** How anybody checks the result without this program, and what that does not show. */
export function howToVerify(files: string): string {
  return `怎样核验：用 sha256sum 计算核验包内 ${files} 的校验值，用包内的核验程序重算结果（不需要本程序），再与签字的承诺单核对承诺码。`
}

/** A paragraph before the signatures goes along with them: no signature stands alone on a page. */
export function keptWithEnd(blocks: readonly Block[]): readonly Block[] {
  const last = blocks.at(-1)
  if (last?.kind !== 'paragraph') return blocks
  return [...blocks.slice(0, -1), { ...last, keepWithNext: true }]
}
