import type { Block, Section } from '../model.ts'
import { printable } from '../words.ts'

/** A section whose words hold no tab and no control character: here a tab means the next column of a line. */
export function cleanSection(section: Section): Section {
  return { ...section, blocks: section.blocks.map(cleanBlock) }
}

function cleanBlock(block: Block): Block {
  switch (block.kind) {
    case 'paragraph':
      return { ...block, text: printable(block.text) }
    case 'sides':
      return { ...block, left: oneLine(block.left), right: oneLine(block.right) }
    case 'picture':
      return { ...block, words: oneLine(block.words) }
    case 'letterhead':
      return {
        ...block,
        marks: block.marks.map(oneLine),
        organs: block.organs.map(oneLine),
        number: oneLine(block.number),
        signers: block.signers?.map(oneLine) ?? null,
      }
    case 'annex-list':
      return { ...block, titles: block.titles.map(oneLine) }
    case 'signature':
      return { ...block, organs: block.organs.map(oneLine), date: oneLine(block.date) }
    case 'imprint':
      return {
        ...block,
        addressees: block.addressees.map(oneLine),
        copies: block.copies.map(oneLine),
        issuer: oneLine(block.issuer),
        date: oneLine(block.date),
      }
    case 'code':
    case 'table':
    case 'page-break':
      return block
    default:
      return block satisfies never
  }
}

const oneLine = (text: string) => printable(text).replaceAll('\n', '')
