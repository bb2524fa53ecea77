import { Input } from 'antd'
import { useState } from 'react'
import { useOffice } from '#renderer/app/office-context.ts'
import { typedDay, typedTime } from './typed-moment.ts'

interface MomentFieldProps {
  readonly label: string
  /** `2024-05-27T09:30`, the day alone, or empty */
  readonly value: string
  readonly disabled: boolean
  readonly onChange: (value: string) => void
}

/** Day and time of day, typed as people write them; the day may be known before the time. */
export function MomentField({ label, value, disabled, onChange }: MomentFieldProps) {
  const { year } = useOffice()
  const [day = '', told = ''] = value.split('T')
  // A day that is being typed anew must not cost the time.
  const [kept, setKept] = useState(told)
  const time = day === '' ? kept : told
  const put = (nextDay: string, nextTime: string) => {
    setKept(nextTime)
    if (nextDay === '') onChange('')
    else onChange(nextTime === '' ? nextDay : `${nextDay}T${nextTime}`)
  }
  return (
    <span className="moment-field">
      <TypedField
        label={`${label}日期`}
        placeholder="年月日，如 5-27"
        value={day}
        disabled={disabled}
        read={(text) => typedDay(text, year)}
        onChange={(next) => put(next, time)}
      />
      <TypedField
        label={`${label}时间`}
        placeholder="如 930"
        value={time}
        // A time without its day says nothing.
        disabled={disabled || day === ''}
        read={typedTime}
        onChange={(next) => put(day, next)}
      />
    </span>
  )
}

interface TypedFieldProps {
  readonly label: string
  readonly placeholder: string
  readonly value: string
  readonly disabled: boolean
  /** null: not understood */
  readonly read: (text: string) => string | null
  readonly onChange: (value: string) => void
}

/** Taken over as soon as it is understood, and written out when it is left; what is not understood stays and is marked. */
function TypedField({ label, placeholder, value, disabled, read, onChange }: TypedFieldProps) {
  const [typed, setTyped] = useState<string | null>(null)
  const isRefused = typed !== null && typed.trim() !== '' && read(typed.trim()) === null
  return (
    <Input
      data-field=""
      aria-label={label}
      aria-invalid={isRefused}
      status={isRefused ? 'error' : ''}
      placeholder={placeholder}
      maxLength={20}
      value={typed ?? value}
      disabled={disabled}
      onChange={({ target }) => {
        setTyped(target.value)
        onChange(read(target.value.trim()) ?? '')
      }}
      onBlur={() => {
        if (!isRefused) setTyped(null)
      }}
    />
  )
}
