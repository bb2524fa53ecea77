import {
  aligned,
  inBody,
  inParagraph,
  inSection,
  indented,
  line,
  looking,
  swap,
  without,
  withoutLineAfter,
  type Break,
} from './edits.ts'
import { paragraph } from './made-package.ts'

const first = '为做好今年的抽查工作'
const time = '2024年5月8日至6月30日。'
const annexTitle = '抽查统计表'
const date = '2024年5月27日<'

const body: readonly Break[] = [
  { problem: 'body-line', at: first, parts: inBody(inParagraph(first, line(560))) },
  { problem: 'body-gap', at: time, parts: inBody(inParagraph(time, swap('w:before="0"', 'w:before="120"'))) },
  { problem: 'body-indent', at: time, parts: inBody(inParagraph(time, indented(''))) },
  { problem: 'body-turn', at: time, parts: inBody(inParagraph(time, indented('w:left="630"'))) },
  {
    problem: 'body-characters',
    at: first,
    parts: inBody(inParagraph(first, looking('<w:spacing w:val="0"/>'))),
  },
  {
    problem: 'level-font',
    at: '二、抽查内容',
    parts: inBody(inParagraph('二、抽查内容', swap('"黑体" w:hAnsi', '"楷体" w:hAnsi'))),
  },
  { problem: 'level-form', at: '1、检查', parts: inBody(swap('1. 检查责任制', '1、检查责任制')) },
  {
    problem: 'level-skipped',
    at: '（1）另一',
    parts: inBody(
      inParagraph(
        '二、抽查内容',
        (xml) => xml + paragraph('（1）另一事项。', { indent: 'w:firstLine="630"' }),
      ),
    ),
  },
  { problem: 'level-count', at: '3. 检查', parts: inBody(swap('2. 检查教育', '3. 检查教育')) },
  { problem: 'narrow-punctuation', at: first, parts: inBody(swap('工作，现将', '工作,现将')) },
  { problem: 'date-zero', at: '2024年05月', clause: '7.3.5.4', parts: inBody(swap(date, '2024年05月27日<')) },
  { problem: 'date-zero-in-text', at: '2024年05月', parts: inBody(swap('2024年5月8日', '2024年05月8日')) },
]

const annexes: readonly Break[] = [
  {
    problem: 'annex-note-missing',
    at: '附件1',
    parts: inBody(
      without('附件：1.'),
      without('2. 抽查统计表'),
      inParagraph('消防安全', swap('<w:pPr>', '<w:pPr><w:keepNext/>')),
      withoutLineAfter('消防救援大队'),
    ),
  },
  { problem: 'annex-note-place', at: '附件：1.', parts: inBody(withoutLineAfter('消防救援大队')) },
  { problem: 'annex-note-colon', at: '附件:1.', parts: inBody(swap('附件：1.', '附件:1.')) },
  {
    problem: 'annex-note-indent',
    at: '附件：1.',
    parts: inBody(inParagraph('附件：1.', indented('w:left="1260" w:hanging="1260"'))),
  },
  {
    problem: 'annex-note-turn',
    at: '2. 抽查',
    parts: inBody(inParagraph('2. 抽查统计表', indented('w:left="1890" w:hanging="630"'))),
  },
  { problem: 'annex-note-numbers', at: '3. 抽查', parts: inBody(swap('2. 抽查统计表', '3. 抽查统计表')) },
  { problem: 'annex-note-end', at: '2. 抽查', parts: inBody(swap('2. 抽查统计表', '2. 抽查统计表。')) },
  { problem: 'annex-page', at: '附件1', parts: inBody(inSection(2, swap('"nextPage"', '"continuous"'))) },
  { problem: 'annex-label', at: '附件3', parts: inBody(swap('>附件2<', '>附件3<')) },
  {
    problem: 'annex-label-font',
    at: '附件1',
    parts: inBody(inParagraph('>附件1<', swap('w:eastAsia="黑体"', 'w:eastAsia="仿宋"'))),
  },
  { problem: 'annex-title-place', at: '抽查对象名单', parts: inBody(withoutLineAfter('>附件1<')) },
  {
    problem: 'annex-title-not-centred',
    at: annexTitle,
    parts: inBody(inParagraph(`>${annexTitle}<`, aligned('both'))),
  },
  {
    problem: 'annex-title-differs',
    at: '抽查汇总表',
    parts: inBody(swap(`>${annexTitle}<`, '>抽查汇总表<')),
  },
  { problem: 'annex-absent', at: '2. 抽查', parts: inBody(without('>附件2<'), without(`>${annexTitle}<`)) },
]

/** 正文 and 附件 */
export const textBreaks: readonly Break[] = [...body, ...annexes]
