export type FontFamily = 'title' | 'body' | 'kai' | 'hei' | 'song'

/** The standard names the faces, not the makers: the GB fonts, those of Windows, of macOS and of 麒麟 are all right. */
const families: Readonly<Record<FontFamily, RegExp>> = {
  title: /小标宋|xiaobiaosong|中宋|zhongsong/i,
  body: /仿宋|fang\s?song/i,
  kai: /楷体|楷|kaiti/i,
  hei: /^(?!微软).*黑体|simhei|heiti|方正黑|CESI黑/i,
  song: /^(?:新?宋体|n?simsun|(?:方正|汉仪)?书宋.*|华文宋体|stsong|songti.*|CESI宋.*)/i,
}

export const isOf = (font: string, family: FontFamily): boolean => families[family].test(font)

export const familyNames: Readonly<Record<FontFamily, string>> = {
  title: '方正小标宋简体（或华文中宋）',
  body: '仿宋_GB2312（或仿宋）',
  kai: '楷体_GB2312（或楷体）',
  hei: '黑体',
  song: '宋体',
}
