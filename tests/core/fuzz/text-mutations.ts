import type { Chance } from './chance.ts'

/** Changes markup or delimited text where it hurts: at its tags, attributes, numbers, quotes and lines. */
export type TextMutation = (text: string, chance: Chance) => string

const tokens = [
  '<',
  '>',
  '</',
  '/>',
  '"',
  "'",
  '&',
  '&#0;',
  '&#xFFFFFF;',
  '&lol;',
  '<!--',
  '-->',
  '<![CDATA[',
  ']]>',
  '<?x',
  '<!DOCTYPE x [',
  '\0',
  '\u200B',
  '\uFEFF',
  '\uD800',
  '\n',
  '\r',
  '\t',
  ';',
  ',',
  '，',
  '=',
  '999999999999',
  '-1',
  '1E308',
  'NaN',
  '<table>',
  '</table>',
  '<tr>',
  '<td rowspan=1000000000 colspan=1000000000>',
  '<frameset>',
  '<script>',
  '<Row ss:Index="99999">',
  '<row r="1048576">',
  '<c r="XFD1">',
  '<mergeCell ref="A1:XFD1048576"/>',
  '企业名称',
  '统一社会信用代码',
  '案例（请删除）',
  '合计',
  '9.1E+17',
] as const

export const textMutations: Readonly<Record<string, TextMutation>> = {
  'an inserted token': (text, chance) => {
    const at = chance.below(text.length + 1)
    return text.slice(0, at) + chance.pick(tokens).repeat(chance.pick([1, 1, 2, 5000])) + text.slice(at)
  },
  'a tag away': (text, chance) => changeOne(text, /<[^<>]{1,300}>/g, chance, () => ''),
  'a tag twice': (text, chance) => changeOne(text, /<[^<>]{1,300}>/g, chance, (tag) => tag + tag),
  'a tag many times': (text, chance) => changeOne(text, /<[^<>]{1,300}>/g, chance, (tag) => tag.repeat(3000)),
  'another number': (text, chance) =>
    changeOne(text, /\d+/g, chance, () =>
      chance.pick(['0', '-1', '1.5', '16385', '1048577', '999999999999', '1E400', '']),
    ),
  'another value': (text, chance) =>
    changeOne(text, /="[^"<]{0,100}"/g, chance, () => `="${chance.pick(tokens).replaceAll('"', '')}"`),
  'another place for a line': (text, chance) => {
    const lines = text.split('\n')
    const [line = ''] = lines.splice(chance.below(lines.length), 1)
    lines.splice(chance.below(lines.length + 1), 0, line)
    return lines.join('\n')
  },
  'a letter away': (text, chance) => {
    const at = chance.below(text.length)
    return text.slice(0, at) + text.slice(at + 1)
  },
}

function changeOne(text: string, pattern: RegExp, chance: Chance, change: (found: string) => string): string {
  const found = [...text.matchAll(pattern)]
  if (found.length === 0) return text
  const match = chance.pick(found)
  return text.slice(0, match.index) + change(match[0]) + text.slice(match.index + match[0].length)
}
