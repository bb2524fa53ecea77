import { Modal } from 'antd'
import { EmptyPlace } from '#renderer/components/empty-place.tsx'
import { FailureNotice } from '#renderer/components/failure-notice.tsx'
import type { PagedColumn } from '#renderer/components/paged-table.tsx'
import { PagedTable } from '#renderer/components/paged-table.tsx'
import { usePagedRows } from '#renderer/components/use-paged-rows.ts'
import type { ImportPreview, MissingRow } from '#shared/contract/index.ts'
import { fieldWord, rosterUnits } from '#shared/text/roster-words.ts'
import { counted } from '#shared/text/numbers.ts'
import type { Extent } from './missing-words.ts'
import { missingCount } from './missing-words.ts'

interface MissingListProps {
  readonly preview: ImportPreview
  readonly extent: Extent
  readonly onClose: () => void
}

/** Records in use that the file leaves out, page by page. */
export function MissingList({ preview, extent, onClose }: MissingListProps) {
  const { roster, token, missing } = preview
  const rows = usePagedRows<MissingRow>('rosters.previewMissing', { token, extent })
  const place = missing.scope?.field ?? (roster === 'targets' ? 'region' : 'department')
  const columns: readonly PagedColumn<MissingRow>[] = [
    { key: 'name', title: fieldWord(roster, 'name'), width: 260, show: ({ name }) => name },
    { key: 'id', title: fieldWord(roster, 'id'), width: 190, show: ({ id }) => id },
    { key: 'place', title: fieldWord(roster, place), width: 140, show: (row) => row.place },
    {
      key: 'twin',
      title: '提醒',
      width: 260,
      show: ({ sameNameCode }) => (sameNameCode === '' ? '' : `本文件中有同名的，编号 ${sameNameCode}`),
    },
  ]
  return (
    <Modal
      open
      width={900}
      footer={null}
      title={`名录中有、本文件没有的 ${counted(missingCount(missing, extent))} ${rosterUnits[roster]}`}
      onCancel={onClose}
    >
      <FailureNotice failure={rows.failure} onRetry={rows.reload} />
      <div className="modal-table">
        <PagedTable
          name="本文件没有的记录"
          columns={columns}
          rows={rows}
          empty={<EmptyPlace>没有。</EmptyPlace>}
        />
      </div>
    </Modal>
  )
}
