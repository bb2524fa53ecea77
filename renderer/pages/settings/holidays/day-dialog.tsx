import { Button, Input, Modal, Radio } from 'antd'
import { useState } from 'react'
import { useAct } from '#renderer/api/use-act.ts'
import { FailureNotice } from '#renderer/components/failure-notice.tsx'
import { Labelled } from '#renderer/components/labelled.tsx'
import type { CalendarYear, KeptHoliday } from '#shared/contract/index.ts'
import type { DayMark } from '#shared/domain/kernel/calendar.ts'
import { isWeekend } from '#shared/domain/kernel/days.ts'
import { holidaySourceWords, markWords } from '#shared/text/calendar-words.ts'
import { dayLabel } from './day-label.ts'

interface DayDialogProps {
  readonly date: string
  readonly day: KeptHoliday | undefined
  readonly onClose: () => void
  readonly onSaved: (calendar: CalendarYear) => void
}

/** One day set by hand: 放假, 补班, or as the week has it. */
export function DayDialog({ date, day, onClose, onSaved }: DayDialogProps) {
  const [mark, setMark] = useState<DayMark>(day?.mark ?? (isWeekend(date) ? 'work' : 'off'))
  const [name, setName] = useState(day?.name ?? '')
  const [asked, setAsked] = useState(false)
  const save = useAct('calendar.setDay')
  const lacksName = mark !== 'ordinary' && name.trim() === ''
  const done = async () => {
    setAsked(true)
    if (lacksName) return
    const answer = await save.run({ date, mark, name: mark === 'ordinary' ? '' : name })
    if (answer.ok) onSaved(answer.value)
  }
  return (
    <Modal
      open
      title={dayLabel(date, undefined)}
      onCancel={onClose}
      footer={[
        <Button key="close" onClick={onClose}>
          返回
        </Button>,
        <Button key="save" type="primary" loading={save.running} onClick={() => void done()}>
          保存这一天
        </Button>,
      ]}
    >
      <p className="hint">{sourceText(day)}</p>
      <Radio.Group
        className="day-mark"
        aria-label="这一天"
        value={mark}
        onChange={(event) => setMark(event.target.value as DayMark)}
        options={[
          { value: 'off', label: markWords.off },
          { value: 'work', label: `${markWords.work}（上班）` },
          { value: 'ordinary', label: `按平日（${isWeekend(date) ? '周末休息' : '工作日'}）` },
        ]}
      />
      {mark !== 'ordinary' && (
        <Labelled label="名称" {...(asked && lacksName ? { refusal: '请填写名称，例如「春节」。' } : {})}>
          <Input
            maxLength={60}
            value={name}
            onChange={(event) => setName(event.target.value)}
            onPressEnter={() => void done()}
          />
        </Labelled>
      )}
      <FailureNotice failure={save.failure} />
    </Modal>
  )
}

function sourceText(day: KeptHoliday | undefined): string {
  if (day === undefined) return '按平日，没有安排。'
  return `现为${markWords[day.mark]}${day.name === '' ? '' : `（${day.name}）`}，来源：${holidaySourceWords[day.source]} ${day.reference}`
}
