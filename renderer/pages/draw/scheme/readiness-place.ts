import { hrefOf } from '#renderer/app/router.ts'
import type { ReadinessProblem } from '#shared/contract/index.ts'

export type SchemeSection = 'basics' | 'conditions' | 'quotas' | 'items' | 'departments' | 'experts'

type ReadinessPlace =
  | { readonly kind: 'section'; readonly section: SchemeSection }
  | { readonly kind: 'page'; readonly href: string }

/** Where a missing thing is put right: a section of the scheme, or a roster. */
export function readinessPlace(problem: ReadinessProblem): ReadinessPlace {
  switch (problem.code) {
    case 'no-eligible-targets':
      return { kind: 'section', section: 'conditions' }
    case 'class-without-quota':
      return { kind: 'section', section: 'quotas' }
    case 'no-department':
    case 'too-few-places':
      return { kind: 'section', section: 'departments' }
    case 'too-few-inspectors':
    case 'specialty-uncovered':
      return { kind: 'page', href: hrefOf(['rosters', 'inspectors'], { search: problem.department }) }
    case 'no-items':
      return { kind: 'section', section: 'items' }
    case 'too-few-experts':
      return { kind: 'page', href: hrefOf(['rosters', 'experts'], { search: problem.field }) }
    case 'dates-missing':
      return { kind: 'section', section: 'basics' }
    case 'field-not-printable':
      return { kind: 'page', href: hrefOf(['rosters', 'targets'], { search: problem.id }) }
  }
}
