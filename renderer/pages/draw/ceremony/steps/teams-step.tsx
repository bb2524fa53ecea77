import { Button } from 'antd'
import { useMemo, useState } from 'react'
import type { FurtherRoundView, OpenPlace } from '#shared/contract/index.ts'
import { counted } from '#shared/text/numbers.ts'
import { firstSitting, furtherOf } from '../ceremony-steps.ts'
import { OpenPlaces } from '../open-places.tsx'
import { PeopleList } from '../people-list.tsx'
import { assignmentLines, refillLines } from '../people-lines.ts'
import type { StepProps } from '../step-props.ts'
import { usePageScroll } from '../use-page-scroll.ts'

/** Who inspects what, page by page; where nobody could be found, why, and what can be done. */
export function TeamsStep(props: StepProps) {
  const { view, sitting, takeKey } = props
  const further = furtherOf(view, sitting)
  const open = sitting === firstSitting ? view.openPlaces : (further?.openPlaces ?? [])
  const [showsOpen, setShowsOpen] = useState(false)
  const lines = useMemo(() => {
    if (further?.kind === 'refill') return refillLines(further)
    return assignmentLines(view, further?.assignments ?? view.assignments)
  }, [view, further])
  if (showsOpen) return <OpenStep {...props} places={open} onBack={() => setShowsOpen(false)} />
  return (
    <>
      <PeopleList title={titleOf(props)} lines={lines} takeKey={takeKey} />
      <Notes {...props} open={open.length} onOpen={() => setShowsOpen(true)} />
    </>
  )
}

function titleOf({ view, sitting }: StepProps): string {
  const further = furtherOf(view, sitting)
  if (further?.kind === 'refill') return refilled(further)
  const assignments = further?.assignments ?? view.assignments
  const people = new Set(
    assignments.flatMap(({ places }) => places.map(({ inspectorId }) => inspectorId)).filter(Boolean),
  )
  const targets = new Set(assignments.map(({ targetId }) => targetId))
  return `${counted(people.size)} 名检查人员已匹配到 ${counted(targets.size)} 户`
}

function refilled({ refills }: FurtherRoundView): string {
  const open = refills.filter(({ after }) => after === null).length
  return `${refills.length - open} 个岗位已补${open === 0 ? '' : `，${open} 个仍空缺`}`
}

interface NotesProps extends StepProps {
  readonly open: number
  readonly onOpen: () => void
}

/** What the room must know of the table beside it: places that stay empty, scarce ones, who is still to come. */
function Notes({ view, sitting, open, onOpen }: NotesProps) {
  const scarce = (furtherOf(view, sitting)?.scarcePlaces ?? view.scarcePlaces).length
  const later = sitting === firstSitting && view.furtherRounds.length > 0
  return (
    <div className="people-notes">
      {open > 0 && (
        <Button size="large" danger onClick={onOpen}>
          有 {open} 处没有人能去，看原因和办法
        </Button>
      )}
      {scarce > 0 && <span>有 {scarce} 个岗位的人选不足 3 人，已在承诺单上列明。</span>}
      {view.departmentsToCome.length > 0 && <span>{view.departmentsToCome.join('、')}以后补抽。</span>}
      {later && <span>这是现行的分组表，含后来补抽和补位的人员。</span>}
    </div>
  )
}

interface OpenStepProps extends StepProps {
  readonly places: readonly OpenPlace[]
  readonly onBack: () => void
}

function OpenStep({ view, scheme, places, takeKey, onBack }: OpenStepProps) {
  const list = usePageScroll(takeKey)
  return (
    <div className="stage-scroll" ref={list}>
      <h1 className="stage-title">{places.length} 处没有人能去</h1>
      <OpenPlaces view={view} scheme={scheme} places={places} />
      <Button size="large" onClick={onBack}>
        回到名单
      </Button>
    </div>
  )
}
