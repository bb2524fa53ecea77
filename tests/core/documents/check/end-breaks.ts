import {
  aligned,
  edited,
  inBody,
  inParagraph,
  inSection,
  inTable,
  indented,
  line,
  looking,
  swap,
  without,
  type Break,
} from './edits.ts'
import { pageNumber, paragraph } from './made-package.ts'

const copies = '抄送：'
const organ = '虚构县双随机办公室<'
const date = '2024年5月27日<'

const ends: readonly Break[] = [
  { problem: 'signature-missing', at: '', parts: inBody(without(organ), without(date)) },
  {
    problem: 'signature-left',
    at: '2024年5月27日',
    parts: inBody(
      ...[organ, date].map((words) => inParagraph(words, (xml) => aligned('left')(indented('')(xml)))),
    ),
  },
  {
    problem: 'signature-place',
    at: '2024年5月27日',
    parts: inBody(
      inParagraph(organ, indented('w:right="227"')),
      inParagraph(date, indented('w:right="630"')),
    ),
  },
  {
    problem: 'signature-apart',
    at: '虚构县双随机办公室',
    parts: inBody(inParagraph(organ, swap('<w:keepNext/>', ''))),
  },
  { problem: 'date-form', at: '24年5月', parts: inBody(swap(date, '24年5月27日<')) },
  {
    problem: 'colophon-missing',
    at: '',
    parts: inBody((xml) => xml.replace(/<w:tbl>(?:(?!<w:tbl>).)*抄送.*?<\/w:tbl>/s, '')),
  },
  {
    problem: 'colophon-lines',
    at: copies,
    parts: inBody((xml) => xml.replace(/<w:bottom w:val="single" w:sz="8"[^>]*>/, '')),
  },
  {
    problem: 'colophon-line-width',
    at: copies,
    parts: inBody(
      swap(
        '<w:tblW w:w="8844" w:type="dxa"/><w:tblBorders>',
        '<w:tblW w:w="8000" w:type="dxa"/><w:tblBorders>',
      ),
    ),
  },
  {
    problem: 'colophon-line-order',
    at: copies,
    parts: inBody((xml) => xml.replace(/(<w:insideH w:val="single" w:sz=)"6"/, '$1"8"')),
  },
  {
    problem: 'colophon-line-weight',
    at: copies,
    parts: inBody((xml) => xml.replaceAll(/(<w:(?:top|bottom) w:val="single" w:sz=)"8"/g, '$1"12"')),
  },
  { problem: 'copies-form', at: copies, parts: inBody(swap('人民政府。', '人民政府')) },
  {
    problem: 'printed-form',
    at: '虚构县双随机办公室',
    parts: inBody(swap('　　2024年5月27日印发', '　　5月27日印发')),
  },
  {
    problem: 'colophon-font',
    at: copies,
    parts: inBody(inParagraph(copies, looking('<w:rFonts w:eastAsia="宋体"/>'))),
  },
  {
    problem: 'colophon-not-last',
    at: '另行通知',
    parts: inBody((xml) => xml.replace(/(抄送.*?<\/w:tbl>)/s, `$1${paragraph('另行通知。')}`)),
  },
  { problem: 'colophon-place', at: copies, parts: inBody(inSection(4, swap('"evenPage"', '"nextPage"'))) },
  { problem: 'number-side', at: '单页', parts: edited('footer1.xml', aligned('center')) },
  { problem: 'number-dashes', at: '单页', parts: edited('footer1.xml', (xml) => xml.replaceAll('—', '-')) },
  {
    problem: 'number-distance',
    at: '单页',
    parts: inBody(inSection(1, swap('w:footer="1447"', 'w:footer="992"'))),
  },
  {
    problem: 'number-font',
    at: '单页',
    parts: edited('footer1.xml', (xml) => xml.replaceAll('w:ascii="宋体"', 'w:ascii="Times New Roman"')),
  },
  {
    problem: 'landscape-number',
    at: '单页',
    parts: edited('header2.xml', (xml) => xml.replace(/.*/s, `<w:hdr>${pageNumber()}</w:hdr>`)),
  },
  {
    problem: 'numbers-restart',
    at: '',
    parts: inBody(inSection(2, swap('<w:docGrid', '<w:pgNumType w:start="1"/><w:docGrid'))),
  },
]

const oneRow = /<w:tr>(?:(?!<w:tr>).)*虚构化工.*?<\/w:tr>/s

const tables: readonly Break[] = [
  {
    problem: 'table-not-fixed',
    at: '序号',
    parts: inBody(inTable(swap('<w:tblLayout w:type="fixed"/>', ''))),
  },
  {
    problem: 'table-columns',
    at: '序号',
    parts: inBody(inTable(swap('<w:gridCol w:w="1844"/>', '<w:gridCol w:w="1000"/>'))),
  },
  {
    problem: 'table-too-wide',
    at: '序号',
    parts: inBody(
      inTable(swap('<w:tblW w:w="8844"', '<w:tblW w:w="9844"')),
      inTable(swap('<w:gridCol w:w="7000"/>', '<w:gridCol w:w="8000"/>')),
    ),
  },
  {
    problem: 'table-head',
    at: '序号',
    parts: inBody(
      inTable(swap('<w:tblHeader/>', '')),
      inTable((xml) => xml.replace(oneRow, (row) => row.repeat(16))),
    ),
  },
  { problem: 'table-rows-split', at: '序号', parts: inBody(inTable(swap('<w:cantSplit/>', ''))) },
  { problem: 'cell-spacing', at: '序号', parts: inBody(inTable(line(579))) },
]

/** 署名, 版记, 页码 and tables */
export const endBreaks: readonly Break[] = [...ends, ...tables]
