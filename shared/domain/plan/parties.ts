/** 发起 and 联合 of a plan's row are texts; names in them stand apart by 、 ， , ； ; and white space. */
const separators = /[、，,；;\s]+/u

/** 「市场监管局、商务局」 → both names. */
export function partiesIn(text: string): readonly string[] {
  return text.split(separators).filter(Boolean)
}

export const namesParty = (text: string, name: string) => partiesIn(text).includes(name)

/** The text with one name replaced wherever it stands as a whole; all else stays as the office wrote it. */
export function withPartyRenamed(text: string, name: string, newName: string): string {
  return text
    .split(/([、，,；;\s]+)/u)
    .map((part) => (part === name ? newName : part))
    .join('')
}
