/** How a number in a cell of this style is meant. `zeros`: 0010 is the number 10 in the format 0000. */
export type NumberStyle = 'plain' | 'date' | { readonly zeros: number }

/** `custom`: the formats that the file itself defines, by their id. */
export function styleOfFormatId(id: number, custom: ReadonlyMap<number, NumberStyle>): NumberStyle {
  return custom.get(id) ?? (isBuiltInDate(id) ? 'date' : 'plain')
}

/** ECMA-376 part 1, 18.8.30; 27–36 and 50–58 are dates in the Chinese versions and nothing elsewhere. */
function isBuiltInDate(id: number): boolean {
  return (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58)
}

/** What a number format code such as `yyyy-m-d;@` makes of a number; its first section decides. */
export function styleOfFormat(code: string): NumberStyle {
  const section = code.split(';', 1)[0] ?? ''
  const bare = section.replaceAll(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g, '')
  if (/^0{2,15}$/.test(bare)) return { zeros: bare.length }
  // 通用格式 and General are no dates; E and # and 0 belong to numbers.
  return /[ymdhs]/i.test(bare) && !/general|[#0]/i.test(bare.replaceAll(/s\.0+/gi, 's')) ? 'date' : 'plain'
}
