import type { IsoDate } from '#shared/domain/rosters/types.ts'
import type { HandlingContact } from './handled-target.ts'
import { chineseDate } from './words.ts'

/** A place for a word that must stand there and is not known. */
export const penPlace = '＿＿＿＿＿＿'
export const penDate = '＿＿＿＿年＿＿月＿＿日'

export const dateOrPen = (date: IsoDate): string => (date === '' ? penDate : chineseDate(date))

/** Text as part of a sentence: line breaks become ；, the full stop at its end goes. */
export const inSentence = (text: string): string =>
  text
    .trim()
    .replaceAll(/[\s；;。]+$/gu, '')
    .replaceAll(/[。；;]?\s*\n+\s*/gu, '；')

export const contactLine = ({ contact, phone }: HandlingContact): string =>
  `联系人：${contact === '' ? penPlace : contact}　联系电话：${phone === '' ? penPlace : phone}`

/** 「（依据：…）」; nothing where the item names none. */
export const basisWords = (basis: string): string => {
  const words = inSentence(basis)
  return words === '' ? '' : `（依据：${words}）`
}
