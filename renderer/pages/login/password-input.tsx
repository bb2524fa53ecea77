import { Form, Input } from 'antd'
import type { FormItemProps } from 'antd'
import type { KeyboardEvent } from 'react'
import { useState } from 'react'

interface PasswordInputProps {
  readonly name: string
  readonly label: string
  readonly autoFocus?: boolean
  /** A new one is not filled in by the browser */
  readonly isNew?: boolean
  readonly hint?: string
  /** Said where nothing was entered */
  readonly missing?: string
  readonly rules?: NonNullable<FormItemProps['rules']>
  readonly dependencies?: string[]
}

/** A password as a field of a form: says when 大写锁定 is on, the most common wrong password. */
export function PasswordInput(props: PasswordInputProps) {
  const {
    name,
    label,
    autoFocus = false,
    isNew = false,
    hint,
    missing,
    rules = [],
    dependencies = [],
  } = props
  const [caps, setCaps] = useState(false)
  const look = (event: KeyboardEvent) => setCaps(event.getModifierState('CapsLock'))
  return (
    <Form.Item
      name={name}
      label={label}
      dependencies={dependencies}
      rules={[{ required: true, message: missing ?? `请填写${label}` }, ...rules]}
      extra={caps ? <span className="caps-lock">大写锁定已打开</span> : hint}
    >
      <Input.Password
        autoFocus={autoFocus}
        maxLength={200}
        autoComplete={isNew ? 'new-password' : 'current-password'}
        onKeyDown={look}
        onKeyUp={look}
        onBlur={() => setCaps(false)}
      />
    </Form.Item>
  )
}
