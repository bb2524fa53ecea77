import { Input } from 'antd'
import { useState } from 'react'
import type { SecondPerson } from '#renderer/components/second-person.tsx'

interface AccountProofProps {
  readonly onChange: (proof: SecondPerson | null) => void
}

const nothing = () => undefined

/** Where nobody can log in: a reviewer of the office as it is in the backup, by name and password. */
export function AccountProof({ onChange = nothing }: Partial<AccountProofProps>) {
  const [proof, setProof] = useState<SecondPerson>({ account: '', password: '' })
  const put = (part: Partial<SecondPerson>) => {
    const next = { ...proof, ...part }
    setProof(next)
    onChange(next.account.trim() === '' || next.password === '' ? null : next)
  }
  return (
    <>
      <p className="hint">单位建过账号的，还要一位审核或管理员输入密码（备份当时的密码）：</p>
      <div className="two-fields">
        <Input
          aria-label="账号姓名"
          placeholder="账号姓名（没有建过账号的不填）"
          maxLength={40}
          value={proof.account}
          onChange={(event) => put({ account: event.target.value })}
        />
        <Input.Password
          aria-label="密码"
          placeholder="密码"
          autoComplete="off"
          maxLength={200}
          value={proof.password}
          onChange={(event) => put({ password: event.target.value })}
        />
      </div>
    </>
  )
}
