import { useOffice } from '#renderer/app/office-context.ts'
import type { Failure } from '#shared/contract/index.ts'
import type { RulePack } from '#shared/domain/plan/rule-pack.ts'
import { useQuery } from './use-query.ts'

/** The rule pack in force. */
export function usePack(): { readonly value: RulePack | null; readonly failure: Failure | null } {
  const { office } = useOffice()
  const packs = useQuery('packs.list', {})
  const value = packs.value?.find(({ pack }) => pack.id === office.packId)?.pack ?? null
  const missing = packs.value !== null && value === null
  return {
    value,
    failure: missing ? { code: 'record-not-found', what: 'pack', id: office.packId } : packs.failure,
  }
}
