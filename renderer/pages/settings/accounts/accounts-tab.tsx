import { useSession } from '#renderer/app/session-context.ts'
import { AccountList } from './account-list.tsx'
import { FirstAccount } from './first-account.tsx'
import { IdleField } from './idle-field.tsx'

/** 账号: who may work here and as what. */
export function AccountsTab() {
  const { session } = useSession()
  if (session === null) return null
  if (session.state === 'open') return <FirstAccount />
  return (
    <>
      <AccountList isAdministrator={session.me?.role === 'administrator'} />
      <IdleField minutes={session.idleMinutes} isAdministrator={session.me?.role === 'administrator'} />
    </>
  )
}
