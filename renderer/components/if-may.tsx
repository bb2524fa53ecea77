import type { ReactNode } from 'react'
import { useMay } from '#renderer/api/use-may.ts'
import type { OperationName } from '#shared/contract/index.ts'

/** What leads to an act, for those only who would not be refused. */
export function IfMay({ act, children }: { readonly act: OperationName; readonly children: ReactNode }) {
  return useMay(act) ? children : null
}
