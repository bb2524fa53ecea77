import { Checkbox, Select } from 'antd'
import { certificateNumber } from '#shared/domain/rosters/certificate-number.ts'
import type { HeldPlace } from './held-places.ts'
import { holdersOf, placeName } from './held-places.ts'
import type { RefillDraft } from './refill-draft.ts'
import { offeredPlaces, withHolder, withRecusedTarget } from './refill-draft.ts'

interface RefillPlacesProps {
  readonly places: readonly HeldPlace[]
  readonly draft: RefillDraft
  readonly onChange: (draft: RefillDraft) => void
}

/** Whose places, and which of them. */
export function RefillPlaces({ places, draft, onChange }: RefillPlacesProps) {
  const offered = offeredPlaces(places, draft)
  const targets = new Map(offered.flatMap(({ targets }) => targets).map(({ id, name }) => [id, name]))
  return (
    <div className="refill-places">
      {draft.cause !== 'open' && (
        <Select<string>
          aria-label="换下谁"
          placeholder="换下谁：输入姓名查找"
          notFoundContent="现行分组表里没有这个人"
          showSearch={{ optionFilterProp: 'label' }}
          value={draft.inspectorId}
          onChange={(inspectorId) => onChange(withHolder(places, draft, { inspectorId }))}
          options={holdersOf(places).map(({ inspectorId, inspectorName, department }) => ({
            value: inspectorId,
            label: `${inspectorName}（${department} ${certificateNumber(inspectorId)}）`,
          }))}
        />
      )}
      {draft.cause === 'recusal' && draft.inspectorId !== null && (
        <Select<string>
          aria-label="应当回避哪一户"
          placeholder="应当回避哪一户"
          showSearch={{ optionFilterProp: 'label' }}
          value={draft.recusedTarget}
          onChange={(target) => onChange(withRecusedTarget(places, draft, target))}
          options={[...targets].map(([value, label]) => ({ value, label }))}
        />
      )}
      {draft.cause === 'recusal' ? (
        <RecusedPlaces places={offered.filter(({ key }) => draft.keys.includes(key))} />
      ) : (
        <Checkbox.Group
          className="refill-keys"
          value={[...draft.keys]}
          onChange={(keys) => onChange({ ...draft, keys: keys.map(String) })}
          options={offered.map((place) => ({ value: place.key, label: placeWords(place, draft) }))}
        />
      )}
      {draft.cause === 'open' && offered.length === 0 && <p className="hint">现行分组表里没有空缺的岗位。</p>}
    </div>
  )
}

function placeWords(place: HeldPlace, { cause }: RefillDraft): string {
  const department = cause === 'open' ? `${place.department}：` : ''
  const leader = place.leader ? '，任组长' : ''
  const goes = place.targets.length > 1 ? `，去 ${place.targets.length} 户` : ''
  return `${department}${placeName(place)}${leader}${goes}`
}

/** In teams a recusal costs the whole place: the team goes to its other targets with somebody else too. */
function RecusedPlaces({ places }: { readonly places: readonly HeldPlace[] }) {
  return (
    <>
      {places.map((place) => (
        <p key={place.key}>
          换下的岗位：{placeName(place)}
          {place.targets.length > 1 && `。这个组去 ${place.targets.length} 户，各户都由补上的人去。`}
        </p>
      ))}
    </>
  )
}
