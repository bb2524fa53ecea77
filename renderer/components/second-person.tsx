import { Form, Input, Select } from 'antd'
import { useState } from 'react'
import { useQuery } from '#renderer/api/use-query.ts'
import { useSession } from '#renderer/app/session-context.ts'
import type { SignedIn } from '#shared/contract/index.ts'
import { canAnswerTogether } from '#shared/domain/kernel/accounts.ts'

export interface SecondPerson {
  readonly account: string
  readonly password: string
}

export interface TwoPeople {
  /** Names, in an office without accounts */
  readonly people: string[]
  readonly secondPerson: SecondPerson | null
}

interface TwoPeopleFieldsProps {
  readonly value: TwoPeople
  readonly onChange: (value: TwoPeople) => void
}

const nothing = () => undefined

export const nobody: TwoPeople = { people: ['', ''], secondPerson: null }

/** Whether two are there; that the second is who it says is the core's matter. */
export function areTwo({ people, secondPerson }: TwoPeople, hasAccounts: boolean): boolean {
  if (hasAccounts) return secondPerson !== null && secondPerson.account !== '' && secondPerson.password !== ''
  return new Set(namesOf(people)).size >= 2
}

export const namesOf = (people: readonly string[]): string[] =>
  people.map((name) => name.trim()).filter(Boolean)

/** The field `two` of a form whose act two people answer for. */
export function TwoPeopleItem({ hasAccounts }: { readonly hasAccounts: boolean }) {
  return (
    <Form.Item
      name="two"
      rules={[
        {
          validator: (_rule, two: TwoPeople) =>
            areTwo(two, hasAccounts) ? Promise.resolve() : Promise.reject(new Error('须两个不同的人')),
        },
      ]}
    >
      <TwoPeopleFields />
    </Form.Item>
  )
}

/** Two people answer for what one alone must not do: by name, or with accounts the second one by password. */
export function TwoPeopleFields({ value = nobody, onChange = nothing }: Partial<TwoPeopleFieldsProps>) {
  const { session } = useSession()
  const me = session?.me ?? null
  return me === null ? (
    <NameFields value={value} onChange={onChange} />
  ) : (
    <SecondFields me={me} value={value} onChange={onChange} />
  )
}

function NameFields({ value, onChange }: TwoPeopleFieldsProps) {
  return (
    <>
      <p className="hint">须两位不同的在场人员具名：</p>
      <div className="two-fields">
        {value.people.map((name, at) => (
          <Input
            // eslint-disable-next-line react/no-array-index-key -- two fixed fields
            key={at}
            aria-label={`第${at + 1}位具名人`}
            placeholder={`第 ${at + 1} 位姓名`}
            maxLength={100}
            value={name}
            onChange={(event) =>
              onChange({
                ...value,
                people: value.people.map((old, index) => (index === at ? event.target.value : old)),
              })
            }
          />
        ))}
      </div>
    </>
  )
}

function SecondFields({ me, value, onChange }: TwoPeopleFieldsProps & { readonly me: SignedIn }) {
  const accounts = useQuery('accounts.list', {})
  const [second, setSecond] = useState<SecondPerson>({ account: '', password: '' })
  const put = (part: Partial<SecondPerson>) => {
    const next = { ...second, ...part }
    setSecond(next)
    onChange({ ...value, people: [], secondPerson: next })
  }
  // Whoever is offered here is not refused for the role.
  const others = (accounts.value ?? []).filter(
    ({ id, role, disabled }) => id !== me.id && !disabled && canAnswerTogether(me.role, role),
  )
  return (
    <>
      <p className="hint">
        须两个人办理，其中至少一位是审核或管理员。第一位：{me.name}；第二位请本人输入密码：
      </p>
      <div className="two-fields">
        <Select
          showSearch={{ optionFilterProp: 'label' }}
          aria-label="第二位姓名"
          placeholder="第二位姓名"
          loading={accounts.loading}
          notFoundContent="没有可以同办的账号，请管理员在设置中建立"
          {...(second.account === '' ? {} : { value: second.account })}
          onChange={(account: string) => put({ account })}
          options={others.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <Input.Password
          aria-label="第二位的密码"
          placeholder="第二位的密码"
          autoComplete="off"
          maxLength={200}
          value={second.password}
          onChange={(event) => put({ password: event.target.value })}
        />
      </div>
    </>
  )
}
