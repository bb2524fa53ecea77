import { Drawer, Table } from 'antd'
import { useState } from 'react'
import { useQuery } from '#renderer/api/use-query.ts'
import { useOffice } from '#renderer/app/office-context.ts'
import { DateField } from '#renderer/components/date-field.tsx'
import { EmptyPlace } from '#renderer/components/empty-place.tsx'
import { FailureNotice } from '#renderer/components/failure-notice.tsx'
import { IfMay } from '#renderer/components/if-may.tsx'
import { Labelled } from '#renderer/components/labelled.tsx'
import type { CatalogueIssue, CatalogueOfDay } from '#shared/contract/index.ts'
import type { Item } from '#shared/domain/rosters/types.ts'
import { longDate } from '#shared/text/numbers.ts'

/** Which issues were published, and which items were in force on a day. */
export function CatalogueVersions({ onClose }: { readonly onClose: () => void }) {
  const { status } = useOffice()
  const [on, setOn] = useState(status.today)
  const issues = useQuery('items.issues', {})
  const then = useQuery('items.ofDay', on === '' ? null : { on })
  return (
    <Drawer open size={760} title="清单版本" onClose={onClose}>
      <h3>已公布的清单</h3>
      <FailureNotice failure={issues.failure ?? then.failure} onRetry={issues.reload} />
      <Table<CatalogueIssue>
        size="small"
        rowKey={({ department, number }) => `${department}${number}`}
        pagination={false}
        dataSource={issues.value ?? []}
        locale={{
          emptyText: (
            <EmptyPlace
              action={
                <IfMay act="items.publish" told="公布清单">
                  <p>点「导出清单（T5）」生成第一版。</p>
                </IfMay>
              }
            >
              还没有公布过。
            </EmptyPlace>
          ),
        }}
        columns={[
          { title: '版次', width: 80, render: (_, { number }) => `第${number}版` },
          { title: '部门', render: (_, { department }) => (department === '' ? '全部部门' : department) },
          { title: '公布日期', width: 140, render: (_, { publishedOn }) => longDate(publishedOn) },
          { title: '事项', width: 80, align: 'right', render: (_, { count }) => `${count}项` },
        ]}
      />
      <h3>某一天有效的事项</h3>
      <Labelled label="日期" hint={then.value === null ? '' : issueText(then.value)}>
        <DateField value={on} onChange={setOn} label="日期" />
      </Labelled>
      <Table<Item>
        size="small"
        rowKey="id"
        pagination={{ pageSize: 20, hideOnSinglePage: true, showSizeChanger: false }}
        dataSource={[...(then.value?.items ?? [])]}
        locale={{ emptyText: <EmptyPlace>这一天还没有事项。</EmptyPlace> }}
        columns={[
          { title: '事项编号', dataIndex: 'id', width: 100 },
          { title: '抽查事项名称', dataIndex: 'name' },
          { title: '部门', dataIndex: 'department', width: 180 },
          { title: '法律依据', dataIndex: 'legalBasis', width: 220 },
        ]}
      />
    </Drawer>
  )
}

function issueText({ on, issue, items }: CatalogueOfDay): string {
  const published =
    issue === null
      ? '当时还没有公布过清单'
      : `当时公布的是第${issue.number}版（${longDate(issue.publishedOn)}）`
  return `${longDate(on)}名录中有 ${items.length} 项，${published}。`
}
