import { hrefOf } from '#renderer/app/router.ts'
import type { ReadinessProblem } from '#shared/contract/index.ts'

export type SchemeSection =
  'basics' | 'taken-list' | 'conditions' | 'exclusions' | 'quotas' | 'items' | 'departments' | 'experts'

type ReadinessPlace =
  | { readonly kind: 'section'; readonly section: SchemeSection }
  | { readonly kind: 'page'; readonly href: string }

/** Where a missing thing is put right: a section of the scheme, or a roster. */
export function readinessPlace(problem: ReadinessProblem): ReadinessPlace {
  switch (problem.code) {
    case 'title-missing':
    case 'dates-missing':
    case 'dates-reversed':
    case 'dates-outside-task':
    case 'inspection-over':
    case 'not-approved':
    case 'approval-in-future':
      return section('basics')
    case 'listed-targets-missing':
      return section('taken-list')
    case 'no-eligible-targets':
    case 'scale-not-chosen':
    case 'licence-contradiction':
    case 'conditions-on-untargeted':
    case 'targeted-without-conditions':
      return section('conditions')
    case 'exemption-without-reason':
    case 'exemption-of-nobody':
    case 'exemption-not-printable':
    case 'full-but-exempt':
      return section('exclusions')
    case 'class-without-quota':
    case 'class-twice':
    case 'untargeted-not-balanced':
      return section('quotas')
    case 'no-items':
    case 'mandatory-not-chosen':
      return section('items')
    case 'no-department':
    case 'party-not-in-scheme':
    case 'department-twice':
    case 'place-twice':
    case 'too-few-places':
    case 'kind-without-places':
    case 'kind-unstaffable':
    case 'team-specialty-by-chance':
      return section('departments')
    case 'expert-field-twice':
    case 'load-cap-exceeded':
      return section('experts')
    case 'too-few-inspectors':
    case 'specialty-uncovered':
      return page('inspectors', problem.department)
    case 'certificate-ends-early':
      return page('inspectors', problem.inspectorId)
    case 'too-few-experts':
      return page('experts', problem.field)
    case 'target-unstaffable':
    case 'teams-recused':
      return { kind: 'page', href: hrefOf(['rosters', 'recusals']) }
    case 'field-not-printable':
      return page(`${problem.what}s`, problem.id)
  }
}

const section = (name: SchemeSection): ReadinessPlace => ({ kind: 'section', section: name })

const page = (roster: string, search: string): ReadinessPlace => ({
  kind: 'page',
  href: hrefOf(['rosters', roster], { search }),
})
