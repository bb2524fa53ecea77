import { useOffice } from './office-context.ts'
import { useSession } from './session-context.ts'

/** Who acts at this window: whoever is logged in, and in an office without accounts the clerk it names. */
export function useClerk(): string {
  const { office } = useOffice()
  const { session } = useSession()
  return session?.me?.name ?? office.clerk
}
