import { Form, Input } from 'antd'
import { useState } from 'react'
import { useAct } from '#renderer/api/use-act.ts'
import { useOffice } from '#renderer/app/office-context.ts'
import { useClerk } from '#renderer/app/use-clerk.ts'
import type { ChosenFile } from '#renderer/components/file-choice.tsx'
import { FormDialog } from '#renderer/components/form-dialog.tsx'
import { publicationCount } from '#shared/text/publication-words.ts'
import type { AskedLines } from './publication-acts.tsx'
import { recordsOf } from './publication-acts.tsx'
import { DayAndWho, PlaceItem, ScreenshotsItem } from './registration-fields.tsx'

interface MarkDialogProps extends AskedLines {
  readonly places: readonly string[]
  readonly onDone: () => void
  readonly onClose: () => void
}

interface Entered {
  readonly day: string
  readonly place: string
  readonly who: string
  readonly remark: string
}

/** 登记公示: on which day, where, by whom, and what the page looked like. */
export function MarkDialog({ draw, lines, places, onDone, onClose }: MarkDialogProps) {
  const { status } = useOffice()
  const who = useClerk()
  const mark = useAct('publication.mark')
  const [screenshots, setScreenshots] = useState<readonly ChosenFile[]>([])
  const corrections = lines.filter(({ state }) => state === 'corrected').length
  const run = async (entered: Entered) => {
    const remark = entered.remark.trim()
    const input = { drawId: draw.draw.id, records: recordsOf(lines), ...entered, remark, screenshots }
    const answer = await mark.run(input)
    if (answer.ok) onDone()
  }
  return (
    <FormDialog<Entered>
      title={`登记公示：${publicationCount(lines)}`}
      act="登记公示"
      width={640}
      running={mark.running}
      failure={mark.failure}
      initial={{ day: status.today, place: places[0] ?? '', who, remark: '' }}
      introduction={
        <p className="hint">
          在网站或者平台上公示之后在这里登记。记下的是此刻审核通过的内容，以后更正要另行公示。
          {corrections > 0 && `其中 ${corrections} 条是更正公示，原来的公示仍保留。`}
        </p>
      }
      onFinish={run}
      onClose={onClose}
    >
      <DayAndWho day="公示日期" />
      <PlaceItem places={places} />
      <ScreenshotsItem label="公示截图" value={screenshots} onChange={setScreenshots} />
      <Form.Item name="remark" label="备注">
        <Input maxLength={400} placeholder="可不填" />
      </Form.Item>
    </FormDialog>
  )
}
