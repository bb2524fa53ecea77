import { buildDocx } from '#shared/core/documents/index.ts'
import { imprint, letterhead, signature } from '#shared/domain/documents/make.ts'
import {
  aModel,
  anAddressee,
  anOfficialSection,
  aTitle,
  fullLines,
} from '#tests/domain/documents/official-makers.ts'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { edited, inBody, indented, inParagraph, inSection, swap, without, type Edit } from './edits.ts'
import { judged } from './judged.ts'
import { packWord, paragraph, run, type Parts } from './made-package.ts'
import { rightDocument } from './right-document.ts'

const codes = async (parts: Parts) => (await judged(packWord(parts))).findings.map(({ problem }) => problem)
const everywhere =
  (from: string, to: string): Edit =>
  (xml) =>
    xml.replaceAll(from, to)

describe('what the standard leaves open is no finding:', () => {
  it('both readings of the upper margin, with lines to match', async () => {
    const physical = inBody(
      everywhere(
        'w:top="2098" w:right="1474" w:bottom="1984"',
        'w:top="1961" w:right="1474" w:bottom="1847"',
      ),
      everywhere(
        'w:right="2098" w:bottom="1474" w:left="1984"',
        'w:right="1961" w:bottom="1474" w:left="1847"',
      ),
      everywhere('w:line="579"', 'w:line="592"'),
      everywhere('w:linePitch="579"', 'w:linePitch="592"'),
      // The text begins 137 twips higher on the sheet: 标志 keeps its 72 mm.
      swap('w:before="1984"', 'w:before="2121"'),
    )(rightDocument)
    expect(await codes(physical)).toEqual([])
  })

  it('the fonts of Windows instead of the GB 2312 ones', async () => {
    const parts = ['document.xml', 'styles.xml'].reduce(
      (before, part) =>
        edited(
          part,
          everywhere('仿宋_GB2312', '仿宋'),
          everywhere('楷体_GB2312', '楷体'),
          everywhere('方正小标宋简体', '华文中宋'),
        )(before),
      rightDocument,
    )
    expect(await codes(parts)).toEqual([])
  })

  it('a rare character in a font that has it', async () => {
    const parts = inBody(
      inParagraph('为做好今年', swap('</w:r></w:p>', `</w:r>${run('䶮', { font: '宋体' })}</w:p>`)),
    )(rightDocument)
    expect(await codes(parts)).toEqual([])
    const common = inBody(
      inParagraph('为做好今年', swap('</w:r></w:p>', `</w:r>${run('县', { font: '宋体' })}</w:p>`)),
    )(rightDocument)
    expect(await codes(common)).toEqual(['font-other'])
  })

  it('a red line that is drawn instead of set as a border', async () => {
    const drawn =
      '<w:r><w:drawing><wp:anchor><wp:extent cx="5616000" cy="0"/><a:graphic><a:graphicData><wps:wsp><wps:spPr><a:prstGeom prst="line"/><a:ln w="19050"><a:solidFill><a:srgbClr val="FF0000"/></a:solidFill></a:ln></wps:spPr></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></w:r>'
    const parts = inBody(
      inParagraph('虚双随机办〔', (xml) =>
        xml.replace(/<w:pBdr>.*<\/w:pBdr>/, '').replace('</w:p>', `${drawn}</w:p>`),
      ),
    )(rightDocument)
    expect(await codes(parts)).toEqual([])
    expect(await codes(inBody(swap('cx="5616000"', 'cx="4000000"'))(parts))).toEqual(['red-line-width'])
  })

  it('a signature without a seal: two characters from the edge, the date two further in', async () => {
    // Organ of nine characters from 5379 to 8214; the date begins at 6009 and is shorter than what is left.
    const parts = inBody(
      inParagraph('虚构县双随机办公室<', indented('w:right="630"')),
      inParagraph('2024年5月27日<', indented('w:right="805"')),
    )(rightDocument)
    expect(await codes(parts)).toEqual([])
  })

  it('indents typed as two full-width blanks', async () => {
    const parts = inBody(
      inParagraph('2024年5月8日至', (xml) =>
        indented('')(xml).replace('2024年5月8日至', '　　2024年5月8日至'),
      ),
    )(rightDocument)
    expect(await codes(parts)).toEqual([])
  })

  it('版记 as paragraphs with borders, in a text box at the foot of the last page', async () => {
    const box =
      '<w:p><w:r><w:drawing><wp:anchor><wp:positionH relativeFrom="margin"><wp:posOffset>0</wp:posOffset></wp:positionH><wp:positionV relativeFrom="page"><wp:posOffset>8712000</wp:posOffset></wp:positionV><wp:extent cx="5616000" cy="720000"/><wps:wsp><wps:txbx><w:txbxContent>BODY</w:txbxContent></wps:txbx></wps:wsp></wp:anchor></w:drawing></w:r></w:p>'
    const rule = (side: string, size: number) =>
      `<w:${side} w:val="single" w:sz="${size}" w:space="1" w:color="000000"/>`
    const small = { size: 28, spacing: 0, line: 560 }
    const content = [
      paragraph('　抄送：虚构市双随机办公室。', { ...small, border: rule('top', 8) + rule('bottom', 6) }),
      paragraph('　虚构县双随机办公室　　2024年5月27日印发', { ...small, border: rule('bottom', 8) }),
    ].join('')
    const boxed: Edit = (xml) =>
      xml.replace(/<w:tbl>(?:(?!<w:tbl>).)*抄送.*?<\/w:tbl>/s, box.replace('BODY', content))
    const parts = inBody(boxed, inSection(4, swap('"evenPage"', '"nextPage"')))(rightDocument)
    expect(await codes(parts)).toEqual([])
    expect(await codes(inBody(swap('<wp:posOffset>8712000', '<wp:posOffset>4000000'))(parts))).toEqual([
      'colophon-place',
    ])
  })
})

describe('of several organs, and of a draft for the pen, no finding is', () => {
  const organs = ['虚构县应急管理局', '虚构县市场监督管理局', '虚构县消防救援大队', '虚构县商务局']
  const text = [aTitle, anAddressee, fullLines(30)]
  const document = (ending: '文件' | '', number: string, signers: readonly string[] | null) => {
    const date = number === '' ? '' : '2024年5月27日'
    return aModel([
      anOfficialSection([
        letterhead({ marks: ['特急'], organs, ending, number, signers }),
        ...text,
        signature(organs, date),
        imprint({ copies: ['虚构市应急管理局'], issuer: '虚构县应急管理局办公室', date }),
      ]),
    ])
  }
  const number = '虚应急〔2024〕21号'
  it.each([
    ['their names with 文件 beside them', document('文件', number, null)],
    ['their names alone', document('', number, null)],
    ['four 签发人', document('文件', number, ['样例甲', '样例乙', '样例丙', '样例丁'])],
    ['a place for number and days', document('文件', '', [''])],
  ])('%s', async (_name, model) => {
    expect((await judged(await buildDocx(model))).findings).toEqual([])
  })

  it('but what is red beside them, or a number in another form, is found all the same', async () => {
    const wrong = await judged(await buildDocx(document('文件', '虚应急〔2024〕021号', null)))
    expect(wrong.findings.map(({ problem }) => problem)).toEqual(['reference-form'])
    const red = partsOf(await buildDocx(document('文件', number, null)), (xml) =>
      xml.replace(
        /<w:r>(?:<w:rPr>(?:(?!<\/w:rPr>).)*<\/w:rPr>)?(<w:t[^>]*>监管抽查)/,
        '<w:r><w:rPr><w:color w:val="FF0000"/></w:rPr>$1',
      ),
    )
    expect((await judged(red)).findings.map(({ problem }) => problem)).toContain('coloured-words')
  })
})

function partsOf(bytes: Uint8Array, edit: (xml: string) => string): Uint8Array {
  const parts = unzipSync(bytes)
  const xml = strFromU8(parts['word/document.xml'] ?? new Uint8Array())
  return zipSync({ ...parts, 'word/document.xml': strToU8(edit(xml)) })
}

describe('which part of the standard applies is told:', () => {
  it('a form without head and title has its page, fonts, numbers and tables looked at, and no element of a text', async () => {
    const parts = inBody((xml) =>
      xml.replace(
        /<w:body>.*?<w:p><w:pPr><w:snapToGrid w:val="0"\/><w:spacing w:line="20"/s,
        '<w:body><w:p><w:pPr><w:snapToGrid w:val="0"/><w:spacing w:line="20"',
      ),
    )(rightDocument)
    const { kind, findings } = await judged(packWord(inBody(without('>附件1<'), without('>附件2<'))(parts)))
    expect([kind, findings]).toEqual(['form', []])
  })

  it('a text without a head is not asked for 发文字号 or 版记', async () => {
    const headless = inBody((xml) =>
      xml
        .replace(/<w:body>.*?(?=<w:p><w:pPr>(?:(?!<w:p>).)*关于开展)/s, '<w:body>')
        .replace(/<w:tbl>(?:(?!<w:tbl>).)*抄送.*?<\/w:tbl>/s, ''),
    )(rightDocument)
    expect(await judged(packWord(headless))).toEqual({ kind: 'plain', findings: [] })
  })

  it('a letter, whose double red line stands elsewhere, is not held to the head of others', async () => {
    const letter = inBody(inParagraph('虚双随机办〔', swap('w:val="single"', 'w:val="thickThinSmallGap"')))(
      rightDocument,
    )
    expect((await judged(packWord(letter))).kind).toBe('letter-form')
  })
})
