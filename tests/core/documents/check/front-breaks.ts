import {
  aligned,
  edited,
  inBody,
  inParagraph,
  inSection,
  looking,
  swap,
  without,
  withoutLineAfter,
  type Break,
} from './edits.ts'

const mark = '虚构县双随机办公室文件'
const reference = '虚双随机办〔2024〕21号'
const first = '为做好今年的抽查工作'

const page: readonly Break[] = [
  {
    problem: 'paper-not-a4',
    at: '',
    parts: inBody(
      inSection(1, swap('w:w="11906" w:h="16838"', 'w:w="12240" w:h="15840"')),
      inSection(1, swap('w:right="1474" w:bottom="1984"', 'w:right="1808" w:bottom="986"')),
    ),
  },
  {
    problem: 'paper-turn-unsaid',
    at: '',
    parts: inBody(inSection(1, swap('w:h="16838"', 'w:h="16838" w:orient="landscape"'))),
  },
  {
    problem: 'top-margin',
    at: '',
    parts: inBody(
      inSection(
        2,
        swap('w:top="2098" w:right="1474" w:bottom="1984"', 'w:top="2298" w:right="1474" w:bottom="1784"'),
      ),
    ),
  },
  {
    problem: 'binding-margin',
    at: '',
    parts: inBody(
      inSection(2, swap('w:right="1474"', 'w:right="1274"')),
      inSection(2, swap('w:left="1588"', 'w:left="1788"')),
    ),
  },
  { problem: 'text-width', at: '', parts: inBody(inSection(4, swap('w:right="1474"', 'w:right="1700"'))) },
  { problem: 'text-height', at: '', parts: inBody(inSection(1, swap('w:bottom="1984"', 'w:bottom="2300"'))) },
  {
    problem: 'landscape-margin',
    at: '上',
    parts: inBody(inSection(3, swap('w:top="1588"', 'w:top="1788"'))),
  },
  { problem: 'grid-missing', at: '', parts: inBody(inSection(2, swap('w:type="lines" ', ''))) },
  {
    problem: 'grid-pitch',
    at: '',
    parts: inBody(inSection(1, swap('w:linePitch="579"', 'w:linePitch="580"'))),
  },
  {
    problem: 'odd-and-even-alike',
    at: '',
    parts: edited('settings.xml', swap('<w:evenAndOddHeaders/>', '')),
  },
  { problem: 'page-number-missing', at: '', parts: edited('header3.xml', () => '<w:hdr><w:p/></w:hdr>') },
  {
    problem: 'first-page-unnumbered',
    at: '',
    parts: inBody(inSection(1, swap('<w:docGrid', '<w:titlePg/><w:docGrid'))),
  },
]

const fonts: readonly Break[] = [
  {
    problem: 'font-other',
    at: first,
    clause: '7.3.3',
    parts: inBody(inParagraph(first, looking('<w:rFonts w:eastAsia="宋体"/>'))),
  },
  {
    problem: 'font-of-theme',
    at: first,
    parts: inBody(inParagraph(first, looking('<w:rFonts w:eastAsiaTheme="minorEastAsia"/>'))),
  },
  {
    problem: 'size-other',
    at: first,
    clause: '7.3.3',
    parts: inBody(inParagraph(first, looking('<w:sz w:val="28"/>'))),
  },
  {
    problem: 'bold-words',
    at: '一、抽查时间',
    parts: inBody(inParagraph('一、抽查时间', looking('<w:b/>'))),
  },
  {
    problem: 'coloured-words',
    at: first,
    parts: inBody(inParagraph(first, looking('<w:color w:val="FF0000"/>'))),
  },
]

const head: readonly Break[] = [
  { problem: 'mark-not-centred', at: mark, parts: inBody(inParagraph(mark, aligned('left'))) },
  { problem: 'mark-not-red', at: mark, parts: inBody(inParagraph(mark, swap('FF0000', '000000'))) },
  {
    problem: 'mark-place',
    at: mark,
    parts: inBody(inParagraph(mark, swap('w:before="1984"', 'w:before="1400"'))),
  },
  { problem: 'reference-missing', at: '', parts: inBody(swap(reference, '内部资料')) },
  {
    problem: 'reference-form',
    at: '虚双随机办[2024]',
    parts: inBody(swap(reference, '虚双随机办[2024]第021号')),
  },
  { problem: 'reference-place', at: reference, parts: inBody(withoutLineAfter(mark)) },
  { problem: 'reference-not-centred', at: reference, parts: inBody(inParagraph(reference, aligned('both'))) },
  {
    problem: 'issuer-form',
    at: reference,
    parts: inBody(
      inParagraph(
        reference,
        swap(
          '</w:r></w:p>',
          '</w:r><w:r><w:rPr><w:rFonts w:eastAsia="楷体"/></w:rPr><w:t>　　签发人:赵某某</w:t></w:r></w:p>',
        ),
      ),
      inParagraph(reference, aligned('left')),
      swap(reference, `　${reference}`),
    ),
  },
  {
    problem: 'issuer-font',
    at: reference,
    parts: inBody(
      inParagraph(
        reference,
        swap('</w:r></w:p>', '</w:r><w:r><w:t>　　签发人：</w:t></w:r><w:r><w:t>赵某某</w:t></w:r></w:p>'),
      ),
      inParagraph(reference, aligned('left')),
      swap(reference, `　${reference}`),
    ),
  },
  {
    problem: 'red-line-missing',
    at: reference,
    parts: inBody(inParagraph(reference, (xml) => xml.replace(/<w:pBdr>.*<\/w:pBdr>/, ''))),
  },
  {
    problem: 'red-line-width',
    at: reference,
    parts: inBody(inParagraph(reference, swap('<w:jc', '<w:ind w:left="600" w:right="600"/><w:jc'))),
  },
  {
    problem: 'red-line-distance',
    at: reference,
    parts: inBody(inParagraph(reference, swap('w:space="11"', 'w:space="1"'))),
  },
]

const title: readonly Break[] = [
  { problem: 'title-missing', at: '', parts: inBody(without('部门联合抽查的'), without('>通知<')) },
  { problem: 'title-place', at: '关于开展', parts: inBody(withoutLineAfter(reference)) },
  {
    problem: 'title-not-centred',
    at: '关于开展',
    parts: inBody(
      without('>通知<'),
      swap('部门联合抽查的', '部门联合抽查的通知'),
      inParagraph('部门联合抽查的通知', aligned('left')),
    ),
  },
  {
    problem: 'title-size',
    at: '关于开展',
    parts: inBody(
      ...['部门联合抽查的', '>通知<'].map((words) =>
        inParagraph(words, swap('w:sz w:val="44"', 'w:sz w:val="36"')),
      ),
    ),
  },
  { problem: 'title-kind', at: '关于开展', parts: inBody(swap('>通知<', '>若干事<')) },
  { problem: 'addressee-colon', at: '各有关单位', parts: inBody(swap('各有关单位：', '各有关单位:')) },
  {
    problem: 'addressee-indent',
    at: '各有关单位',
    parts: inBody(inParagraph('各有关单位', swap('<w:jc', '<w:ind w:firstLine="640"/><w:jc'))),
  },
  { problem: 'addressee-place', at: '各有关单位', parts: inBody(withoutLineAfter('>通知<')) },
]

/** From the page to 主送机关 */
export const frontBreaks: readonly Break[] = [...page, ...fonts, ...head, ...title]
