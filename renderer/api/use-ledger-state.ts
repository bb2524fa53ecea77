import { useEffect } from 'react'
import type { Query } from './use-query.ts'
import { useQuery } from './use-query.ts'

/** Milliseconds between two questions while the ledger is walked */
const interval = 2000

/** State of the ledger, asked again and again for as long as it is walked in the background. */
export function useLedgerState(): Query<'records.ledgerState'> {
  const query = useQuery('records.ledgerState', {})
  const { value, failure, loading, reload } = query
  const isWalked = value !== null && value.walking !== null && failure === null
  useEffect(() => {
    if (!isWalked || loading) return undefined
    const timer = setTimeout(reload, interval)
    return () => clearTimeout(timer)
  }, [isWalked, loading, reload])
  return query
}
