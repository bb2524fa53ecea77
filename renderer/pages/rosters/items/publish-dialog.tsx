import { Alert, Button, Modal, Select } from 'antd'
import { useState } from 'react'
import { useAct } from '#renderer/api/use-act.ts'
import { useQuery } from '#renderer/api/use-query.ts'
import { useOffice } from '#renderer/app/office-context.ts'
import { go, hrefOf } from '#renderer/app/router.ts'
import { DateField } from '#renderer/components/date-field.tsx'
import { FailureNotice } from '#renderer/components/failure-notice.tsx'
import { Labelled } from '#renderer/components/labelled.tsx'
import { Wait } from '#renderer/components/wait.tsx'
import { LookButton } from '#renderer/pages/documents/preview/look-button.tsx'
import type { PublishedCatalogue } from '#shared/contract/index.ts'
import { longDate } from '#shared/text/numbers.ts'

/** T5: whose catalogue, and from what day it is published. */
export function PublishDialog({ onClose }: { readonly onClose: () => void }) {
  const { status } = useOffice()
  const departments = useQuery('rosters.values', { roster: 'items', field: 'department' })
  const [department, setDepartment] = useState('')
  const [publishedOn, setPublishedOn] = useState(status.today)
  const [done, setDone] = useState<PublishedCatalogue | null>(null)
  const publish = useAct('items.publish')
  const make = async () => {
    const answer = await publish.run({ department, publishedOn })
    if (answer.ok) setDone(answer.value)
  }
  return (
    <Modal
      open
      title="导出随机抽查事项清单（T5）"
      onCancel={onClose}
      footer={
        done === null
          ? [
              <Button key="close" onClick={onClose}>
                返回
              </Button>,
              <LookButton
                key="look"
                disabled={publishedOn === ''}
                ask={() => ({ of: 'items', department, publishedOn })}
              />,
              <Button
                key="make"
                type="primary"
                disabled={publishedOn === ''}
                loading={publish.running}
                onClick={() => void make()}
              >
                生成清单
              </Button>,
            ]
          : [
              <Button key="close" onClick={onClose}>
                关闭
              </Button>,
              <Button key="go" type="primary" onClick={() => go(hrefOf(['documents']))}>
                去文书查看
              </Button>,
            ]
      }
    >
      {done === null ? (
        <>
          <Labelled label="部门">
            <Select
              value={department}
              onChange={setDepartment}
              options={[
                { value: '', label: '全部部门' },
                ...(departments.value ?? []).map(({ value, count }) => ({
                  value,
                  label: `${value}（${count}项）`,
                })),
              ]}
            />
          </Labelled>
          <Labelled label="公布日期" hint="与上一版内容相同的，仍用上一版的版次和公布日期。">
            <DateField value={publishedOn} onChange={setPublishedOn} label="公布日期" />
          </Labelled>
          <FailureNotice failure={departments.failure ?? publish.failure} />
          {publish.running && (
            <Wait doing="正在生成清单" progress={publish.progress} onCancel={publish.cancel} />
          )}
        </>
      ) : (
        <Alert type="success" showIcon title={doneText(done)} />
      )}
    </Modal>
  )
}

function doneText({ issue, isNew, documents }: PublishedCatalogue): string {
  const what = `第${issue.number}版（${longDate(issue.publishedOn)}公布，${issue.count}项）`
  const made = `文字和表格各一份，共 ${documents.length} 个文件。`
  return isNew ? `已生成${what}：${made}` : `内容与${what}相同，按这一版重新生成：${made}`
}
