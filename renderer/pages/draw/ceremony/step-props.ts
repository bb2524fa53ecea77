import type { RefObject } from 'react'
import type { DrawView } from '#shared/contract/index.ts'
import type { CeremonyScheme } from './ceremony-steps.ts'

export interface StepProps {
  readonly view: DrawView
  readonly scheme: CeremonyScheme & { readonly departments: readonly { readonly department: string }[] }
  /** The draw has moved on: the answer of an act */
  readonly onView: (view: DrawView) => void
  /** A step that goes on within itself takes the key and returns true */
  readonly goesOn: RefObject<(() => boolean) | null>
  readonly onNext: () => void
}
