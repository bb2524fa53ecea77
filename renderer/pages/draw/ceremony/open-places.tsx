import { usePack } from '#renderer/api/use-pack.ts'
import type { DrawView, OpenPlace } from '#shared/contract/index.ts'
import type { StaffingScheme } from './assignment-words.ts'
import { openPlaceSentence, remediesFor } from './assignment-words.ts'

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
      {places.map((open) => (
        <li key={`${open.targetId} ${open.department} ${open.place}`}>
          <p>{openPlaceSentence(view, open, scheme)}</p>
          <ul>
            {remediesFor(view, open, scheme, pack.value).map((remedy) => (
              <li key={remedy}>{remedy}</li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  )
}
