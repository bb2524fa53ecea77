import { pinyin } from 'pinyin-pro'

/** What a search looks in: name, code, 拼音首字母 and full pinyin, all in lower case. */
export function searchText(id: string, name: string): string {
  let initials = ''
  let full = ''
  for (const syllable of pinyin(name, { type: 'array', toneSandhi: false })) {
    const bare = withoutTone(syllable)
    initials += bare.charAt(0)
    full += bare
  }
  return [name, id, initials, full].join('\n').toLowerCase()
}

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
