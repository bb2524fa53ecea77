import {
  documentXml,
  empty,
  furniture,
  pageNumber,
  paragraph,
  references,
  run,
  section,
  sectionEnd,
  settingsXml,
  stylesXml,
  table,
  textBox,
  type Parts,
} from './made-package.ts'

const song = '方正小标宋简体'
const twoIn = 'w:firstLineChars="200" w:firstLine="630"'
const redLine = '<w:bottom w:val="single" w:sz="12" w:space="11" w:color="FF0000"/>'

const head = [
  paragraph('虚构县双随机办公室文件', {
    font: song,
    size: 60,
    colour: 'FF0000',
    align: 'center',
    before: 1984,
    line: 700,
    spacing: 0,
  }),
  empty(),
  empty(),
  paragraph('虚双随机办〔2024〕21号', { align: 'center', border: redLine }),
  empty(),
  empty(),
]

const title = ['关于开展2024年应急管理领域部门联合抽查的', '通知'].map((text) =>
  paragraph(text, { font: song, size: 44, align: 'center', line: 660, spacing: 0 }),
)

const body = [
  paragraph('为做好今年的抽查工作，现将有关事项通知如下：', { indent: twoIn }),
  paragraph('一、抽查时间', { font: '黑体', indent: twoIn }),
  paragraph('2024年5月8日至6月30日。', { indent: twoIn }),
  paragraph('二、抽查内容', { font: '黑体', indent: twoIn }),
  paragraph(`${run('（一）安全生产。', { font: '楷体_GB2312' })}${run('由虚构县应急管理局实施。')}`, {
    indent: twoIn,
  }),
  paragraph('1. 检查责任制的建立。', { indent: twoIn }),
  paragraph('（1）查阅文件。', { indent: twoIn }),
  paragraph('（2）询问人员。', { indent: twoIn }),
  paragraph('2. 检查教育培训。', { indent: twoIn }),
  paragraph(`${run('（二）消防安全。', { font: '楷体' })}${run('由虚构县消防救援大队实施。')}`, {
    indent: twoIn,
  }),
]

const annexNote = [
  empty(),
  paragraph('附件：1. 抽查对象名单', { indent: 'w:left="1890" w:hanging="1260"' }),
  paragraph('2. 抽查统计表', { indent: 'w:left="1890" w:hanging="315"', keep: true }),
]

// Nine characters on a date of 2,030 twips: 1260 + (2030 − 2835) / 2.
const signature = [
  empty(true),
  empty(true),
  paragraph('虚构县双随机办公室', { align: 'right', indent: 'w:right="857"', keep: true }),
  paragraph('2024年5月27日', { align: 'right', indent: 'w:right="1260"' }),
]

const annex = (label: string, name: string, widths: readonly number[]) => [
  paragraph(label, { font: '黑体' }),
  empty(),
  paragraph(name, { font: song, size: 44, align: 'center', line: 660, spacing: 0 }),
  table({
    widths,
    rows: [
      ['序号', '名称'],
      ['1', '虚构化工有限公司'],
    ],
  }),
]

const border = (side: string, size: number) =>
  `<w:${side} w:val="single" w:sz="${size}" w:space="0" w:color="000000"/>`
const small = { size: 28, spacing: 0, line: 560 }

const colophon = `<w:tbl><w:tblPr><w:tblW w:w="8844" w:type="dxa"/><w:tblBorders>${border('top', 8)}${border('bottom', 8)}${border('insideH', 6)}</w:tblBorders><w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid><w:gridCol w:w="8844"/></w:tblGrid><w:tr><w:tc>${paragraph('抄送：虚构市双随机办公室，虚构县人民政府。', { ...small, indent: 'w:left="280" w:right="280"' })}</w:tc></w:tr><w:tr><w:tc>${paragraph('虚构县双随机办公室　　　　2024年5月27日印发', { ...small, indent: 'w:left="280" w:right="280"' })}</w:tc></w:tr></w:tbl>`

const upright = `${references('header', 1, 1)}${references('footer', 1, 2)}`
const turned = `${references('header', 2, 3)}${references('footer', 3, 3)}`

/** An invented 通知 with head, text, two annexes (one turned) and 版记, right in every assertion. */
export const rightDocument: Parts = {
  'document.xml': documentXml(
    [
      ...head,
      ...title,
      empty(),
      paragraph('各有关单位：'),
      ...body,
      ...annexNote,
      ...signature,
      sectionEnd({ references: upright }),
      ...annex('附件1', '抽查对象名单', [1844, 7000]),
      sectionEnd({}),
      ...annex('附件2', '抽查统计表', [2756, 10_000]),
      sectionEnd({ landscape: true, references: turned }),
      colophon,
      paragraph('', { line: 20 }),
      section({ type: 'evenPage', references: upright }),
    ].join(''),
  ),
  'styles.xml': stylesXml,
  'settings.xml': settingsXml,
  'footer1.xml': furniture('ftr', pageNumber({ align: 'right', indent: 'w:right="280"' })),
  'footer2.xml': furniture('ftr', pageNumber({ align: 'left', indent: 'w:left="280"' })),
  'footer3.xml': furniture('ftr', paragraph('')),
  'header1.xml': furniture('hdr', paragraph('')),
  'header2.xml': furniture('hdr', textBox(25, 160, 6, 25, pageNumber())),
  'header3.xml': furniture('hdr', textBox(25, 28, 6, 25, pageNumber())),
}
