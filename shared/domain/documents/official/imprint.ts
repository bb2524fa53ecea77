import type { ImprintBlock } from '../model.ts'
import { line, type Line } from './items.ts'
import type { OfficialPage } from './look.ts'
import { officialStyles } from './styles.ts'
import { dateText, receivers } from './texts.ts'

/** A character of 4号 in twips. */
const character = officialStyles.OfficialImprint.size * 10

/** 版记 (7.4): 主送 and 抄送 a character from either edge, 印发机关 and date, between lines as wide as the 版心. */
export function imprintLines(block: ImprintBlock, page: OfficialPage): readonly Line[] {
  const lists = [...receivers('主送：', block.addressees), ...receivers('抄送：', block.copies)]
  return [
    outer(),
    ...lists.map((text) =>
      line('OfficialImprint', text, {
        indent: { left: 4 * character, right: character, first: -3 * character },
      }),
    ),
    ...(lists.length === 0 ? [] : [inner()]),
    line('OfficialImprint', `${block.issuer}\t${dateText(block.date)}印发`, {
      indent: { left: character, right: character, first: 0 },
      tabs: [{ type: 'right', position: page.width - character }],
    }),
    outer(),
  ]
}

const outer = () => line('OfficialRuleOuter', '')
const inner = () => line('OfficialRuleInner', '')
