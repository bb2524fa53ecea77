import { Button, Table, Tag } from 'antd'
import { ActButton, IfMay } from '#renderer/components/if-may.tsx'
import { useState } from 'react'
import { useAct } from '#renderer/api/use-act.ts'
import { useQuery } from '#renderer/api/use-query.ts'
import { EmptyPlace } from '#renderer/components/empty-place.tsx'
import { FailureNotice } from '#renderer/components/failure-notice.tsx'
import { Wait } from '#renderer/components/wait.tsx'
import type { Department } from '#shared/domain/rosters/types.ts'
import { DepartmentForm } from './department-form.tsx'
import { DepartmentOffers } from './department-offers.tsx'
import { DepartmentPartners } from './department-partners.tsx'
import { DepartmentRename } from './department-rename.tsx'

/** 部门 and their 科室: who may send inspectors, and who initiates with whom. */
export function DepartmentsTab() {
  const departments = useQuery('departments.list', {})
  const initiations = useQuery('departments.initiations', {})
  const offers = useQuery('departments.offers', {})
  const remove = useAct('departments.remove')
  const [edited, setEdited] = useState<Department | null>(null)
  const [renamed, setRenamed] = useState<string | null>(null)
  const listed = departments.value ?? []
  const changed = (now: readonly Department[]) => {
    departments.replace(now)
    initiations.reload()
    offers.reload()
  }
  const drop = async (name: string) => {
    const answer = await remove.run({ name })
    if (answer.ok) changed(answer.value)
  }
  return (
    <div className="scrolling">
      <div className="toolbar">
        <IfMay act="departments.save">
          <Button type="primary" onClick={() => setEdited({ name: '', own: false, units: [] })}>
            新增部门
          </Button>
        </IfMay>
      </div>
      <FailureNotice failure={departments.failure ?? remove.failure} onRetry={departments.reload} />
      {departments.loading && <Wait doing="正在读取部门" />}
      <DepartmentOffers offers={offers.value ?? []} failure={offers.failure} onAdopted={changed} />
      <Table<Department>
        size="small"
        rowKey="name"
        pagination={false}
        dataSource={[...listed]}
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
            width: 280,
            render: (name: string, { own }) => (
              <>
                {name} {own && <Tag>本单位</Tag>}
              </>
            ),
          },
          { title: '科室（股室、大队）', dataIndex: 'units', render: (units: string[]) => units.join('、') },
          {
            title: '',
            width: 180,
            render: (_, department) => (
              <>
                <ActButton
                  act="departments.save"
                  type="link"
                  size="small"
                  onClick={() => setEdited(department)}
                >
                  修改
                </ActButton>
                <ActButton
                  act="departments.rename"
                  type="link"
                  size="small"
                  onClick={() => setRenamed(department.name)}
                >
                  改名
                </ActButton>
                <ActButton
                  act="departments.remove"
                  type="link"
                  size="small"
                  danger
                  disabled={remove.running}
                  onClick={() => void drop(department.name)}
                >
                  删除
                </ActButton>
              </>
            ),
          },
        ]}
      />
      {listed.length > 0 && initiations.value !== null && (
        <DepartmentPartners
          departments={listed}
          initiations={initiations.value}
          onSaved={initiations.replace}
        />
      )}
      <FailureNotice failure={initiations.failure} onRetry={initiations.reload} />
      {edited !== null && (
        <DepartmentForm department={edited} onClose={() => setEdited(null)} onSaved={changed} />
      )}
      {renamed !== null && (
        <DepartmentRename name={renamed} onClose={() => setRenamed(null)} onRenamed={changed} />
      )}
    </div>
  )
}
