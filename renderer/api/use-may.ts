import { useSession } from '#renderer/app/session-context.ts'
import type { OperationName } from '#shared/contract/index.ts'
import { permissions } from '#shared/contract/index.ts'
import { isAtLeast } from '#shared/domain/kernel/accounts.ts'

/** Whether the one at this window may ask for it; where there are no accounts everybody may. The core decides anyway. */
export function useMay(name: OperationName): boolean {
  const { session } = useSession()
  const me = session?.me ?? null
  const least = permissions[name]
  return me === null || least === 'anyone' || least === 'own' || isAtLeast(me.role, least)
}

/** Whether who sits here sees everything and changes nothing. */
export function useIsAuditor(): boolean {
  return useSession().session?.me?.role === 'auditor'
}
