import { CheckCircleFilled } from '@ant-design/icons'
import { CodeGroups } from '#renderer/components/code-groups.tsx'
import { nextSlip, roundOf } from '../ceremony-steps.ts'
import { SlipEntry } from '../slip-entry.tsx'
import type { StepProps } from '../step-props.ts'

/** Entered by one, typed again by its contributor, fixed one by one. */
export function SlipsStep(props: StepProps & { readonly round: number }) {
  const { view, round: number, onView } = props
  const round = roundOf(view, number)
  if (round === null) return null
  const current = nextSlip(round)
  return (
    <div className="stage-slips">
      <ol className="slips">
        {round.slips.map((slip) => (
          <li key={slip.position} className={slip === current ? 'slip slip-current' : 'slip'}>
            <span className="slip-who">
              {slip.position}　{slip.who}
            </span>
            {slip.state === 'fixed' && slip.digits !== null ? (
              <span className="slip-digits">
                <CodeGroups code={slip.digits} />
                <CheckCircleFilled className="verified" aria-label="已固定" />
              </span>
            ) : (
              <span className="stage-quiet">{slip.state === 'entered' ? '待本人确认' : '待录入'}</span>
            )}
          </li>
        ))}
      </ol>
      {current === null ? (
        <h1 className="stage-title">号码已全部固定，按空格生成种子</h1>
      ) : (
        <SlipEntry
          key={`${current.position} ${current.state}`}
          drawId={view.id}
          round={number}
          slip={current}
          onView={onView}
        />
      )}
    </div>
  )
}
