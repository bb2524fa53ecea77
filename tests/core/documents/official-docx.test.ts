import { buildDocx, type BuildOptions } from '#shared/core/documents/index.ts'
import { planTable, usualLook, type Section } from '#shared/domain/documents/index.ts'
import { letterhead, paragraph } from '#shared/domain/documents/make.ts'
import { aPlanTable } from '#tests/domain/documents/makers.ts'
import {
  aLetterhead,
  aModel,
  aNotice,
  aTitle,
  anAddressee,
  anImprint,
  anOfficialSection,
  fullLines,
} from '#tests/domain/documents/official-makers.ts'
import { describe, expect, it } from 'vitest'
import { matches, partOf } from './read-back.ts'
import { openXmlVerdict } from './validator.ts'

const build = (sections: readonly Section[], options?: BuildOptions) => buildDocx(aModel(sections), options)
const annexes = ['附件1', '附件2'].flatMap((label) =>
  [...planTable(aPlanTable()).sections].map((section): Section => ({
    ...section,
    look: 'official',
    blocks: [paragraph('annex', label), ...section.blocks],
  })),
)
const organs = ['虚构县应急管理局', '虚构县市场监督管理局']
const everything: readonly Section[] = [
  anOfficialSection([
    letterhead({ ...aLetterhead, marks: ['000001', '特急'], organs, signers: ['甄某甲', '贾某乙', ''] }),
    aTitle,
    anAddressee,
    paragraph('heading', '一、抽查时间'),
    paragraph('subheading', '（一）任务分工'),
    paragraph('point', '1.检查员朱镕、喆、堃参加。'),
    paragraph('subpoint', '（1）“双随机”——公开……'),
    fullLines(4),
  ]),
  ...annexes,
  anOfficialSection([paragraph('annex', '附件3'), aTitle, fullLines(2), anImprint]),
]

/** The paragraphs of the body as XML, text boxes left out. */
const paragraphsOf = (bytes: Uint8Array) =>
  matches(partOf(bytes, 'word/document.xml').replace(/<w:pict>.*?<\/w:pict>/gs, ''), /<w:p>.*?<\/w:p>/gs)
const styleOf = (xml: string) => /<w:pStyle w:val="(\w+)"/.exec(xml)?.[1]
const styleXml = (bytes: Uint8Array, id: string) =>
  new RegExp(`<w:style [^>]*w:styleId="${id}">.*?</w:style>`, 's').exec(partOf(bytes, 'word/styles.xml'))?.[0]
const sectionsOf = (bytes: Uint8Array) =>
  matches(partOf(bytes, 'word/document.xml'), /<w:sectPr>.*?<\/w:sectPr>/gs)

describe('the styles of an official document', () => {
  it('28 characters of 3号 to a line, 22 lines to a page, off the grid, nothing hanging out (5.2.3, 7.3.3)', async () => {
    const text = styleXml(await build([aNotice(3)]), 'OfficialText')
    expect(text).toContain('<w:sz w:val="32"/>')
    expect(text).toContain('<w:spacing w:val="-5"/>')
    expect(text).toContain('<w:spacing w:before="0" w:after="0" w:line="579" w:lineRule="exact"/>')
    expect(text).toContain('<w:snapToGrid w:val="0"/>')
    expect(text).toContain('<w:overflowPunct w:val="0"/>')
    expect(text).toContain('<w:ind w:firstLineChars="200" w:firstLine="630"/>')
  })

  it.each([
    ['OfficialTitle', '方正小标宋简体', 44],
    ['OfficialHeading', '黑体', 32],
    ['OfficialSubheading', '楷体_GB2312', 32],
    ['OfficialPoint', '仿宋_GB2312', 32],
    ['OfficialSubpoint', '仿宋_GB2312', 32],
    ['OfficialAnnex', '黑体', 32],
    ['OfficialImprint', '仿宋_GB2312', 28],
  ])('%s is %s of %i half-points, never bold', async (id, font, size) => {
    const style = styleXml(await build([aNotice(3)]), id)
    expect(style).toContain(`w:eastAsia="${font}"`)
    expect(style).toContain(`<w:sz w:val="${size}"/>`)
    expect(style).not.toContain('<w:b/>')
  })

  it('red is the organ’s name and the line, and nothing else (7.2.4, 7.2.7)', async () => {
    const bytes = await build([aNotice(3)])
    const red = matches(partOf(bytes, 'word/styles.xml'), /<w:style .*?<\/w:style>/gs).filter((style) =>
      style.includes('FF0000'),
    )
    expect(red.map((style) => /styleId="(\w+)"/.exec(style)?.[1])).toEqual(['OfficialOrgan'])
    const lines = paragraphsOf(bytes).filter((xml) => xml.includes('FF0000'))
    expect(lines.map(styleOf)).toEqual(['OfficialNumber'])
    expect(lines[0]).toMatch(/<w:pBdr><w:bottom [^>]*w:color="FF0000"[^>]*w:space="8"/)
  })

  it('the fonts that every Windows has, where the office has chosen them', async () => {
    const bytes = await build([aNotice(3)], { look: { ...usualLook, fonts: 'windows' } })
    expect(styleXml(bytes, 'OfficialTitle')).toContain('w:eastAsia="华文中宋"')
    expect(styleXml(bytes, 'OfficialText')).toContain('w:eastAsia="仿宋"')
    expect(partOf(bytes, 'word/styles.xml')).not.toMatch(/GB2312|小标宋/)
    expect(partOf(bytes, 'word/fontTable.xml')).toContain(
      '<w:font w:name="仿宋"><w:altName w:val="仿宋_GB2312"/>',
    )
  })
})

describe('the pages of an official document', () => {
  it.each([
    ['office', 'w:top="2098" w:right="1474" w:bottom="1984" w:left="1588"', 579],
    ['physical', 'w:top="1961" w:right="1474" w:bottom="1847" w:left="1588"', 592],
  ] as const)(
    'have the margins of the %s mode, and its pitch in grid and text',
    async (margins, page, pitch) => {
      const bytes = await build([aNotice(3)], { look: { ...usualLook, margins } })
      expect(sectionsOf(bytes)[0]).toContain(page)
      expect(sectionsOf(bytes)[0]).toContain(`<w:docGrid w:type="lines" w:linePitch="${pitch}"/>`)
      expect(styleXml(bytes, 'OfficialText')).toContain(`w:line="${pitch}"`)
    },
  )

  it('a landscape annex turns sheet and number: its foot is the left edge (8)', async () => {
    const bytes = await build([aNotice(3), ...annexes])
    const [body = '', first = ''] = sectionsOf(bytes)
    expect(first).toContain('w:top="1588" w:right="2098" w:bottom="1474" w:left="1984"')
    const relations = partOf(bytes, 'word/_rels/document.xml.rels')
    const footer = (section: string, type: string) => {
      const id = new RegExp(`<w:footerReference w:type="${type}" r:id="(\\w+)"`).exec(section)?.[1] ?? ''
      const target = new RegExp(`Id="${id}"[^>]*Target="([^"]+)"`).exec(relations)?.[1] ?? ''
      return partOf(bytes, `word/${target}`)
    }
    for (const [type, style] of [
      ['default', 'FooterOdd'],
      ['even', 'FooterEven'],
    ] as const) {
      expect(footer(body, type)).not.toContain('layout-flow:vertical')
      expect(footer(first, type)).toContain('layout-flow:vertical')
      expect(footer(first, type)).toContain(`<w:pStyle w:val="${style}"/>`)
    }
  })

  it('numbers run on through the annexes and are never begun anew (7.5)', async () => {
    const sections = sectionsOf(await build(everything))
    expect(sections.length).toBeGreaterThan(3)
    expect(sections.filter((section) => /w:start=/.test(section))).toEqual([])
  })

  it('the 版记 is the last of the file, at the foot of an even page, its lines 0.35 and 0.25 mm (7.4.1)', async () => {
    const bytes = await build(everything)
    expect(sectionsOf(bytes).at(-1)).toContain('<w:type w:val="evenPage"/>')
    const [box = '', ...others] = matches(partOf(bytes, 'word/document.xml'), /<w:pict>.*?<\/w:pict>/gs)
    expect(others).toEqual([])
    expect(matches(box, /<w:pStyle w:val="(\w+)"\/>/g).map(styleOf)).toEqual([
      'OfficialRuleOuter',
      'OfficialImprint',
      'OfficialRuleInner',
      'OfficialImprint',
      'OfficialRuleOuter',
    ])
    expect(box).toContain('抄送：虚构市应急管理局，虚构县人民政府办公室。')
    expect(box).toContain('2024年5月27日印发')
    expect(styleXml(bytes, 'OfficialRuleOuter')).toContain('<w:top w:val="single" w:sz="8"')
    expect(styleXml(bytes, 'OfficialRuleInner')).toContain('<w:top w:val="single" w:sz="6"')
    const [, top = 0, height = 0] = /margin-top:([\d.]+)pt;.*height:([\d.]+)pt/.exec(box)?.map(Number) ?? []
    expect(Math.abs(((top + height - 3) * 25.4) / 72 - 262)).toBeLessThan(1)
  })
})

describe('the text of an official document', () => {
  it('a long title is broken where its words end', async () => {
    const title = paragraph('title', '关于开展2024年虚构县应急管理领域“双随机、一公开”部门联合抽查的通知')
    const xml = paragraphsOf(await build([anOfficialSection([title, fullLines(1)])])).find(
      (own) => styleOf(own) === 'OfficialTitle',
    )
    expect(matches(xml ?? '', /<w:t [^>]*>([^<]*)/g).map((text) => text.replace(/<[^>]*>/, ''))).toEqual([
      '关于开展2024年虚构县应急管理领域',
      '“双随机、一公开”部门联合抽查的通知',
    ])
  })

  it('a character that the GB2312 fonts lack gets a font that has it, and every run is hinted as Chinese', async () => {
    const bytes = await build(everything)
    const points = paragraphsOf(bytes).filter((xml) => styleOf(xml) === 'OfficialPoint')
    expect(points[0]).toMatch(/w:eastAsia="宋体"[^>]*\/><\/w:rPr><w:t xml:space="preserve">镕<\/w:t>/)
    const runs = paragraphsOf(bytes).flatMap((xml) => matches(xml, /<w:r>(?:(?!<\/w:r>).)*<w:t .*?<\/w:r>/gs))
    expect(runs.filter((run) => !run.includes('w:hint="eastAsia"'))).toEqual([])
  })

  it('names with tabs, XML and control characters stay words', async () => {
    const title = paragraph('title', '关于<甲>&\t乙\0的通知')
    const xml = partOf(await build([anOfficialSection([title, fullLines(1)])]), 'word/document.xml')
    expect(xml).toContain('关于&lt;甲&gt;&amp; 乙的通知')
  })
})

describe('the file', () => {
  it('is sound by the Open XML SDK', async (context) => {
    const verdict = await openXmlVerdict(await build(everything), 'docx')
    if (!verdict.ran) return context.skip(verdict.reason)
    expect(verdict.errors).toEqual([])
  })

  it('is the same bytes for the same model', async () => {
    expect(Buffer.compare(await build(everything), await build(everything))).toBe(0)
  })

  it('tells how far it is and ends with all', async () => {
    const seen: (readonly [number, number])[] = []
    await build(everything, { onProgress: (done, total) => seen.push([done, total]) })
    expect(seen.at(-1)).toEqual([everything.length, everything.length])
  })
})
