import { hrefOf } from '#renderer/app/router.ts'
import type { InputOf, Operations } from '#shared/contract/index.ts'

/** Whatever can be looked at, of what its own act would be given */
export type AskedPaper = InputOf<Operations['documents.preview']>['paper']

/** What an address names; the others are looked at where they are filled in */
export type PaperRequest = Extract<
  AskedPaper,
  { readonly of: 'plan' | 'work-plan' | 'scheme' | 'approval' | 'notice' | 'draw' | 'document' }
>

type DrawPaperKind = Extract<PaperRequest, { readonly of: 'draw' }>['kind']

/** Where a paper is seen as pages. */
export function hrefOfPaper(paper: PaperRequest): string {
  const query = Object.entries(paper).flatMap(([key, value]) =>
    value === null || value === undefined ? [] : [[key, String(value)] as const],
  )
  return hrefOf(['documents', 'preview'], Object.fromEntries(query))
}

/** The page that a paper is made on, and its name on the way back. */
export function originOf(paper: PaperRequest): { readonly href: string; readonly name: string } {
  switch (paper.of) {
    case 'plan':
    case 'work-plan':
      return { href: hrefOf(['plan']), name: '计划' }
    case 'scheme':
    case 'approval':
    case 'notice':
      return { href: hrefOf(['draw', 'scheme', paper.taskId]), name: '方案' }
    case 'draw':
      return { href: hrefOf(['draw', 'detail', paper.drawId], { tab: 'papers' }), name: '抽取' }
    case 'document':
      return { href: hrefOf(['documents']), name: '文书' }
  }
}

/** Null: the address names no paper. */
export function paperIn(query: URLSearchParams): PaperRequest | null {
  const text = (name: string) => query.get(name) ?? ''
  const year = Number(text('year'))
  switch (text('of')) {
    case 'plan':
      return { of: 'plan', year, scope: text('scope') === 'joint' ? 'joint' : 'internal' }
    case 'work-plan':
      return { of: 'work-plan', year }
    case 'scheme':
      return { of: 'scheme', taskId: text('taskId') }
    case 'approval':
      return { of: 'approval', taskId: text('taskId') }
    case 'notice':
      return { of: 'notice', taskId: text('taskId') }
    case 'draw': {
      const kind = drawKinds.find((each) => each === text('kind'))
      const round = Number(text('round'))
      return kind === undefined
        ? null
        : { of: 'draw', drawId: text('drawId'), kind, round: round > 0 ? round : null }
    }
    case 'document':
      return { of: 'document', documentId: text('documentId') }
    default:
      return null
  }
}

const drawKinds: readonly DrawPaperKind[] = [
  'T6',
  'T7',
  'W3',
  'W4',
  'W5',
  'W9',
  'C1',
  'C2',
  'C3',
  'C4',
  'C5',
  'C6',
]
