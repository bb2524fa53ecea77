import type { KeyboardEvent } from 'react'
import { choiceOfKey, keyOf, toggled } from './choice-keys.ts'

export interface Choice {
  readonly value: string
  readonly label: string
}

interface WordChoiceProps {
  readonly label: string
  readonly choices: readonly Choice[]
  readonly chosen: readonly string[]
  /** Excludes all others */
  readonly alone?: string
  /** One at most */
  readonly single?: boolean
  /** Told apart in red */
  readonly isProblem?: (value: string) => boolean
  readonly disabled?: boolean
  readonly onChange: (chosen: readonly string[]) => void
}

/** Words to choose from: one stop of the Tab key, and a digit before each. Nothing is chosen beforehand. */
export function WordChoice(props: WordChoiceProps) {
  const { label, choices, chosen, alone = '', single = false, disabled = false, onChange } = props
  const words = choices.map(({ value }) => value)
  const press = (value: string) => {
    const next = toggled(words, single && !chosen.includes(value) ? [] : chosen, value, alone)
    onChange(next)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (disabled || event.ctrlKey || event.altKey || event.metaKey) return
    const at = choiceOfKey(event.key, choices.length)
    const choice = at === null ? undefined : choices[at]
    if (choice === undefined) return
    event.preventDefault()
    press(choice.value)
  }
  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- one stop for all choices; digits press them
    <div
      className="word-choice"
      role="group"
      aria-label={label}
      tabIndex={0}
      data-field=""
      onKeyDown={onKeyDown}
    >
      {choices.map(({ value, label: text }, index) => {
        const isChosen = chosen.includes(value)
        const isRed = isChosen && props.isProblem?.(value) === true
        return (
          <button
            key={value}
            type="button"
            tabIndex={-1}
            aria-pressed={isChosen}
            disabled={disabled}
            className={`word-choice-one${isChosen ? ' chosen' : ''}${isRed ? ' problem' : ''}`}
            onClick={() => press(value)}
          >
            <kbd>{keyOf(index).toUpperCase()}</kbd>
            {text}
          </button>
        )
      })}
    </div>
  )
}
