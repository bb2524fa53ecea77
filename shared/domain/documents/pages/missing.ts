import { textOfLine, type Line } from '../official/items.ts'
import type { OfficialStyleId } from '../official/index.ts'
import { blanks } from '../official/texts.ts'
import type { MissingField } from './page.ts'

type Look = (text: string, item: Line) => readonly MissingField[]

const signature: Look = (text) => {
  if (text.endsWith(blanks.date)) return ['signature-date']
  return text.trim() === '' ? ['organ'] : []
}

const looks: Partial<Readonly<Record<OfficialStyleId, Look>>> = {
  OfficialOrgan: (text) => (text === '' || text === '文件' ? ['organ'] : []),
  OfficialNumber: (text) => (text === blanks.number ? ['number'] : []),
  OfficialSigner: (text, { pieces }) => [
    ...(text.startsWith(blanks.number) ? (['number'] as const) : []),
    ...(pieces.some((piece) => piece.text === `\t${blanks.name}`) ? (['signer'] as const) : []),
  ],
  OfficialSignature: signature,
  OfficialSignatures: signature,
  OfficialImprint: (text) => [
    ...(text.startsWith('\t') ? (['issuer'] as const) : []),
    ...(text.includes(blanks.date) ? (['issue-date'] as const) : []),
  ],
}

/** Which places for the pen a line of an official document holds. */
export const missingIn = (item: Line): readonly MissingField[] =>
  looks[item.style]?.(textOfLine(item), item) ?? []
