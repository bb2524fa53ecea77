import { assertNever } from '../kernel/result.ts'
import type { RecordState } from './types.ts'

/**
 * How far a 检查记录 has come on its way to the public (曹妃甸五(二), 清河五(三)7). `secret`: approved, of a 暗查 that is not released.
 * `corrected`: approved anew after it was published. `withheld`: 不予公示, with the reason.
 */
export const publicationStates = [
  'not-entered',
  'to-approve',
  'secret',
  'publishable',
  'published',
  'corrected',
  'withheld',
] as const
export type PublicationState = (typeof publicationStates)[number]

/** What keeps a record from the public, each to be removed at a place of its own. */
export type PublicationBlock = 'no-record' | 'draft' | 'returned' | 'not-approved' | 'secret'

export interface PublicationFacts {
  /** null: nothing was entered */
  readonly record: { readonly state: RecordState; readonly version: number } | null
  /** The draw is a 暗查 and was not released */
  readonly secret: boolean
  /** The version that was published last; null: none was */
  readonly publishedVersion: number | null
  readonly withheld: boolean
}

export function publicationState({
  record,
  secret,
  publishedVersion,
  withheld,
}: PublicationFacts): PublicationState {
  if (publishedVersion !== null) {
    // What is public stays public while a correction is being written.
    const isCorrected = record?.state === 'approved' && record.version > publishedVersion
    return isCorrected ? 'corrected' : 'published'
  }
  if (withheld) return 'withheld'
  if (record === null || record.state === 'draft' || record.state === 'returned') return 'not-entered'
  if (record.state === 'complete') return 'to-approve'
  return secret ? 'secret' : 'publishable'
}

/** Everything that is still in the way, in the order of work; nothing of what is published or withheld. */
export function publicationBlocks(facts: PublicationFacts): readonly PublicationBlock[] {
  const { record, secret, publishedVersion, withheld } = facts
  if (withheld || publishedVersion !== null) return []
  return [...recordBlocks(record), ...(secret ? (['secret'] as const) : [])]
}

function recordBlocks(record: PublicationFacts['record']): readonly PublicationBlock[] {
  if (record === null) return ['no-record']
  switch (record.state) {
    case 'draft':
      return ['draft']
    case 'returned':
      return ['returned']
    case 'complete':
      return ['not-approved']
    case 'approved':
      return []
    default:
      return assertNever(record.state)
  }
}

/** 可公示, or to be published anew. What is withheld is published after its decision is withdrawn. */
export const canPublish = (state: PublicationState): boolean =>
  state === 'publishable' || state === 'corrected'

/** What stands on a publication table: approved results, published or not. */
export const canPrint = (state: PublicationState): boolean => canPublish(state) || state === 'published'

/** Approved and never published. A 暗查 need not be released in order to stay unpublished. */
export const canWithhold = (state: PublicationState): boolean => state === 'publishable' || state === 'secret'
