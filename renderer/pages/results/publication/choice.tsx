import { Select } from 'antd'

interface ChoiceProps<Word extends string> {
  readonly label: string
  /** What the sentence says where nothing is chosen: 「全部抽取」 */
  readonly all: string
  readonly value: Word | ''
  readonly options: readonly { readonly value: Word; readonly label: string }[]
  readonly onChange: (value: Word | '') => void
}

/** One word of the sentence that a filter reads as. */
export function Choice<Word extends string>({ label, all, value, options, onChange }: ChoiceProps<Word>) {
  return (
    <Select<Word | ''>
      aria-label={label}
      variant="filled"
      popupMatchSelectWidth={false}
      value={value}
      options={[{ value: '', label: all }, ...options]}
      onChange={onChange}
    />
  )
}
