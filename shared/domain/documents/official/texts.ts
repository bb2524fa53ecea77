import { assertNever } from '#shared/domain/kernel/result.ts'
import type { OfficialBlock } from '../model.ts'

/** Places for the pen where the data says nothing. */
export const blanks = {
  number: '〔　　　　〕　　号',
  date: '　　　　年　　月　　日',
  name: '　　　　',
} as const

/** The words of an official part, a text per line of its own, as every format prints them. */
export function officialTexts(block: OfficialBlock): readonly string[] {
  switch (block.kind) {
    case 'letterhead':
      return [
        ...block.marks,
        ...organLines(block.organs, block.ending),
        numberText(block.number),
        ...(block.signers === null ? [] : [`签发人：${block.signers.map(nameText).join('　')}`]),
      ]
    case 'annex-list':
      return annexLines(block.titles).map(({ label, title }) => `${label}${title}`)
    case 'signature':
      return [...block.organs, dateText(block.date)]
    case 'imprint':
      return [
        ...receivers('主送：', block.addressees),
        ...receivers('抄送：', block.copies),
        `${block.issuer}　${dateText(block.date)}印发`,
      ]
    default:
      return assertNever(block)
  }
}

export const numberText = (number: string): string => (number === '' ? blanks.number : number)
export const dateText = (date: string): string => (date === '' ? blanks.date : date)
export const nameText = (name: string): string => (name === '' ? blanks.name : name)

function organLines(organs: readonly string[], ending: string): readonly string[] {
  return organs.length === 1
    ? organs.map((organ) => `${organ}${ending}`)
    : [...organs, ending].filter(Boolean)
}

/** 附件：title, or 附件：1.title and 2.title below it (7.3.4). No punctuation at the end. */
export function annexLines(
  titles: readonly string[],
): readonly { readonly label: string; readonly title: string }[] {
  const numbered = titles.length > 1
  return titles.map((title, index) => ({
    label: `${index === 0 ? '附件：' : ''}${numbered ? `${index + 1}.` : ''}`,
    title: title.replace(/[。；，、：]+$/u, ''),
  }))
}

/** 抄送：甲，乙。 (7.4.3); nothing for nobody. */
export function receivers(label: string, names: readonly string[]): readonly string[] {
  return names.length === 0 ? [] : [`${label}${names.join('，').replace(/。$/u, '')}。`]
}
