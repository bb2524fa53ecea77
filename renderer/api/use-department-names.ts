import { useMemo } from 'react'
import { useQuery } from './use-query.ts'

/** Departments of the office's list, and those that only the inspectors' roster names. */
export function useDepartmentNames(): { readonly names: readonly string[]; readonly loading: boolean } {
  const kept = useQuery('departments.list', {})
  const named = useQuery('rosters.values', { roster: 'inspectors', field: 'department' })
  const names = useMemo(() => {
    const all = [
      ...(kept.value ?? []).map(({ name }) => name),
      ...(named.value ?? []).map(({ value }) => value),
    ]
    return [...new Set(all.filter(Boolean))]
  }, [kept.value, named.value])
  return { names, loading: kept.loading || named.loading }
}
