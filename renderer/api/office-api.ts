import { createContext, use } from 'react'
import type { Call } from '#shared/contract/index.ts'
import type { Desktop } from './shell.ts'

export interface OfficeApi {
  readonly call: Call
  readonly desktop: Desktop | null
}

export const OfficeApiContext = createContext<OfficeApi | null>(null)

/** How a page asks the core. */
export function useOfficeApi(): OfficeApi {
  const api = use(OfficeApiContext)
  if (api === null) throw new Error('OfficeApiContext is missing')
  return api
}
