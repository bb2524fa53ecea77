import { useMemo, useState } from 'react'
import { EmptyPlace } from '#renderer/components/empty-place.tsx'
import { PagedTable } from '#renderer/components/paged-table.tsx'
import { useLocalRows } from '#renderer/pages/draw/detail/local-rows.ts'
import type { PublicationOverview } from '#shared/contract/index.ts'
import { publicationCount } from '#shared/text/publication-words.ts'
import { MarkDialog } from './mark-dialog.tsx'
import type { Asking } from './publication-acts.tsx'
import { PublicationActs } from './publication-acts.tsx'
import { columnsFor } from './publication-columns.tsx'
import type { DrawLine, PublicationFilter } from './publication-filter.ts'
import { linesOf } from './publication-filter.ts'
import { PublicationFilters } from './publication-filters.tsx'
import { ReleaseDialog, WithholdDialog } from './reason-dialogs.tsx'
import { SecretNotice } from './secret-notice.tsx'
import { useChosen } from './use-chosen.ts'

interface PublicationListProps {
  readonly overview: PublicationOverview
  readonly filter: PublicationFilter
  readonly onChanged: () => void
}

const named = {
  keyOf: ({ draw, targetId, department }: DrawLine) => JSON.stringify([draw.draw.id, targetId, department]),
  nameOf: ({ targetName, department }: DrawLine) => `${targetName}（${department}）`,
}

/** Every record of the year or of one draw, with what is due and what is in the way; chosen ones are published together. */
export function PublicationList({ overview, filter, onChanged }: PublicationListProps) {
  const [asking, setAsking] = useState<Asking | null>(null)
  const question = JSON.stringify(filter)
  const lines = useMemo(
    () => linesOf(overview.draws, JSON.parse(question) as PublicationFilter),
    [overview, question],
  )
  const rows = useLocalRows(lines)
  const { chosen, picking, clear } = useChosen(lines, named)
  const done = () => {
    setAsking(null)
    clear()
    onChanged()
  }
  const close = () => setAsking(null)
  const secret = overview.draws.find(({ draw, secret: kept }) => draw.id === filter.draw && kept) ?? null
  return (
    <>
      <div className="filter-line publication-filters">
        <PublicationFilters draws={overview.draws} filter={filter} kind="records" />
        <span>
          共 <strong>{publicationCount(lines)}</strong>
        </span>
      </div>
      {secret !== null && (
        <SecretNotice draw={secret} onRelease={() => setAsking({ what: 'release', draw: secret })} />
      )}
      <PublicationActs chosen={chosen} onAsk={setAsking} onDone={done} />
      <PagedTable
        name="检查结果公示"
        columns={columnsFor(filter.draw === '')}
        rows={rows}
        picking={picking}
        rowClass={({ standing }) => (standing === 'overdue' ? 'row-open' : '')}
        empty={<EmptyPlace>没有符合这些条件的检查记录。请换一个条件。</EmptyPlace>}
      />
      {asking?.what === 'mark' && (
        <MarkDialog {...asking} places={overview.places} onDone={done} onClose={close} />
      )}
      {asking?.what === 'withhold' && <WithholdDialog {...asking} onDone={done} onClose={close} />}
      {asking?.what === 'release' && <ReleaseDialog draw={asking.draw} onDone={done} onClose={close} />}
    </>
  )
}
