import { buildDocx } from '#shared/core/documents/index.ts'
import { qrPng } from '#shared/core/documents/qr.ts'
import {
  drawRecord,
  inspectorGroups,
  jointRecord,
  jointRecords,
  planTable,
  targetList,
  type Block,
  type DocumentModel,
} from '#shared/domain/documents/index.ts'
import { cell, paragraph, row, table } from '#shared/domain/documents/make.ts'
import {
  aDepartment,
  aDraw,
  aForm,
  aGroup,
  aHash,
  aJointRecord,
  aTarget,
  someTargets,
} from '#tests/domain/documents/makers.ts'
import { aDrawRecord } from '#tests/domain/documents/draw-makers.ts'
import { tablesOf, textsOf } from '#tests/domain/documents/read-model.ts'
import { ningjinInternal, ningjinJoint } from '#tests/domain/documents/source-plans.ts'
import { unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { docxTables, docxText, matches, partNames, partOf } from './read-back.ts'

const manyRecords = (count: number) =>
  jointRecords(
    aForm({ count }),
    someTargets(count).map((target, index) => aJointRecord({ target, position: index + 1 })),
  )

/** A list with one target of that name. */
const named = (name: string): DocumentModel =>
  targetList({ draw: aDraw(), targets: [{ target: aTarget({ name }), team: '', remark: '' }] })

describe('a .docx says what its model says', () => {
  it.each([
    ['T1', planTable(ningjinInternal)],
    ['T2', planTable(ningjinJoint)],
    ['T7', inspectorGroups({ draw: aDraw(), groups: [aGroup()], notes: [] })],
    ['W3', jointRecord(aForm(), aJointRecord())],
  ])('%s cell for cell', async (_name, model) => {
    expect(docxTables(await buildDocx(model))).toEqual(tablesOf(model).map(textsOf))
  })

  it.each([
    ['XML', '</w:t><w:br/>&amp;<b>"\'公司'],
    ['what looks like a formula', '=HYPERLINK("http://x","点")+A1-@SUM'],
    [
      'forty characters and rare ones',
      '虚构县北河庄镇新型环保材料科技开发与精细化工联合制造股份有限公司第一分公司喆堃镕䶮𠮷',
    ],
    ['one endless word', 'A'.repeat(300)],
  ])('a name with %s stays as it is', async (_what, name) => {
    expect(docxTables(await buildDocx(named(name)))[0]?.[1]?.[1]).toBe(name)
  })

  it('a name with control characters loses them and nothing else', async () => {
    const bytes = await buildDocx(named('虚构\0县\u000B东风\u202E\uFFFF公司\uD800'))
    expect(docxTables(bytes)[0]?.[1]?.[1]).toBe('虚构县东风公司\uFFFD')
  })

  it('a record of 200 items prints every one of them', async () => {
    const items = Array.from({ length: 200 }, (_, index) => ({
      name: `事项${index + 1}`,
      legalBasis: '',
      points: ['要点'],
      ownPoints: [],
    }))
    const record = aJointRecord({ departments: [aDepartment({ items })] })
    const text = docxText(await buildDocx(jointRecord(aForm(), record)))
    expect(items.filter(({ name }) => !text.includes(`\n${name}\n`))).toEqual([])
  })
})

describe('a .docx holds to the page of GB/T 9704-2012', () => {
  it('margins, grid and orientation', async () => {
    const portrait = partOf(await buildDocx(jointRecord(aForm(), aJointRecord())), 'word/document.xml')
    expect(portrait).toContain('<w:pgSz w:w="11906" w:h="16838" w:orient="portrait"/>')
    expect(portrait).toContain('w:top="2098" w:right="1474" w:bottom="1984" w:left="1588"')
    expect(portrait).toContain('<w:docGrid w:type="lines" w:linePitch="579"/>')
    const landscape = partOf(await buildDocx(planTable(ningjinInternal)), 'word/document.xml')
    expect(landscape).toContain('<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>')
    expect(landscape).toContain('w:top="1588" w:right="2098" w:bottom="1474" w:left="1984"')
  })

  it('page numbers — 1 — on the outer side of odd and even pages', async () => {
    const bytes = await buildDocx(jointRecord(aForm(), aJointRecord()))
    expect(partOf(bytes, 'word/settings.xml')).toContain('<w:evenAndOddHeaders/>')
    const footers = partNames(bytes).filter((name) => /^word\/footer\d\.xml$/.test(name))
    const styles = footers.map((name) => /w:pStyle w:val="(\w+)"/.exec(partOf(bytes, name))?.[1])
    expect(new Set(styles)).toEqual(new Set(['FooterOdd', 'FooterEven']))
    expect(footers.every((name) => /— .*PAGE.* —/s.test(partOf(bytes, name)))).toBe(true)
  })

  it('every style with exact spacing is off the grid, and none brings a theme font', async () => {
    const styles = matches(
      partOf(await buildDocx(planTable(ningjinInternal)), 'word/styles.xml'),
      /<w:style .*?<\/w:style>/gs,
    )
    const exact = styles.filter((style) => style.includes('w:lineRule="exact"'))
    expect(exact.length).toBeGreaterThan(10)
    expect(exact.filter((style) => !style.includes('<w:snapToGrid w:val="0"/>'))).toEqual([])
    expect(styles.filter((style) => /Theme=/.test(style))).toEqual([])
  })

  it('fonts are named as the standard names them, with another for machines that lack them', async () => {
    const bytes = await buildDocx(planTable(ningjinInternal))
    const table = partOf(bytes, 'word/fontTable.xml')
    for (const font of ['方正小标宋简体', '仿宋_GB2312', '楷体_GB2312', '黑体']) {
      expect(partOf(bytes, 'word/styles.xml')).toContain(`w:eastAsia="${font}"`)
      expect(table).toMatch(new RegExp(`<w:font w:name="${font}"><w:altName w:val="[^"]+"/>`))
    }
  })

  it('a character that GB2312 fonts lack gets a font that has it', async () => {
    const xml = partOf(await buildDocx(named('朱镕喆公司')), 'word/document.xml')
    expect(xml).toMatch(/w:eastAsia="宋体"[^>]*\/><\/w:rPr><w:t xml:space="preserve">镕喆<\/w:t>/)
  })

  it('tables: fixed layout, a grid as wide as the text, head repeated, rows whole', async () => {
    const xml = partOf(await buildDocx(planTable(ningjinJoint)), 'word/document.xml')
    const grid = [...xml.matchAll(/<w:gridCol w:w="(\d+)"\/>/g)].map(([, width]) => Number(width))
    expect(grid).toHaveLength(12)
    expect(grid.reduce((sum, width) => sum + width, 0)).toBe(12756)
    expect(xml).toContain('<w:tblLayout w:type="fixed"/>')
    const rows = matches(xml, /<w:tr>.*?<\/w:tr>/gs)
    expect(rows[0]).toContain('<w:tblHeader/>')
    expect(rows.every((row) => row.includes('<w:cantSplit/>'))).toBe(true)
  })

  it('a row higher than half a page may be split: its text must not run off the paper', async () => {
    const xml = partOf(await buildDocx(named('长'.repeat(2000))), 'word/document.xml')
    const rows = matches(xml, /<w:tr>.*?<\/w:tr>/gs)
    expect(rows.map((row) => row.includes('<w:cantSplit/>'))).toEqual([true, false])
  })

  it('two tables never touch: Word would make them one', async () => {
    const xml = partOf(await buildDocx(jointRecord(aForm(), aJointRecord())), 'word/document.xml')
    expect(xml).not.toContain('</w:tbl><w:tbl>')
    expect(xml).not.toContain('</w:tbl><w:sectPr')
  })
})

describe('a long .docx is written in pieces and reads as one', () => {
  it('holds every record once, in order, each with pages of its own, with one set of footers', async () => {
    const bytes = await buildDocx(manyRecords(25))
    const xml = partOf(bytes, 'word/document.xml')
    expect([...xml.matchAll(/>第(\d+)户/g)].map(([, position]) => Number(position))).toEqual(
      Array.from({ length: 25 }, (_, index) => index + 1),
    )
    expect(matches(xml, /<w:pgNumType w:start="1"\/>/g)).toHaveLength(25)
    expect(matches(xml, /<w:type w:val="oddPage"\/>/g)).toHaveLength(25)
    expect(matches(xml, /<w:footerReference /g)).toHaveLength(2)
    expect(partNames(bytes).filter((name) => /footer\d+\.xml$/.test(name))).toHaveLength(2)
  })

  it('says the same table again wherever it stands, also beyond what is remembered', async () => {
    const records = manyRecords(25)
    expect(docxTables(await buildDocx(records))).toEqual(tablesOf(records).map(textsOf))
    const names = Array.from({ length: 520 }, (_, index) => `第${index + 1}表`)
    const blocks = [...names, ...names, ...names].map((name) => table([1], [], [row([cell(name)])]))
    const sections = Array.from({ length: 3 }, (_, at) => ({
      name: '一',
      orientation: 'portrait' as const,
      pages: 'continue' as const,
      blocks: blocks.slice(at * 520, (at + 1) * 520),
    }))
    const model = { title: '', date: '2023-05-27', mark: '', sectionCount: 3, sections }
    const texts = docxTables(await buildDocx(model)).map((rows) => rows[0]?.[0])
    expect(texts).toEqual([...names, ...names, ...names])
  })

  it('reads no more records than it has written: they need not fit into memory', async () => {
    const reads: number[] = []
    let read = 0
    const records = {
      *[Symbol.iterator]() {
        for (const target of someTargets(25)) {
          read += 1
          yield aJointRecord({ target })
        }
      },
    }
    await buildDocx(jointRecords(aForm({ count: 25 }), records), {
      onProgress: (done) => reads.push(read - done),
    })
    expect(reads.length).toBeGreaterThan(3)
    expect(Math.max(...reads)).toBeLessThanOrEqual(1)
  })

  it('tells how far it is and ends with all', async () => {
    const seen: (readonly [number, number])[] = []
    await buildDocx(manyRecords(25), { onProgress: (done, total) => seen.push([done, total]) })
    expect(seen.at(-1)).toEqual([25, 25])
    expect(seen.map(([done]) => done)).toEqual(seen.map(([done]) => done).toSorted((a, b) => a - b))
  })

  it('stops when told to', async () => {
    const stop = new AbortController()
    let last = 0
    const built = buildDocx(manyRecords(25), {
      signal: stop.signal,
      onProgress: (done) => {
        last = done
        stop.abort()
      },
    })
    await expect(built).rejects.toThrow(/abort/i)
    expect(last).toBeLessThan(25)
  })

  it('shows the right code on every sheet, however many pieces the file was written in', async () => {
    const [round] = aDrawRecord().second
    if (round === undefined) throw new Error('the sample has a second round')
    const second = Array.from({ length: 12 }, (_, index) => ({
      ...round,
      commitment: { ...round.commitment, commit: aHash(300 + index) },
    }))
    const bytes = await buildDocx(drawRecord(aDrawRecord({ second })))
    const parts = unzipSync(bytes)
    const relations = [...partOf(bytes, 'word/_rels/document.xml.rels').matchAll(/<Relationship [^>]*>/g)]
    const shown = [
      ...partOf(bytes, 'word/document.xml').matchAll(/descr="([0-9a-f]{64})".*?r:embed="([^"]+)"/gs),
    ].map(([, code = '', id = '']) => {
      const [relation, ...others] = relations.filter(([text]) => text.includes(`Id="${id}"`))
      expect(others).toEqual([])
      return { code, picture: parts[`word/${/Target="([^"]+)"/.exec(relation?.[0] ?? '')?.[1] ?? ''}`] }
    })
    // A commitment sheet shows its code, a result sheet its seed.
    expect(shown).toHaveLength(2 + 12 * 2)
    expect(new Set(shown.map(({ code }) => code)).size).toBe(2 + 12 + 1)
    for (const { code, picture } of shown) expect(picture).toEqual(new Uint8Array(await qrPng(code)))
  })
})

describe('what is signed', () => {
  const rows = Array.from({ length: 30 }, (_, index) => row([cell(`第${index + 1}行`)]))
  const signatures = table([1], [], [row([cell('签名')])], true)
  const keptRows = async (blocks: readonly Block[]) => {
    const section = { name: '一', orientation: 'portrait', pages: 'continue', blocks } as const
    const model = { title: '', date: '2023-05-27', mark: '', sectionCount: 1, sections: [section] }
    const rows = matches(partOf(await buildDocx(model), 'word/document.xml'), /<w:tr>.*?<\/w:tr>/gs)
    return rows.map((xml) => xml.includes('<w:keepNext'))
  }

  it('goes with the signatures: the last two rows of a list are on their page, the others where they fit', async () => {
    const kept = await keptRows([table([1], [], rows), paragraph('heading', '签字'), signatures])
    expect(kept.slice(0, 28).some(Boolean)).toBe(false)
    expect(kept.slice(28)).toEqual([true, true, true])
  })

  it('leaves the rows of a list alone where no signatures follow', async () => {
    const kept = await keptRows([table([1], [], rows), paragraph('text', '以下无正文')])
    expect(kept.some(Boolean)).toBe(false)
  })
})

describe('what a file tells beside its text', () => {
  it('title and the date of the document; no author, no program, no moment', async () => {
    const bytes = await buildDocx(planTable({ ...ningjinInternal, title: '计划 <甲> & 乙' }))
    const core = partOf(bytes, 'docProps/core.xml')
    expect(core).toContain('<dc:title>计划 &lt;甲&gt; &amp; 乙</dc:title>')
    expect(core).toContain('2023-01-13T00:00:00Z</dcterms:created>')
    expect(core).not.toMatch(/creator|lastModifiedBy/)
  })

  it('the same model gives the same bytes', async () => {
    const once = await buildDocx(drawRecord(aDrawRecord()))
    const again = await buildDocx(drawRecord(aDrawRecord()))
    expect(Buffer.compare(once, again)).toBe(0)
  })

  it('a rehearsal says so above every page', async () => {
    const bytes = await buildDocx(jointRecord(aForm(), aJointRecord()))
    const headers = partNames(bytes).filter((name) => /header\d\.xml$/.test(name))
    expect(headers).toHaveLength(2)
    expect(headers.filter((name) => !partOf(bytes, name).includes('演练'))).toEqual([])
  })
})
