import type { ParagraphFacts, WordFacts } from '#shared/domain/documents/conformance/facts.ts'
import type { Reading } from '../../files/reading.ts'
import { readRelationships } from '../../files/xlsx/workbook-parts.ts'
import { scanPart } from '../../files/xlsx/xml-part.ts'
import type { ZipArchive } from '../../files/zip-archive.ts'
import { BlockReader, type Sources } from './blocks.ts'
import { Numbering } from './numbering.ts'
import { sectionFacts } from './sections.ts'
import { Settings, Styles, ThemeFonts } from './styles.ts'
import { TreeHandler, type Node } from './xml-tree.ts'

/** A .docx as facts: found by its relationships, never by the parts' usual names. Stops the reading where it is damaged. */
export async function readWord(archive: ZipArchive, main: string, reading: Reading): Promise<WordFacts> {
  const meter = { done: 0, total: 0 }
  const related = await readRelationships(archive, main, reading, meter)
  const ofKind = (kind: string) =>
    [...related].flatMap(([id, one]) => (one.kind === kind ? [{ id, target: one.target }] : []))
  const scan = async (name: string, root: string, take: (node: Node) => void) => {
    const part = archive.parts.get(name.toLowerCase())
    if (part === undefined) return
    await scanPart(archive, part, new TreeHandler(reading, name, root, take), reading, meter)
  }
  const styles = new Styles()
  const theme = new ThemeFonts()
  const settings = new Settings()
  const numbering = new Numbering()
  for (const { target } of ofKind('styles')) await scan(target, 'styles', (node) => styles.add(node))
  for (const { target } of ofKind('theme')) await scan(target, 'theme', (node) => theme.add(node))
  for (const { target } of ofKind('settings')) await scan(target, 'settings', (node) => settings.add(node))
  for (const { target } of ofKind('numbering')) await scan(target, 'numbering', (node) => numbering.add(node))
  const sources: Sources = { styles, theme, numbering, reading }

  const furniture = new Map<string, readonly ParagraphFacts[]>()
  for (const [kind, root] of [
    ['header', 'hdr'],
    ['footer', 'ftr'],
  ] as const)
    for (const { id, target } of ofKind(kind)) {
      const blocks = new BlockReader(sources)
      const paragraphs: ParagraphFacts[] = []
      await scan(target, root, (node) => paragraphs.push(...paragraphsIn(blocks.read([node]))))
      furniture.set(id, paragraphs)
    }

  const body = new BlockReader(sources)
  const blocks: WordFacts['blocks'][number][] = []
  if (!archive.parts.has(main.toLowerCase())) reading.damaged(main)
  await scan(main, 'body', (node) => blocks.push(...body.read([node])))
  const open = blocks.some(({ section }) => section > body.sectionEnds.length)
  const ends = open ? [...body.sectionEnds, unsaid] : body.sectionEnds
  const sections = sectionFacts(ends, furniture)
  return { kind: 'docx', sections, blocks, evenAndOdd: settings.evenAndOdd }
}

/** Some programs write a body without any section properties: Word then takes its own. */
const unsaid: Node = { name: 'sectPr', attributes: new Map(), children: [], text: '' }

function paragraphsIn(blocks: WordFacts['blocks']): readonly ParagraphFacts[] {
  return blocks.flatMap((block) =>
    block.kind === 'paragraph' ? [block] : block.rows.flatMap(({ cells }) => cells.flatMap(paragraphsIn)),
  )
}
