import { Table, Tag } from 'antd'
import { useState } from 'react'
import { useAct } from '#renderer/api/use-act.ts'
import { useMay } from '#renderer/api/use-may.ts'
import { useQuery } from '#renderer/api/use-query.ts'
import { useSession } from '#renderer/app/session-context.ts'
import { FailureNotice } from '#renderer/components/failure-notice.tsx'
import { ActButton } from '#renderer/components/if-may.tsx'
import type { AccountView } from '#shared/contract/index.ts'
import { isLastAdministrator } from '#shared/domain/kernel/accounts.ts'
import { roleDuties, roleWords } from '#shared/text/account-words.ts'
import { longTime } from '#shared/text/numbers.ts'
import { AccountForm } from './account-form.tsx'
import { ResetPassword } from './reset-password.tsx'
import { RoleForm } from './role-form.tsx'

type Asking = { readonly what: 'add' } | { readonly what: 'role' | 'reset'; readonly account: AccountView }

/** Every account; only an administrator changes them. */
export function AccountList() {
  const accounts = useQuery('accounts.list', {})
  const may = useMay('accounts.add')
  const disable = useAct('accounts.setDisabled')
  const { look } = useSession()
  const [asking, setAsking] = useState<Asking | null>(null)
  const done = (value: readonly AccountView[]) => {
    accounts.replace(value)
    setAsking(null)
    look()
  }
  const toggle = async ({ id, disabled }: AccountView) => {
    const answer = await disable.run({ id, disabled: !disabled })
    if (answer.ok) done(answer.value)
  }
  const kept = (account: AccountView) =>
    isLastAdministrator(accounts.value ?? [], account)
      ? { disabled: true, title: '只有这一位管理员，不能停用或改角色。请先增加一位管理员' }
      : {}
  const acts = (account: AccountView) => (
    <div className="account-acts">
      <ActButton
        act="accounts.setRole"
        size="small"
        {...kept(account)}
        onClick={() => setAsking({ what: 'role', account })}
      >
        改角色
      </ActButton>
      <ActButton
        act="accounts.resetPassword"
        size="small"
        onClick={() => setAsking({ what: 'reset', account })}
      >
        重设密码
      </ActButton>
      <ActButton
        act="accounts.setDisabled"
        size="small"
        danger={!account.disabled}
        {...kept(account)}
        onClick={() => void toggle(account)}
      >
        {account.disabled ? '恢复' : '停用'}
      </ActButton>
    </div>
  )
  return (
    <section className="card">
      <div className="page-head">
        <h2>账号</h2>
        <p className="page-lead">账号不能删除，只能停用：操作记录里写着他们的名字。</p>
        {may && (
          <div className="page-actions">
            <ActButton act="accounts.add" type="primary" onClick={() => setAsking({ what: 'add' })}>
              增加账号
            </ActButton>
          </div>
        )}
      </div>
      <FailureNotice failure={accounts.failure ?? disable.failure} />
      <Table<AccountView>
        size="small"
        rowKey="id"
        pagination={false}
        loading={accounts.loading && accounts.value === null}
        dataSource={[...(accounts.value ?? [])]}
        columns={[...columns, ...(may ? [{ title: '操作', width: 250, render: acts }] : [])]}
      />
      {!may && <p className="hint">增加和调整账号，请找管理员。</p>}
      {asking?.what === 'add' && <AccountForm onDone={done} onClose={() => setAsking(null)} />}
      {asking?.what === 'role' && (
        <RoleForm account={asking.account} onDone={done} onClose={() => setAsking(null)} />
      )}
      {asking?.what === 'reset' && (
        <ResetPassword account={asking.account} onDone={done} onClose={() => setAsking(null)} />
      )}
    </section>
  )
}

const columns = [
  { title: '姓名', dataIndex: 'name', width: 160 },
  {
    title: '角色',
    render: (_: unknown, { role }: AccountView) => (
      <>
        {roleWords[role]}
        <div className="hint">{roleDuties[role]}</div>
      </>
    ),
  },
  { title: '状态', width: 190, render: (_: unknown, account: AccountView) => <State account={account} /> },
  {
    title: '最近登录',
    width: 190,
    render: (_: unknown, { lastLoginAt }: AccountView) =>
      lastLoginAt === '' ? '还没有登录过' : longTime(lastLoginAt),
  },
]

function State({ account }: { readonly account: AccountView }) {
  const { disabled, passwordGiven, wrongTries } = account
  if (disabled) return <Tag>已停用</Tag>
  return (
    <>
      {wrongTries > 0 && <Tag color="warning">密码连续错 {wrongTries} 次</Tag>}
      {passwordGiven ? <Tag>初始密码未改</Tag> : '在用'}
    </>
  )
}
