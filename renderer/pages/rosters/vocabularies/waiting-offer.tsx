import { useQuery } from '#renderer/api/use-query.ts'
import { hrefOf } from '#renderer/app/router.ts'
import type { GapsView } from '#shared/contract/index.ts'
import { counted } from '#shared/text/numbers.ts'
import { gapViewKeys } from './views.ts'
import type { GapField } from './views.ts'

/** After an import: what could be recognised besides, counted and offered, never written with it. */
export function WaitingOffer() {
  const region = useQuery('suggestions.groups', { field: 'region' })
  const industry = useQuery('suggestions.groups', { field: 'industry' })
  const lines = [
    lineOf('region', region.value, '没有乡镇', '可从住所认定'),
    lineOf('industry', industry.value, '没有监管行业', '可按经营范围推荐'),
  ]
  const shown = lines.flatMap((line) => (line === null ? [] : [line]))
  if (shown.length === 0) return null
  return (
    <ul className="waiting-offer">
      {shown.map(({ field, text }) => (
        <li key={field}>
          {text}
          <a href={hrefOf(['rosters', 'vocabularies'], { view: gapViewKeys[field] })}>去确认</a>
        </li>
      ))}
    </ul>
  )
}

function lineOf(field: GapField, gaps: GapsView | null, lack: string, way: string) {
  if (gaps === null || gaps.total === 0) return null
  const known = gaps.groups.filter(({ kind }) => kind === 'one').reduce((sum, { count }) => sum + count, 0)
  const rest = known === 0 ? '' : `，其中 ${counted(known)} 户${way}`
  return { field, text: `名录中有 ${counted(gaps.total)} 户${lack}${rest}。` }
}
