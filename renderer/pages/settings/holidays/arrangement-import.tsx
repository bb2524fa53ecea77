import { Button, Drawer, Input, InputNumber, Segmented } from 'antd'
import { useState } from 'react'
import { useAct } from '#renderer/api/use-act.ts'
import { FailureNotice } from '#renderer/components/failure-notice.tsx'
import type { ChosenFile } from '#renderer/components/file-choice.tsx'
import { FileChoice } from '#renderer/components/file-choice.tsx'
import { Labelled } from '#renderer/components/labelled.tsx'
import { Wait } from '#renderer/components/wait.tsx'
import type { ArrangementPreview, CalendarYear, InputOf, Operations } from '#shared/contract/index.ts'
import { ArrangementReview } from './arrangement-review.tsx'

interface ArrangementImportProps {
  readonly year: number
  readonly onClose: () => void
  readonly onDone: (calendar: CalendarYear) => void
}

type Source = InputOf<Operations['calendar.previewArrangement']>['source']

/** A new year: the notice's own words, or a table; read, shown, then taken whole or not at all. */
export function ArrangementImport({ year: asked, onClose, onDone }: ArrangementImportProps) {
  const [year, setYear] = useState(asked)
  const [kind, setKind] = useState<Source['kind']>('notice')
  const [text, setText] = useState('')
  const [reference, setReference] = useState('')
  const [read, setRead] = useState<{ source: Source; preview: ArrangementPreview } | null>(null)
  const preview = useAct('calendar.previewArrangement')
  const confirm = useAct('calendar.importArrangement')

  const look = async (source: Source) => {
    setRead(null)
    const answer = await preview.run({ year, source })
    if (answer.ok) setRead({ source, preview: answer.value })
  }
  const lookAtFile = (file: ChosenFile) => void look({ kind: 'table', file })
  const take = async (source: Source) => {
    const answer = await confirm.run({ year, source })
    if (answer.ok) onDone(answer.value)
  }
  const changed = () => setRead(null)
  return (
    <Drawer
      open
      size={620}
      title="装入一年节假日安排"
      onClose={onClose}
      footer={
        <div className="panel-foot">
          <span className="spring" />
          <Button onClick={onClose}>放弃</Button>
          <Button
            type="primary"
            disabled={read === null}
            loading={confirm.running}
            onClick={() => read !== null && void take(read.source)}
          >
            装入{year}年安排
          </Button>
        </div>
      }
    >
      <div className="two-fields">
        <Labelled label="年份">
          <InputNumber
            min={2001}
            max={2199}
            value={year}
            onChange={(value) => {
              setYear(value ?? asked)
              changed()
            }}
          />
        </Labelled>
        <Labelled label="从哪里来">
          <Segmented<Source['kind']>
            value={kind}
            onChange={(value) => {
              setKind(value)
              changed()
            }}
            options={[
              { value: 'notice', label: '粘贴通知全文' },
              { value: 'table', label: '表格文件' },
            ]}
          />
        </Labelled>
      </div>
      {kind === 'notice' ? (
        <>
          <Labelled label="通知文号或名称" hint="记在每一天的来源里；全文中有文号的，不填也会自动取用。">
            <Input maxLength={200} value={reference} onChange={(event) => setReference(event.target.value)} />
          </Labelled>
          <Labelled label="通知全文" hint="从「一、元旦：……」起粘贴即可，前后的文字会自动跳过。">
            <Input.TextArea
              rows={8}
              maxLength={20_000}
              value={text}
              onChange={(event) => {
                setText(event.target.value)
                changed()
              }}
            />
          </Labelled>
          <Button
            disabled={text.trim() === ''}
            loading={preview.running}
            onClick={() => void look({ kind, text, reference })}
          >
            读一读
          </Button>
        </>
      ) : (
        <FileChoice
          prompt="点此选择表格，或把文件拖到这里"
          hint="三栏：日期、类型（放假或补班）、名称"
          accept=".xlsx,.xlsm,.xls,.csv"
          disabled={preview.running}
          onChoose={lookAtFile}
        />
      )}
      {preview.running && <Wait doing="正在读取" progress={preview.progress} onCancel={preview.cancel} />}
      <FailureNotice failure={preview.failure ?? confirm.failure} />
      {read !== null && <ArrangementReview preview={read.preview} />}
    </Drawer>
  )
}
