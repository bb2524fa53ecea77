import { certificateNumber } from '../rosters/certificate-number.ts'
import { signatureWords } from './sheet-columns.ts'
import type { ItemColumn, TargetColumn } from './sheet-columns.ts'
import type { ItemResult, RecordContent } from './types.ts'

/** An inspector as the workbook names him: both parts are understood alone too. */
export interface SheetPerson {
  readonly id: string
  readonly name: string
}

export const personText = ({ id, name }: SheetPerson): string => `${name}（${certificateNumber(id)}）`

const joined = (words: readonly string[]) => words.join('、')

/** A record's own fields as the cells of its target's first row. */
export function targetCells(
  content: RecordContent,
  people: ReadonlyMap<string, SheetPerson>,
): Readonly<Record<TargetColumn, string>> {
  const { signature } = content
  return {
    methods: joined(content.methods),
    begunAt: content.begunAt.replace('T', ' '),
    endedAt: content.endedAt.replace('T', ' '),
    inspectorIds: joined(content.inspectorIds.map((id) => personText(people.get(id) ?? { id, name: '' }))),
    signatureKind: signature.kind === '' ? '' : signatureWords[signature.kind],
    signatureWords: signature.kind === 'signed' ? signature.who : signature.reason,
    refusalGrounds: joined(content.refusalGrounds),
    helpers: content.helpers,
    scanNumber: content.scanNumber,
    answeredQuestions: content.answeredQuestions ? '是' : '',
    remark: content.remark,
  }
}

export const itemCells = ({
  codes,
  finding,
  handling,
}: ItemResult): Readonly<Record<ItemColumn, string>> => ({
  codes: joined(codes),
  finding,
  handling: joined(handling),
})
