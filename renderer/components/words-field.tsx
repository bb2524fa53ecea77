import { Select } from 'antd'

interface WordsFieldProps {
  readonly value?: readonly string[]
  readonly onChange?: (words: string[]) => void
  readonly id?: string
  readonly placeholder?: string
  /** Words known already, offered first */
  readonly known?: readonly string[]
}

/** Several words in one field: typed, separated by 、 or a comma, or chosen. */
export function WordsField({ value = [], onChange, id, placeholder, known = [] }: WordsFieldProps) {
  return (
    <Select
      {...(id === undefined ? {} : { id })}
      mode="tags"
      {...(known.length === 0 ? { open: false } : {})}
      suffixIcon={null}
      tokenSeparators={['、', '，', ',', '；', ';']}
      placeholder={placeholder ?? '输入后回车，可填多个'}
      value={[...value]}
      onChange={(words: string[]) => onChange?.(words.map((word) => word.trim()).filter(Boolean))}
      options={known.map((word) => ({ value: word, label: word }))}
    />
  )
}
