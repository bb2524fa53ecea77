/** Fonts as GB/T 9704-2012 names them. They are named in the file, never shipped with it. */
export const fonts = {
  song: '方正小标宋简体',
  body: '仿宋_GB2312',
  kai: '楷体_GB2312',
  hei: '黑体',
  number: '宋体',
  code: 'Courier New',
} as const

export type Fonts = { readonly [Role in keyof typeof fonts]: string }

/** What stands for them on a machine that has no more than Windows' own. */
export const windowsFonts: Fonts = { ...fonts, song: '华文中宋', body: '仿宋', kai: '楷体' }

/** Han characters that the GB2312 fonts lack (镕 喆 昇 堃 䶮) are set in this one. */
export const wideFont = '宋体'

const gb2312 = readGb2312()

/** Cuts a text where the font must change: whether the characters are in the GB2312 fonts. */
export function byCoverage(text: string): readonly { readonly text: string; readonly covered: boolean }[] {
  const parts: { text: string; covered: boolean }[] = []
  for (const character of text) {
    const covered = !/\p{Script=Han}/u.test(character) || gb2312.has(character)
    const last = parts.at(-1)
    if (last !== undefined && last.covered === covered) last.text += character
    else parts.push({ text: character, covered })
  }
  return parts
}

// Rows 16–87 of GB 2312-80 hold its 6,763 Han characters.
function readGb2312(): ReadonlySet<string> {
  const decoder = new TextDecoder('gbk')
  const han = new Set<string>()
  for (let first = 0xb0; first <= 0xf7; first += 1)
    for (let second = 0xa1; second <= 0xfe; second += 1) {
      const character = decoder.decode(Uint8Array.of(first, second))
      if (/^\p{Script=Han}$/u.test(character)) han.add(character)
    }
  return han.add('〇')
}

export function runFonts(font: string): string {
  return `<w:rFonts w:ascii="${font}" w:eastAsia="${font}" w:hAnsi="${font}" w:cs="${font}"/>`
}

const substitutes = [
  [fonts.song, windowsFonts.song, 'roman'],
  [fonts.body, windowsFonts.body, 'modern'],
  [fonts.kai, windowsFonts.kai, 'modern'],
  [windowsFonts.song, fonts.song, 'roman'],
  [windowsFonts.body, fonts.body, 'modern'],
  [windowsFonts.kai, fonts.kai, 'modern'],
  [fonts.hei, 'SimHei', 'modern'],
  [fonts.number, 'SimSun', 'auto'],
  [fonts.code, 'Liberation Mono', 'modern'],
] as const

/** word/fontTable.xml: what a machine without the file's fonts takes instead. */
export function fontTable(used: Fonts): string {
  const names: readonly string[] = Object.values(used)
  const entries = substitutes
    .filter(([name]) => names.includes(name))
    .map(
      ([name, other, family]) =>
        `<w:font w:name="${name}"><w:altName w:val="${other}"/><w:family w:val="${family}"/><w:pitch w:val="variable"/></w:font>`,
    )
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${entries.join('')}</w:fonts>`
}
