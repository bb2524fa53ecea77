import { Checkbox, Input, Modal, Select } from 'antd'
import { useState } from 'react'
import { useAct } from '#renderer/api/use-act.ts'
import { useQuery } from '#renderer/api/use-query.ts'
import { useOffice } from '#renderer/app/office-context.ts'
import { useClerk } from '#renderer/app/use-clerk.ts'
import { DateField } from '#renderer/components/date-field.tsx'
import { FailureNotice } from '#renderer/components/failure-notice.tsx'
import { Labelled } from '#renderer/components/labelled.tsx'
import type { ResultLine } from '#shared/contract/index.ts'

interface OpenByHandProps {
  readonly onOpened: (caseId: string) => void
  readonly onClose: () => void
}

const isWhole = ({ state }: ResultLine) => state === 'complete' || state === 'approved'

/** A case for any items of a complete record, also where its handling says that nothing is to be done. */
export function OpenByHand({ onOpened, onClose }: OpenByHandProps) {
  const { status, year } = useOffice()
  const who = useClerk()
  const draws = useQuery('results.draws', { year })
  const open = useAct('followUps.open')
  const [drawId, setDrawId] = useState('')
  const [recordId, setRecordId] = useState('')
  const [itemIds, setItemIds] = useState<readonly string[]>([])
  const [day, setDay] = useState(status.today)
  const [told, setTold] = useState('')
  const lines = useQuery('results.list', drawId === '' ? null : { drawId })
  const line = (lines.value ?? []).find((one) => one.recordId === recordId && recordId !== '')
  const sheet = useQuery(
    'results.get',
    line === undefined ? null : { drawId, targetId: line.targetId, department: line.department },
  )
  const items = line === undefined ? [] : (sheet.value?.content.items ?? [])
  const run = async () => {
    const answer = await open.run({ recordId, itemIds: [...itemIds], day, who, told })
    if (answer.ok) onOpened(answer.value.id)
  }
  const choose = (next: string) => {
    setRecordId(next)
    setItemIds([])
  }
  return (
    <Modal
      open
      title="手工建立处置事项"
      okText="建立"
      cancelText="返回"
      okButtonProps={{ disabled: itemIds.length === 0 || day === '' }}
      confirmLoading={open.running}
      onOk={() => void run()}
      onCancel={onClose}
    >
      <Labelled label="抽取" wide>
        <Select
          value={drawId === '' ? null : drawId}
          placeholder="请选择"
          loading={draws.loading}
          options={(draws.value ?? []).map((one) => ({
            value: one.drawId,
            label: `${one.number}　${one.title}`,
          }))}
          onChange={(next: string) => {
            setDrawId(next)
            choose('')
          }}
        />
      </Labelled>
      <Labelled label="检查记录" hint="只列已经填写完整的记录" wide>
        <Select
          showSearch={{ optionFilterProp: 'label' }}
          value={recordId === '' ? null : recordId}
          placeholder="请选择"
          disabled={drawId === ''}
          options={(lines.value ?? []).filter(isWhole).map((one) => ({
            value: one.recordId,
            label: `${one.targetName}（${one.department}）`,
          }))}
          onChange={choose}
        />
      </Labelled>
      <Labelled label="问题所在的事项" wide>
        <Checkbox.Group
          value={[...itemIds]}
          options={items.map(({ itemId, itemName, codes }) => ({
            value: itemId,
            label: `${itemName}（${codes.join('、')}）`,
          }))}
          onChange={setItemIds}
        />
      </Labelled>
      <div className="form-pair">
        <Labelled label="建立日期">
          <DateField value={day} onChange={setDay} />
        </Labelled>
        <Labelled label="说明">
          <Input maxLength={400} value={told} onChange={(event) => setTold(event.target.value)} />
        </Labelled>
      </div>
      <FailureNotice failure={open.failure ?? sheet.failure ?? lines.failure} />
    </Modal>
  )
}
