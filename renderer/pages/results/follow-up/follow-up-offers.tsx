import { Alert, Button } from 'antd'
import { useState } from 'react'
import { useAct } from '#renderer/api/use-act.ts'
import { useOffice } from '#renderer/app/office-context.ts'
import { useClerk } from '#renderer/app/use-clerk.ts'
import { FailureNotice } from '#renderer/components/failure-notice.tsx'
import { ActButton } from '#renderer/components/if-may.tsx'
import type { FollowUpList, FollowUpOffer } from '#shared/contract/index.ts'
import { problemsText } from '#shared/text/follow-up-words.ts'

interface FollowUpOffersProps {
  readonly offers: readonly FollowUpOffer[]
  readonly onOpened: (list: FollowUpList) => void
  /** One of them was opened by itself */
  readonly onOne: () => void
}

const mostShown = 30

/** Problems without a case: opened in one click, or one by one. */
export function FollowUpOffers({ offers, onOpened, onOne }: FollowUpOffersProps) {
  const { status } = useOffice()
  const who = useClerk()
  const [listed, setListed] = useState(false)
  const all = useAct('followUps.openOffered')
  const single = useAct('followUps.open')
  if (offers.length === 0) return null
  const records = new Set(offers.map(({ recordId }) => recordId)).size
  const openAll = async () => {
    const answer = await all.run({ drawId: null, who })
    if (answer.ok) onOpened(answer.value)
  }
  const openOne = async ({ recordId, items }: FollowUpOffer) => {
    const itemIds = items.map(({ itemId }) => itemId)
    const answer = await single.run({ recordId, itemIds, day: status.today, who, told: '' })
    if (answer.ok) onOne()
  }
  return (
    <div className="follow-up-offers">
      <Alert
        type="warning"
        showIcon
        title={`${records} 份检查记录有问题需要后续处置，还没有建立处置事项（${offers.length} 件）。`}
        action={
          <>
            <Button size="small" onClick={() => setListed(!listed)}>
              {listed ? '收起' : '逐件查看'}
            </Button>
            <ActButton
              act="followUps.openOffered"
              size="small"
              type="primary"
              loading={all.running}
              onClick={() => void openAll()}
            >
              全部建立
            </ActButton>
          </>
        }
      />
      <FailureNotice failure={all.failure ?? single.failure} />
      {listed && (
        <ul>
          {offers.slice(0, mostShown).map((offer) => (
            <li key={`${offer.recordId} ${offer.items[0]?.itemId ?? ''}`}>
              <span>
                <strong>{offer.targetName}</strong>　{problemsText(offer.items)}
                <span className="hint">
                  　{offer.department}　{offer.items[0]?.handling.join('、')}
                </span>
              </span>
              <ActButton
                act="followUps.open"
                size="small"
                disabled={single.running}
                onClick={() => void openOne(offer)}
              >
                建立
              </ActButton>
            </li>
          ))}
          {offers.length > mostShown && (
            <li className="hint">其余 {offers.length - mostShown} 件没有列出。</li>
          )}
        </ul>
      )}
    </div>
  )
}
