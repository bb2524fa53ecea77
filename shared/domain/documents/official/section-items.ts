import type { AnnexListBlock, Block, ParagraphBlock, ParagraphRole, Section } from '../model.ts'
import { assertNever } from '#shared/domain/kernel/result.ts'
import { widthOf } from './break-lines.ts'
import { breakTitle } from './break-title.ts'
import { imprintLines } from './imprint.ts'
import { blankLines, line, type Item, type Line } from './items.ts'
import { letterheadItems } from './letterhead.ts'
import { characterPitch, type OfficialPage } from './look.ts'
import { signatureLines } from './signature.ts'
import { bodyStyles, signatureStyles, type OfficialStyleId } from './styles.ts'
import { annexLines } from './texts.ts'

/** A note under a table stays small print; everything else has the standard's 3号. */
const styles: Readonly<Record<Exclude<ParagraphRole, 'note'>, OfficialStyleId>> = {
  title: 'OfficialTitle',
  subtitle: 'OfficialSubtitle',
  addressee: 'OfficialAddressee',
  heading: 'OfficialHeading',
  subheading: 'OfficialSubheading',
  point: 'OfficialPoint',
  subpoint: 'OfficialSubpoint',
  text: 'OfficialText',
  annex: 'OfficialAnnex',
  remark: 'OfficialRemark',
}

/** The blocks of an official section as paragraphs, with the blank lines and indents of GB/T 9704-2012 7.2–7.4. */
export function sectionItems(section: Section, page: OfficialPage, headScale = 1): readonly Item[] {
  const { blocks } = section
  return keptWithSignature(
    blocks.flatMap((block, index) => blockItems(block, { section, index, page, headScale })),
  )
}

interface Place {
  readonly section: Section
  readonly index: number
  readonly page: OfficialPage
  readonly headScale: number
}

function blockItems(block: Block, place: Place): readonly Item[] {
  const { section, index, page } = place
  switch (block.kind) {
    case 'letterhead':
      return letterheadItems(block, page, place.headScale)
    case 'paragraph':
      return paragraphItems(block, place)
    case 'annex-list':
      return [...blankLines(1), ...annexListLines(block)]
    case 'signature':
      return signatureLines(block, page)
    case 'imprint':
      return imprintLines(block, page)
    case 'sides':
      // The line above a table belongs to it.
      if (section.orientation === 'landscape' || section.blocks[index + 1]?.kind === 'table')
        return [{ kind: 'plain', block }]
      return [
        line('OfficialSides', `${block.left}\t${block.right}`, {
          indent: { left: 0, right: 0, first: 2 * characterPitch },
          tabs: [{ type: 'right', position: page.width - 2 * characterPitch }],
        }),
      ]
    case 'code':
    case 'picture':
    case 'table':
    case 'page-break':
      return [{ kind: 'plain', block }]
    default:
      return assertNever(block)
  }
}

function paragraphItems(block: ParagraphBlock, { section, index, page }: Place): readonly Item[] {
  if (block.role === 'note') return [{ kind: 'plain', block }]
  const keepNext = block.keepWithNext
  const own = line(styles[block.role], block.text, { keepNext })
  const next = section.blocks[index + 1]
  // 附件1 on the first line, the title on the third (7.3.7).
  if (block.role === 'annex') return [own, ...blankLines(1, true)]
  if (block.role === 'subtitle') return [own, ...belowTitle(section)]
  if (block.role !== 'title') return [own]
  const text = breakTitle(block.text, widthOfSection(section, page)).join('\n')
  return [
    ...titleSpace(section, index),
    { ...own, pieces: [{ text }] },
    ...(isSubtitle(next) ? [] : belowTitle(section)),
  ]
}

const isSubtitle = (block: Block | undefined) => block?.kind === 'paragraph' && block.role === 'subtitle'

/** Two lines below the red line or the edge of the first page (7.3.1); below 附件1 its own line is there already. */
function titleSpace({ blocks }: Section, index: number): readonly Line[] {
  const above = blocks[index - 1]
  return above === undefined || above.kind === 'letterhead' ? blankLines(2, true) : []
}

/** 主送 or the text stands a line below the title (7.3.2); a table's title keeps to its table. */
const belowTitle = ({ orientation }: Section) => (orientation === 'landscape' ? [] : blankLines(1, true))

const widthOfSection = ({ orientation }: Section, page: OfficialPage) =>
  orientation === 'landscape' ? page.height : page.width

/** 附件：1. two characters from the left, further lines below the title's first character (7.3.4). */
function annexListLines({ titles }: AnnexListBlock): readonly Line[] {
  const two = 2 * characterPitch
  const word = 3 * characterPitch
  return annexLines(titles).map(({ label, title }, index) => {
    const number = titles.length === 1 ? 0 : numberWidth(index + 1)
    const hanging = index === 0 ? word + number : number
    return line('OfficialAnnexList', `${label}${title}`, {
      indent: { left: two + word + number, right: 0, first: -hanging },
    })
  })
}

/** Two digits need half a character more than one; 1. is as good as one character. */
const numberWidth = (number: number) =>
  characterPitch + (String(number).length - 1) * widthOf('0', 'OfficialAnnexList')

/** The last paragraph of the text, and all between it and the signature, go to the signature's page (7.3.5). */
function keptWithSignature(items: readonly Item[]): readonly Item[] {
  const signature = items.findIndex((item) => item.kind === 'line' && signatureStyles.has(item.style))
  if (signature < 0) return items
  const last = items.findLastIndex(
    (item, index) => index < signature && item.kind === 'line' && bodyStyles.has(item.style),
  )
  return items.map((item, index) =>
    item.kind === 'line' && last >= 0 && index >= last && index < signature
      ? { ...item, keepNext: true }
      : item,
  )
}
