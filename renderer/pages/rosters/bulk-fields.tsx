import { AutoComplete, Input, Select } from 'antd'
import { useState } from 'react'
import { useQuery } from '#renderer/api/use-query.ts'
import { DateField } from '#renderer/components/date-field.tsx'
import { Labelled } from '#renderer/components/labelled.tsx'
import { WordsField } from '#renderer/components/words-field.tsx'
import type { BulkAct } from '#shared/contract/index.ts'
import { filterKindOf } from '#shared/domain/rosters/filters.ts'
import type { RosterName } from '#shared/domain/rosters/types.ts'
import { fieldWord } from '#shared/text/roster-words.ts'
import type { BulkKind } from './bulk-acts.ts'
import { isDateField, isFlagField, setFields, wordFields } from './bulk-acts.ts'

interface BulkFieldsProps {
  readonly roster: RosterName
  readonly kind: BulkKind
  readonly disabled: boolean
  /** null while something is missing */
  readonly onChange: (act: BulkAct | null) => void
}

/** What an act on many has to know: which words, which field and value, which reason. */
export function BulkFields({ roster, kind, disabled, onChange }: BulkFieldsProps) {
  if (kind === 'restore') return null
  if (kind === 'retire') {
    return (
      <Labelled label="理由" hint="记入操作记录。移出后不再参加抽取，记录保留，可以恢复。">
        <Input.TextArea
          autoFocus
          rows={2}
          maxLength={400}
          disabled={disabled}
          onChange={(event) => {
            const reason = event.target.value.trim()
            onChange(reason === '' ? null : { act: 'retire', reason })
          }}
        />
      </Labelled>
    )
  }
  return kind === 'set' ? (
    <SetFields roster={roster} onChange={onChange} />
  ) : (
    <WordFields roster={roster} kind={kind} onChange={onChange} />
  )
}

interface WordFieldsProps {
  readonly roster: RosterName
  readonly kind: 'add-words' | 'remove-words'
  readonly onChange: (act: BulkAct | null) => void
}

function WordFields({ roster, kind, onChange }: WordFieldsProps) {
  const [field, setField] = useState(wordFields[roster][0] ?? '')
  const [words, setWords] = useState<readonly string[]>([])
  const known = useQuery('rosters.values', { roster, field })
  const tell = (name: string, chosen: readonly string[]) =>
    onChange(chosen.length === 0 ? null : { act: kind, field: name, words: [...chosen] })
  return (
    <>
      {wordFields[roster].length > 1 && (
        <Labelled label="栏目">
          <Select
            value={field}
            onChange={(name: string) => {
              setField(name)
              setWords([])
              onChange(null)
            }}
            options={wordFields[roster].map((name) => ({ value: name, label: fieldWord(roster, name) }))}
          />
        </Labelled>
      )}
      <Labelled label={fieldWord(roster, field)}>
        <WordsField
          value={words}
          known={(known.value ?? []).map(({ value }) => value).filter(Boolean)}
          onChange={(chosen) => {
            setWords(chosen)
            tell(field, chosen)
          }}
        />
      </Labelled>
    </>
  )
}

interface SetFieldsProps {
  readonly roster: RosterName
  readonly onChange: (act: BulkAct | null) => void
}

function SetFields({ roster, onChange }: SetFieldsProps) {
  const [field, setField] = useState(setFields[roster][0] ?? '')
  const [text, setText] = useState('')
  const isCounted = filterKindOf(roster, field) === 'word'
  const known = useQuery('rosters.values', isCounted ? { roster, field } : null)
  const tell = (name: string, value: string) => {
    setText(value)
    onChange({ act: 'set', field: name, text: value.trim() })
  }
  return (
    <>
      <Labelled label="栏目">
        <Select
          value={field}
          onChange={(name: string) => {
            setField(name)
            setText('')
            onChange(null)
          }}
          options={setFields[roster].map((name) => ({ value: name, label: fieldWord(roster, name) }))}
        />
      </Labelled>
      <Labelled label="改为" hint="清空后执行，就是把这一栏留空。">
        {isDateField(roster, field) ? (
          <DateField value={text} onChange={(date) => tell(field, date)} />
        ) : isFlagField(roster, field) ? (
          <Select
            {...(text === '' ? {} : { value: text })}
            placeholder="请选择"
            onChange={(word: string) => tell(field, word)}
            options={['是', '否'].map((word) => ({ value: word, label: word }))}
          />
        ) : (
          <AutoComplete
            value={text}
            onChange={(value: string) => tell(field, value)}
            showSearch={{ filterOption: (typed, option) => String(option?.value).includes(typed) }}
            options={(known.value ?? []).filter(({ value }) => value !== '').map(({ value }) => ({ value }))}
          />
        )}
      </Labelled>
    </>
  )
}
