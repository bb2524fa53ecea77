import { CheckOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useMemo, useState } from 'react'
import type { RoundView } from '#shared/contract/index.ts'
import { roundOf } from '../ceremony-steps.ts'
import type { StageKeys, StepProps } from '../step-props.ts'
import { useStageKeys } from '../use-step-key.ts'

/** Everybody writes; slip by slip is collected before the room's eyes, and none is opened before the last is in. */
export function WriteStep({ view, round: number, takeKey }: StepProps & { readonly round: number }) {
  const slips = useMemo(() => roundOf(view, number)?.slips ?? [], [view, number])
  const [collected, setCollected] = useState(() => (isOpened(slips) ? slips.length : 0))
  const keys = useMemo((): StageKeys => {
    const change = (way: 1 | -1, is: boolean) => {
      if (is) setCollected((before) => before + way)
      return is
    }
    return {
      on: () => change(1, collected < slips.length),
      back: () => change(-1, collected > 0 && !isOpened(slips)),
    }
  }, [collected, slips])
  useStageKeys(takeKey, keys)
  const all = collected === slips.length
  return (
    <div className="stage-centre">
      <h1 className="stage-title" aria-live="polite">
        {titleOf(collected, slips.length)}
      </h1>
      <p className="stage-text">
        {collected === 0
          ? '掷十面骰子，或写自己想到的数字；写在号码单上，先不出声，不给别人看。'
          : '号码单扣放在桌上，全部收齐之前一张也不打开。'}
      </p>
      <ol className="stage-people">
        {slips.map(({ position, who }, at) => (
          <li key={position} className={at < collected ? 'person person-done' : 'person'}>
            <span>
              第 {position} 位　{who}
            </span>
            <span className="person-state">
              {at < collected ? (
                <>
                  <CheckOutlined /> 已收
                </>
              ) : (
                '在写'
              )}
            </span>
          </li>
        ))}
      </ol>
      <div className="stage-acts">
        <Button size="large" type={all ? 'default' : 'primary'} disabled={all} onClick={keys.on}>
          收下一张号码单 <kbd>空格</kbd>
        </Button>
      </div>
    </div>
  )
}

/** Slips that were opened had all been collected. */
const isOpened = (slips: RoundView['slips']) => slips.some(({ state }) => state !== 'waiting')

function titleOf(collected: number, of: number): string {
  if (collected === 0) return '请各写 6 到 20 位数字'
  return collected < of
    ? `已收 ${collected} 张，还有 ${of - collected} 张`
    : `${of} 张号码单已收齐，都没有打开`
}
