import { useSession } from '#renderer/app/session-context.ts'
import { IfMay } from '#renderer/components/if-may.tsx'
import { AccountList } from './account-list.tsx'
import { FirstAccount } from './first-account.tsx'
import { IdleField } from './idle-field.tsx'

/** 账号: who may work here and as what. */
export function AccountsTab() {
  const { session } = useSession()
  if (session === null) return null
  if (session.state === 'open')
    return (
      <IfMay act="accounts.add">
        <FirstAccount />
      </IfMay>
    )
  return (
    <>
      <AccountList />
      <IdleField minutes={session.idleMinutes} />
    </>
  )
}
