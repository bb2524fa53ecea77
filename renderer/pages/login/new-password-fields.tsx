import { passwordProblem } from '#shared/domain/kernel/accounts.ts'
import { passwordProblemWords } from '#shared/text/account-words.ts'
import { PasswordInput } from './password-input.tsx'

interface NewPasswordFieldsProps {
  /** Names that a password must not be */
  readonly names: readonly string[]
  readonly label?: string
  readonly autoFocus?: boolean
}

/** A new password and the same once more, refused beside the field while it is typed. */
export function NewPasswordFields({ names, label = '新密码', autoFocus = false }: NewPasswordFieldsProps) {
  const check = (_rule: unknown, typed: string | undefined) => {
    const problem = typed === undefined || typed === '' ? null : passwordProblem(typed, names)
    return problem === null ? Promise.resolve() : Promise.reject(new Error(passwordProblemWords[problem]))
  }
  return (
    <>
      <PasswordInput
        isNew
        name="password"
        label={label}
        autoFocus={autoFocus}
        hint="至少 8 个字符，可以是一句话"
        rules={[{ validator: check }]}
      />
      <PasswordInput
        isNew
        name="again"
        label="再输一次"
        missing="请把密码再输一次"
        dependencies={['password']}
        rules={[
          ({ getFieldValue }) => ({
            validator: (_rule, typed: string | undefined) =>
              typed === undefined || typed === '' || typed === getFieldValue('password')
                ? Promise.resolve()
                : Promise.reject(new Error('两次输入的密码不一样')),
          }),
        ]}
      />
    </>
  )
}
