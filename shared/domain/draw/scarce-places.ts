import { needsOf, candidatesOf, recusedByTarget } from './round-two.ts'
import type { SecondDrawInput } from './round-two.ts'
import { postsOf } from './posts.ts'

export interface ScarcePlace {
  readonly target: string
  readonly department: string
  readonly place: number
  readonly specialty: string
  readonly candidates: number
}

/** Below this, chance has little to choose from: the place is named on the sheet (draw-protocol.md §3). */
const few = 3

/** Places of targets with fewer than three candidates; needs no seed. Departments in teams have no places at targets. */
export function scarcePlaces(input: Omit<SecondDrawInput, 'source'>): readonly ScarcePlace[] {
  const posts = postsOf(input.posts)
  const recused = recusedByTarget(input.recusals)
  return input.plan.departments
    .filter((department) => !input.teams.has(department))
    .flatMap((department) => {
      const people = candidatesOf(input.inspectors, department)
      return needsOf(posts, input.extras, department, input.targets).flatMap(({ id, places }) =>
        places.map(({ place, specialty }) => {
          const able = people.filter(
            (person) =>
              (specialty === '' || person.specialties.includes(specialty)) &&
              recused.get(id)?.has(person.id) !== true,
          )
          return { target: id, department, place, specialty, candidates: able.length }
        }),
      )
    })
    .filter(({ candidates }) => candidates < few)
}
