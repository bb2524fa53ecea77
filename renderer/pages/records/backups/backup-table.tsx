import { Table } from 'antd'
import type { TableColumnsType } from 'antd'
import { EmptyPlace } from '#renderer/components/empty-place.tsx'
import { ActButton } from '#renderer/components/if-may.tsx'
import type { BackupView } from '#shared/contract/index.ts'
import { backupCauseWords, backupPlaceWords, backupSize, backupTime } from '#shared/text/backup-words.ts'
import { counted } from '#shared/text/numbers.ts'

interface BackupTableProps {
  readonly backups: readonly BackupView[]
  /** Only what is needed to choose one */
  readonly brief?: boolean
  readonly onRestore: (backup: BackupView) => void
}

/** Every backup, newest first. */
export function BackupTable({ backups, brief = false, onRestore }: BackupTableProps) {
  const columns: TableColumnsType<BackupView> = [
    { title: '时间', render: (_, backup) => backupTime(backup), width: 180 },
    { title: '何时做的', render: (_, { cause }) => backupCauseWords[cause], width: 96 },
    {
      title: '操作记录',
      render: (_, { entries }) => (entries === 0 ? '' : `到第 ${counted(entries)} 条`),
      width: brief ? 106 : 130,
    },
    { title: '大小', render: (_, backup) => backupSize(backup), width: brief ? 110 : 180 },
    { title: '存放', render: (_, { place }) => backupPlaceWords[place], width: brief ? 80 : 110 },
    ...(brief ? [] : [{ title: '程序', dataIndex: 'program', ellipsis: true }]),
    {
      title: '',
      width: 110,
      align: 'right',
      render: (_, backup) => (
        <ActButton act="backups.preview" size="small" onClick={() => onRestore(backup)}>
          查看、恢复
        </ActButton>
      ),
    },
  ]
  return (
    <Table<BackupView>
      className="backup-table"
      size="small"
      rowKey={({ place, name }) => `${place} ${name}`}
      columns={columns}
      dataSource={[...backups]}
      pagination={backups.length > 50 ? { pageSize: 50, showSizeChanger: false } : false}
      locale={{ emptyText: <EmptyPlace>备份做成后列在这里。</EmptyPlace> }}
    />
  )
}
