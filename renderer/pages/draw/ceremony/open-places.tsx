import { usePack } from '#renderer/api/use-pack.ts'
import type { DrawView, OpenPlace } from '#shared/contract/index.ts'
import type { StaffingScheme } from './assignment-words.ts'
import { openGroups, openPlaceSentence, remediesFor } from './assignment-words.ts'

interface OpenPlacesProps {
  readonly view: Pick<DrawView, 'seats'>
  readonly scheme: StaffingScheme
  readonly places: readonly OpenPlace[]
}

/** Places that nobody can fill: the proof in a sentence, and what the rules allow to be done. */
export function OpenPlaces({ view, scheme, places }: OpenPlacesProps) {
  const pack = usePack()
  return (
    <ul className="open-places">
      {openGroups(view, places, scheme).map((group) => (
        <li key={`${group[0].targetId} ${group[0].department} ${group[0].place}`}>
          <p>{openPlaceSentence(view, group, scheme)}</p>
          <ul>
            {remediesFor(view, group[0], scheme, pack.value).map((remedy) => (
              <li key={remedy}>{remedy}</li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  )
}
