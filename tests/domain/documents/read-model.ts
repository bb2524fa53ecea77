import {
  officialTexts,
  type Block,
  type DocumentModel,
  type TableBlock,
} from '#shared/domain/documents/index.ts'
import { assertNever } from '#shared/domain/kernel/result.ts'

export function blocksOf(model: DocumentModel): readonly Block[] {
  return [...model.sections].flatMap(({ blocks }) => blocks)
}

export function tablesOf(model: DocumentModel): readonly TableBlock[] {
  return blocksOf(model).filter((block) => block.kind === 'table')
}

/** Texts of a table's rows, head first; a merged cell stands once, in its first row. */
export function textsOf(table: TableBlock | undefined): readonly (readonly string[])[] {
  return [...(table?.head ?? []), ...(table?.rows ?? [])].map(({ cells }) => cells.map(({ text }) => text))
}

/** Every word of a document, for rules about what must be on paper. */
export function wordsOf(model: DocumentModel): string {
  return blocksOf(model)
    .map((block) => {
      switch (block.kind) {
        case 'paragraph':
          return block.text
        case 'sides':
          return `${block.left} ${block.right}`
        case 'code':
          return `${block.caption} ${block.code}`
        case 'picture':
          return block.words
        case 'table':
          return textsOf(block).flat().join(' ')
        case 'letterhead':
        case 'annex-list':
        case 'signature':
        case 'imprint':
          return officialTexts(block).join('\n')
        case 'page-break':
          return ''
        default:
          return assertNever(block)
      }
    })
    .join('\n')
}
