import { Button, Table, Tag } from 'antd'
import { useState } from 'react'
import { useAct } from '#renderer/api/use-act.ts'
import { useQuery } from '#renderer/api/use-query.ts'
import { EmptyPlace } from '#renderer/components/empty-place.tsx'
import { FailureNotice } from '#renderer/components/failure-notice.tsx'
import { Wait } from '#renderer/components/wait.tsx'
import type { Department } from '#shared/domain/rosters/types.ts'
import { DepartmentForm } from './department-form.tsx'

/** 部门 and their 科室: who may send inspectors. */
export function DepartmentsTab() {
  const departments = useQuery('departments.list', {})
  const remove = useAct('departments.remove')
  const [edited, setEdited] = useState<Department | null>(null)
  const drop = async (name: string) => {
    const answer = await remove.run({ name })
    if (answer.ok) departments.replace(answer.value)
  }
  return (
    <>
      <div className="toolbar">
        <Button type="primary" onClick={() => setEdited({ name: '', own: false, units: [] })}>
          新增部门
        </Button>
      </div>
      <FailureNotice failure={departments.failure ?? remove.failure} onRetry={departments.reload} />
      {departments.loading && <Wait doing="正在读取部门" />}
      <Table<Department>
        size="small"
        rowKey="name"
        pagination={false}
        dataSource={[...(departments.value ?? [])]}
        locale={{
          emptyText: departments.loading ? (
            ' '
          ) : (
            <EmptyPlace>还没有部门。请登记本单位和联合检查的单位，以及各自的科室。</EmptyPlace>
          ),
        }}
        columns={[
          {
            title: '部门',
            dataIndex: 'name',
            render: (name: string, { own }) => (
              <>
                {name} {own && <Tag>本单位</Tag>}
              </>
            ),
          },
          { title: '科室（股室、大队）', dataIndex: 'units', render: (units: string[]) => units.join('、') },
          {
            title: '',
            width: 140,
            render: (_, department) => (
              <>
                <Button type="link" size="small" onClick={() => setEdited(department)}>
                  修改
                </Button>
                <Button
                  type="link"
                  size="small"
                  danger
                  disabled={remove.running}
                  onClick={() => void drop(department.name)}
                >
                  删除
                </Button>
              </>
            ),
          },
        ]}
      />
      {edited !== null && (
        <DepartmentForm department={edited} onClose={() => setEdited(null)} onSaved={departments.replace} />
      )}
    </>
  )
}
