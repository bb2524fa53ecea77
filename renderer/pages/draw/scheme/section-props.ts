import type { Scheme } from '#shared/domain/plan/scheme.ts'

export interface SectionProps {
  readonly scheme: Scheme
  readonly set: (part: Partial<Scheme>) => void
}
