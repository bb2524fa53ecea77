import { useAct } from '#renderer/api/use-act.ts'
import { useQuery } from '#renderer/api/use-query.ts'
import { FailureNotice } from '#renderer/components/failure-notice.tsx'
import { ActButton } from '#renderer/components/if-may.tsx'
import type { GapGroup } from '#shared/contract/index.ts'
import type { GapField } from './views.ts'

interface AliasOfferProps {
  readonly field: GapField
  readonly group: GapGroup
  readonly onDone: () => void
}

/** What addresses say for a region: kept as its alias, or as a region of its own, it is recognised from then on. */
export function AliasOffer({ field, group, onDone }: AliasOfferProps) {
  const { kind, word, said } = group
  const isOffered = field === 'region' && (kind === 'near' || kind === 'unlisted')
  const regions = useQuery('vocabularies.list', isOffered ? { name: 'regions' } : null)
  const save = useAct('vocabularies.save')
  const adopt = useAct('vocabularies.adopt')
  if (!isOffered) return null
  const entry = regions.value?.words.find((one) => one.word === word)
  const alias = async () => {
    // A region that only the roster names has no entry yet: the alias makes it one.
    const base = entry ?? { word, aliases: [], code: '', grades: [] }
    const { aliases, code, grades } = base
    const answer = await save.run({
      name: 'regions',
      was: entry === undefined ? '' : word,
      entry: { word, aliases: [...aliases, said], code, grades },
    })
    if (answer.ok) onDone()
  }
  const take = async () => {
    const answer = await adopt.run({ name: 'regions', words: [said] })
    if (answer.ok) onDone()
  }
  return (
    <div className="alias-offer">
      <span>
        住所写作「{said}」{word !== '' && `，与「${word}」相近`}。
      </span>
      {word !== '' && (
        <ActButton
          act="vocabularies.save"
          size="small"
          loading={save.running}
          disabled={regions.value === null}
          onClick={() => void alias()}
        >
          记为「{word}」的别名
        </ActButton>
      )}
      <ActButton act="vocabularies.adopt" size="small" loading={adopt.running} onClick={() => void take()}>
        「{said}」收入词表
      </ActButton>
      <FailureNotice failure={save.failure ?? adopt.failure} />
    </div>
  )
}
