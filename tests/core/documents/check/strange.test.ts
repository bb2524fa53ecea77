import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { inBody, inParagraph, swap } from './edits.ts'
import { judged, refused } from './judged.ts'
import { documentXml, packWord, paragraph, stylesXml } from './made-package.ts'
import { rightDocument } from './right-document.ts'

const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'

describe('documents as other programs write them', () => {
  it('fonts of a theme are resolved and told by their name (Word without a font chosen)', async () => {
    const parts = {
      ...rightDocument,
      'styles.xml': stylesXml.replace(
        '<w:style w:type',
        '<w:style w:type="character" w:styleId="ThemeFont"><w:rPr><w:rFonts w:eastAsiaTheme="minorEastAsia"/></w:rPr></w:style><w:style w:type',
      ),
      'theme/theme1.xml': `<a:theme xmlns:a="a"><a:themeElements><a:fontScheme><a:minorFont><a:latin typeface="Calibri"/><a:ea typeface=""/><a:font script="Hans" typeface="等线"/></a:minorFont></a:fontScheme></a:themeElements></a:theme>`,
    }
    const themed = inBody(
      inParagraph('为做好今年', (xml) => xml.replace('<w:rPr>', '<w:rPr><w:rStyle w:val="ThemeFont"/>')),
    )(parts)
    const { findings } = await judged(packWord(themed))
    expect(findings.map(({ problem, found }) => [problem, found])).toEqual([
      ['font-of-theme', { kind: 'words', words: '主题字体“等线”' }],
    ])
  })

  it('styles inherit from one another, and a chain that bites its tail ends', async () => {
    const style = (id: string, on: string, look: string) =>
      `<w:style w:type="paragraph" w:styleId="${id}"><w:basedOn w:val="${on}"/>${look}</w:style>`
    const styles = stylesXml.replace(
      '</w:styles>',
      `${style('a', 'b', '')}${style('b', 'c', '<w:rPr><w:b/><w:rFonts w:eastAsia="黑体"/></w:rPr>')}${style('c', 'a', '')}</w:styles>`,
    )
    const parts = inBody(
      inParagraph('二、抽查内容', (xml) => xml.replace('<w:pPr>', '<w:pPr><w:pStyle w:val="a"/>')),
    )({
      ...rightDocument,
      'styles.xml': styles,
    })
    expect((await judged(packWord(parts))).findings.map(({ problem }) => problem)).toEqual(['bold-words'])
  })

  it('automatic numbers are counted and belong to the text', async () => {
    const level = (at: number, format: string, text: string) =>
      `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`
    const numbering = `<w:numbering xmlns:w="${word}"><w:abstractNum w:abstractNumId="3">${level(0, 'chineseCountingThousand', '%1、')}${level(1, 'chineseCounting', '（%2）')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="3"/></w:num></w:numbering>`
    const numbered = (text: string, depth: number) =>
      inParagraph(text, (xml) =>
        xml
          .replace('<w:pPr>', `<w:pPr><w:numPr><w:ilvl w:val="${depth}"/><w:numId w:val="1"/></w:numPr>`)
          .replace(/(<w:t[^>]*>)(?:[一二]、|（[一二]）)/, '$1'),
      )
    const parts = inBody(
      numbered('一、抽查时间', 0),
      numbered('二、抽查内容', 0),
      numbered('（一）安全生产', 1),
      numbered('（二）消防', 1),
    )({
      ...rightDocument,
      'numbering.xml': numbering,
    })
    expect((await judged(packWord(parts))).findings).toEqual([])
    const wrong = inBody(inParagraph('抽查内容', swap('w:eastAsia="黑体"', 'w:eastAsia="楷体"')))(parts)
    expect(
      (await judged(packWord(wrong))).findings.map(({ problem, place }) => [problem, place.words]),
    ).toEqual([['level-font', '二、抽查内容']])
  })

  it('content controls and tracked changes: what was put in counts, what was struck out does not', async () => {
    const parts = inBody(
      inParagraph(
        '为做好今年',
        (xml) => `<w:sdt><w:sdtPr><w:text/></w:sdtPr><w:sdtContent>${xml}</w:sdtContent></w:sdt>`,
      ),
      inParagraph('2024年5月8日至', (xml) =>
        xml.replace(
          /(<w:r>.*<\/w:r>)/,
          `<w:ins w:author="甲">$1</w:ins><w:del w:author="甲"><w:r><w:rPr><w:color w:val="FF0000"/></w:rPr><w:delText>旧(</w:delText><w:t>旧,话</w:t></w:r></w:del>`,
        ),
      ),
      inParagraph(
        '2. 检查教育',
        swap(
          '</w:pPr>',
          '<w:pPrChange><w:pPr><w:jc w:val="center"/><w:ind w:left="999"/></w:pPr></w:pPrChange></w:pPr>',
        ),
      ),
    )(rightDocument)
    expect((await judged(packWord(parts))).findings).toEqual([])
  })

  it('a document as python-docx makes it from nothing is judged without a crash', async () => {
    const heading =
      '<w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/><w:basedOn w:val="Normal"/><w:rPr><w:rFonts w:asciiTheme="majorHAnsi" w:eastAsiaTheme="majorEastAsia"/><w:b/><w:color w:val="365F91" w:themeColor="accent1"/><w:sz w:val="28"/></w:rPr></w:style>'
    const body =
      '<w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr><w:r><w:t>通知</w:t></w:r></w:p><w:p><w:r><w:t>正文。</w:t></w:r></w:p><w:tbl><w:tblPr><w:tblStyle w:val="TableGrid"/><w:tblW w:type="auto" w:w="0"/></w:tblPr><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl>'
    const parts = {
      'document.xml': documentXml(
        `${body}<w:sectPr><w:pgSz w:w="12240" w:h="15840"/><w:pgMar w:top="1440" w:right="1800" w:bottom="1440" w:left="1800"/></w:sectPr>`,
      ),
      'styles.xml': stylesXml.replace('</w:styles>', `${heading}</w:styles>`),
    }
    const { kind, findings } = await judged(packWord(parts))
    expect(kind).toBe('form')
    const told = findings.map(({ problem }) => problem)
    expect(told).toEqual(
      expect.arrayContaining([
        'paper-not-a4',
        'coloured-words',
        'font-of-theme',
        'page-number-missing',
        'table-not-fixed',
      ]),
    )
  })

  it('a body without section properties, styles or settings is judged as Word would open it', async () => {
    const { findings } = await judged(packWord({ 'document.xml': documentXml(paragraph('一句话。')) }))
    expect(findings.map(({ problem }) => problem)).toContain('paper-not-a4')
  })

  it('old text boxes and lines (VML) are read, and the second form of a drawing is not read twice', async () => {
    const line =
      '<w:r><w:pict><v:line from="0,0" to="442pt,0" strokecolor="red" strokeweight="1.5pt"/></w:pict></w:r>'
    const box =
      '<w:r><w:pict><v:shape style="width:442pt;height:30pt"><v:textbox><w:txbxContent><w:p><w:r><w:t>箱中文字</w:t></w:r></w:p></w:txbxContent></v:textbox></v:shape></w:pict></w:r>'
    const drawn = inBody(
      inParagraph('虚双随机办〔', (xml) =>
        xml.replace(/<w:pBdr>.*<\/w:pBdr>/, '').replace('</w:p>', `${line}</w:p>`),
      ),
      inParagraph('（2）询问', swap('</w:p>', `${box}</w:p>`)),
    )(rightDocument)
    expect((await judged(packWord(drawn))).findings).toEqual([])
  })
})

describe('files that cannot be checked are refused with the reason', () => {
  const right = packWord(rightDocument)

  it('nothing in it, no document, an old format, cut off', async () => {
    expect(await refused(new Uint8Array())).toMatchObject({ code: 'document-not-checkable', reason: 'empty' })
    expect(await refused(strToU8('%PDF-1.7'))).toMatchObject({ reason: 'foreign' })
    expect(await refused(zipSync({ 'a.txt': strToU8('a') }))).toMatchObject({ reason: 'foreign' })
    const old = Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Uint8Array(600))
    expect(await refused(old, '旧.doc')).toMatchObject({ file: '旧.doc', reason: 'old-format' })
    const locked = new Uint8Array([...old, ...Buffer.from('EncryptedPackage', 'utf16le')])
    expect(await refused(locked)).toMatchObject({ reason: 'password' })
    for (const part of [0.3, 0.9, 0.999]) {
      expect(await refused(right.slice(0, Math.floor(right.length * part)))).toMatchObject({
        reason: 'damaged',
      })
    }
  })

  it('entities that grow, markup that never closes, nesting without end', async () => {
    const bomb = `<!DOCTYPE x [<!ENTITY a "aaaaaaaa">]>${documentXml('<w:p/>')}`
    expect(await refused(packWord({ 'document.xml': bomb }))).toMatchObject({ reason: 'damaged' })
    expect(await refused(packWord({ 'document.xml': documentXml('<w:p>').slice(0, -20) }))).toMatchObject({
      reason: 'damaged',
    })
    const deep = documentXml('<w:tbl><w:tr><w:tc>'.repeat(5000))
    expect(await refused(packWord({ 'document.xml': deep }))).toMatchObject({ reason: 'damaged' })
  })

  it('millions of paragraphs of nothing are stopped at a limit', async () => {
    const many = packWord({ 'document.xml': documentXml('<w:p/>'.repeat(700_000)) })
    expect(many.byteLength).toBeLessThan(100_000)
    expect(await refused(many)).toMatchObject({ reason: 'too-large' })
  })

  it('any byte of a document changed: a verdict or a refusal, never a crash', async () => {
    const outcomes = new Set<string>()
    for (let at = 7; at < right.length; at += 211) {
      const broken = right.slice()
      broken[at] = (broken[at] ?? 0) ^ 0x5a
      const failure = await refused(broken)
      outcomes.add(failure === null ? 'judged' : failure.code)
    }
    expect([...outcomes].toSorted()).toEqual(['document-not-checkable', 'judged'])
  })

  it('wild numbers in attributes do not break the arithmetic', async () => {
    const parts = inBody(
      inParagraph('为做好今年', (xml) =>
        xml
          .replace(/w:firstLine="\d+"/, 'w:firstLine="1e99" w:left="-99999999999"')
          .replace('<w:rPr>', '<w:rPr><w:sz w:val="Infinity"/><w:spacing w:val="999999999"/>'),
      ),
    )(rightDocument)
    const { findings } = await judged(packWord(parts))
    expect(findings.length).toBeGreaterThan(0)
    const amounts = findings
      .flatMap(({ expected, found }) => [expected, found])
      .flatMap((one) => Object.values(one ?? {}))
    expect(amounts.filter((one) => typeof one === 'number' && !Number.isFinite(one))).toEqual([])
  })
})
