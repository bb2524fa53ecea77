import { Input } from 'antd'
import { useState } from 'react'
import { certificateId, certificateNumber } from '#shared/domain/rosters/certificate-number.ts'
import { cleanCode } from '#shared/domain/rosters/clean-text.ts'

interface CertificateFieldProps {
  /** The id; what is typed and not yet a number stands in for it */
  readonly value?: string
  readonly onChange?: (id: string) => void
  readonly id?: string
  readonly disabled: boolean
}

/** An 执法证号 as written on the certificate; the form holds its id. Written in full-width or small letters it is the same number. */
export function CertificateField({ value = '', onChange, id, disabled }: CertificateFieldProps) {
  // Held as typed: an input method composes 冀 out of letters that must not change under it.
  const [typed, setTyped] = useState(() => certificateNumber(value))
  return (
    <Input
      {...(id === undefined ? {} : { id })}
      className="code"
      maxLength={64}
      disabled={disabled}
      placeholder="例：13050012345、冀E12345"
      value={typed}
      onChange={(event) => {
        setTyped(event.target.value)
        const { text } = cleanCode(event.target.value)
        onChange?.(certificateId(text) ?? text)
      }}
      onBlur={() => setTyped(certificateNumber(value))}
    />
  )
}
