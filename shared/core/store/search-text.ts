import { pinyin } from 'pinyin-pro'
import { certificateNumber } from '#shared/domain/rosters/certificate-number.ts'

/** What a search looks in: name, code, 拼音首字母 and full pinyin, all in lower case. */
export function searchText(id: string, name: string): string {
  let initials = ''
  let full = ''
  for (const syllable of pinyin(name, { type: 'array', toneSandhi: false })) {
    const bare = withoutTone(syllable)
    initials += bare.charAt(0)
    full += bare
  }
  // 冀E12345 is asked for as it stands on the certificate; its first sign is beyond the lines for Latin.
  const written = certificateNumber(id)
  const shown = written === id ? name : `${name} ${written}`
  return [shown, id, initials, full].join('\n').toLowerCase()
}

/** What one record is found by, comparable with `searchWords`. */
export interface SearchTexts {
  readonly name: string
  /** Code, 拼音首字母 and full pinyin in lines of their own: no sign beyond Latin, so 虚构（甲） is xgj too */
  readonly latin: string
}

const beyondLatin = /[^\n -ÿ]/g
const unusual = /[^\p{Script=Han}0-9a-z\n]/u

/** Takes a `searchText` apart. Full-width signs are their half-width ones: nobody knows which a register has. */
export function searchTexts(text: string): SearchTexts {
  const end = text.indexOf('\n')
  const name = text.slice(0, end)
  return {
    name: unusual.test(name) ? comparable(name) : name,
    latin: text.slice(end + 1).replaceAll(beyondLatin, ''),
  }
}

/** The words of a question, all of which must be found. */
export function searchWords(search: string): readonly string[] {
  return comparable(search).split(/\s+/u).filter(Boolean)
}

const comparable = (text: string) => text.normalize('NFKC').toLowerCase()

const toneMarks = /[\u0300\u0301\u0304\u030C]/g
const toned = /[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜńňǹḿếề]|\p{M}/u
const known = new Map<string, string>()

// The language has some 1,300 syllables; the package would take the tone off each anew, which is half of all its work.
// 女 is typed nv: no keyboard has ü.
function withoutTone(syllable: string): string {
  const found = known.get(syllable)
  if (found !== undefined) return found
  const bare = toned.test(syllable)
    ? syllable.normalize('NFD').replaceAll(toneMarks, '').normalize('NFC').replaceAll('ü', 'v')
    : syllable
  known.set(syllable, bare)
  return bare
}
