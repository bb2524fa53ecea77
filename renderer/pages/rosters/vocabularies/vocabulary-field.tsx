import { AutoComplete } from 'antd'
import { useQuery } from '#renderer/api/use-query.ts'
import { WordsField } from '#renderer/components/words-field.tsx'
import type { RosterName } from '#shared/domain/rosters/types.ts'

interface VocabularyFieldProps {
  readonly roster: RosterName
  readonly field: string
  readonly id?: string
}

interface OneWord {
  readonly value?: string
  readonly onChange?: (word: string) => void
}

interface ManyWords {
  readonly value?: readonly string[]
  readonly onChange?: (words: string[]) => void
}

/** A word of the office's vocabulary, or another: the vocabulary offers, it does not forbid. */
export function VocabularyField({ roster, field, id, value = '', onChange }: VocabularyFieldProps & OneWord) {
  const known = useQuery('rosters.values', { roster, field })
  const words = (known.value ?? []).filter((one) => one.value !== '')
  return (
    <AutoComplete
      {...(id === undefined ? {} : { id })}
      allowClear
      value={value}
      onChange={(word?: string) => onChange?.(word ?? '')}
      showSearch={{ filterOption: (text, option) => (option?.value ?? '').includes(text) }}
      options={words.map((one) => ({ value: one.value }))}
    />
  )
}

export function VocabularyWordsField({ roster, field, ...props }: VocabularyFieldProps & ManyWords) {
  const known = useQuery('rosters.values', { roster, field })
  const words = (known.value ?? []).map((one) => one.value).filter(Boolean)
  return <WordsField {...props} known={words} />
}
