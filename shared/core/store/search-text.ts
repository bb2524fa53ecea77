import { pinyin } from 'pinyin-pro'

/** What a search looks in: name, code, 拼音首字母 and full pinyin, all in lower case. */
export function searchText(id: string, name: string): string {
  const syllables = pinyin(name, { toneType: 'none', type: 'array' })
  const initials = syllables.map((syllable) => syllable.slice(0, 1)).join('')
  return [name, id, initials, syllables.join('')].join('\n').toLowerCase()
}
