import { Tag, Timeline } from 'antd'
import { hrefOf } from '#renderer/app/router.ts'
import { AttachmentList } from '#renderer/pages/draw/detail/attachment-list.tsx'
import type { FollowUpCaseView, FollowUpEventView } from '#shared/contract/index.ts'
import { followUpActWords, followUpFactText } from '#shared/text/follow-up-words.ts'
import { longDate } from '#shared/text/numbers.ts'

/** What happened, the newest first. */
export function CaseStory({ one }: { readonly one: FollowUpCaseView }) {
  const told = one.events.toReversed().map((event) => ({
    key: event.position,
    content: <Event event={event} one={one} />,
  }))
  const opened = {
    key: 0,
    content: (
      <>
        <strong>建立处置事项</strong>　{longDate(one.openedOn)}　{one.who}
        {one.told !== '' && <div>{one.told}</div>}
      </>
    ),
  }
  return (
    <section className="follow-up-story" aria-label="办理经过">
      <h3>办理经过</h3>
      <Timeline items={[...told, opened]} />
    </section>
  )
}

interface EventProps {
  readonly event: FollowUpEventView
  readonly one: FollowUpCaseView
}

function Event({ event, one }: EventProps) {
  const { facts, day, who, told, document, attachments } = event
  const words = followUpFactText(event, one.items)
  return (
    <>
      <strong>{followUpActWords[facts.kind]}</strong>　{longDate(day)}　{who}
      {document?.withdrawn === true && <Tag color="error">文号已撤回</Tag>}
      {words !== '' && <div>{words}</div>}
      {told !== '' && <div>{told}</div>}
      {document !== null && (
        <a href={hrefOf(['documents', 'preview'], { of: 'document', documentId: document.id })}>
          {document.fileName}
        </a>
      )}
      <AttachmentList documents={attachments} />
    </>
  )
}
