import type { ItemResult, RecordContent } from './types.ts'

/** One field that differs between two versions of a record; texts for whoever reads them. */
export interface RecordChange {
  readonly field:
    Exclude<keyof RecordContent, 'items'> | keyof Pick<ItemResult, 'codes' | 'finding' | 'handling'>
  /** 抽查事项; empty: of the record as a whole */
  readonly item: string
  readonly before: readonly string[]
  readonly after: readonly string[]
}

const recordFields = [
  'begunAt',
  'endedAt',
  'methods',
  'inspectorIds',
  'helpers',
  'scanNumber',
  'signature',
  'refusalGrounds',
  'answeredQuestions',
  'remark',
] as const satisfies readonly Exclude<keyof RecordContent, 'items'>[]

const itemFields = ['codes', 'finding', 'handling'] as const

/** Field by field, in the order of the form; `before` null: the first version tells everything that is not empty. */
export function recordChanges(before: RecordContent | null, after: RecordContent): readonly RecordChange[] {
  const whole = recordFields.map((field) => ({
    field,
    item: '',
    before: before === null ? [] : wordsOf(before[field]),
    after: wordsOf(after[field]),
  }))
  const items = after.items.flatMap((item) => {
    const old = before?.items.find(({ itemId }) => itemId === item.itemId)
    return itemFields.map((field) => ({
      field,
      item: item.itemName,
      before: old === undefined ? [] : wordsOf(old[field]),
      after: wordsOf(item[field]),
    }))
  })
  return [...whole, ...items].filter((change) => change.before.join('\n') !== change.after.join('\n'))
}

function wordsOf(value: RecordContent[(typeof recordFields)[number]] | string): readonly string[] {
  if (typeof value === 'string') return value === '' ? [] : [value]
  if (typeof value === 'boolean') return value ? ['是'] : []
  if (isWords(value)) return value
  return [value.kind, value.who, value.reason].filter((word) => word !== '')
}

const isWords = (value: unknown): value is readonly string[] => Array.isArray(value)
