import { createContext, use } from 'react'
import type { OfficeProfile, OfficeStatus } from '#shared/contract/index.ts'

export interface OfficeContextValue {
  readonly status: OfficeStatus
  readonly office: OfficeProfile
  readonly reload: () => void
  /** The working year of plan and documents */
  readonly year: number
  readonly chooseYear: (year: number) => void
}

export const OfficeContext = createContext<OfficeContextValue | null>(null)

export function useOffice(): OfficeContextValue {
  const value = use(OfficeContext)
  if (value === null) throw new Error('OfficeContext is missing')
  return value
}
