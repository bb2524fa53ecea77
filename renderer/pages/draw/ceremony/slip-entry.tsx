import { Button, Input } from 'antd'
import { useState } from 'react'
import { useAct } from '#renderer/api/use-act.ts'
import type { DrawView, RoundView } from '#shared/contract/index.ts'
import { failureSentence } from '#shared/text/failures.ts'

interface SlipEntryProps {
  readonly drawId: string
  readonly round: number
  readonly slip: RoundView['slips'][number]
  /** After a difference both numbers are asked for anew */
  readonly again: boolean
  readonly onAgain: (again: boolean) => void
  readonly onView: (view: DrawView) => void
  readonly onRefused: () => void
}

const digitsOnly = (text: string) => text.normalize('NFKC').replaceAll(/\s/gu, '')

/** Digits of one contributor: first typed in, then typed again by himself, who cannot see what was typed first. */
export function SlipEntry(props: SlipEntryProps) {
  const { drawId, round, slip, again, onAgain, onView, onRefused } = props
  const [digits, setDigits] = useState('')
  const enter = useAct('draw.enterSlip')
  const fix = useAct('draw.fixSlip')
  const confirming = slip.state === 'entered' && !again
  const act = confirming ? fix : enter
  const plausible = /^\d{6,20}$/u.test(digits)
  const send = async () => {
    const answer = await act.run({ drawId, round, position: slip.position, digits })
    setDigits('')
    // What was entered first may be the slip of the pen.
    onAgain(!answer.ok && answer.failure.code === 'slips-differ')
    if (!answer.ok) {
      // Another window may have fixed this slip meanwhile.
      if (answer.failure.code !== 'slips-differ') onRefused()
      return
    }
    fix.forget()
    onView(answer.value)
  }
  const failure = fix.failure ?? enter.failure
  return (
    <form
      className="slip-entry"
      onSubmit={(event) => {
        event.preventDefault()
        if (plausible) void send()
      }}
    >
      <h1 className="stage-title">
        {confirming ? `请${slip.who}本人再输一遍` : `打开第 ${slip.position} 张，录入${slip.who}的号码`}
      </h1>
      <Input
        autoFocus
        className="slip-input"
        inputMode="numeric"
        autoComplete="off"
        maxLength={20}
        aria-label={confirming ? '本人确认号码' : '录入号码'}
        aria-describedby="slip-help"
        status={failure === null ? '' : 'error'}
        readOnly={act.running}
        value={digits}
        onChange={(event) => setDigits(digitsOnly(event.target.value))}
      />
      <p className={failure === null ? 'slip-help' : 'slip-help alarm'} id="slip-help" aria-live="polite">
        {failure === null
          ? `${confirming ? '第一遍已隐藏。' : ''}已输入 ${digits.length} 位，须 6 到 20 位数字`
          : failureSentence(failure)}
      </p>
      <Button type="primary" size="large" htmlType="submit" disabled={!plausible} loading={act.running}>
        {confirming ? '确认并固定（不能再改）' : '录入'} <kbd>回车</kbd>
      </Button>
    </form>
  )
}
