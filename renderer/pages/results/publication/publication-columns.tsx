import { Tag } from 'antd'
import { useMay } from '#renderer/api/use-may.ts'
import type { PagedColumn } from '#renderer/components/paged-table.tsx'
import type { OperationName } from '#shared/contract/index.ts'
import type { Standing } from '#shared/domain/results/due-day.ts'
import type { PublicationBlock, PublicationState } from '#shared/domain/results/publication.ts'
import { longDate } from '#shared/text/numbers.ts'
import {
  daysLeftText,
  dueText,
  publicationBlockText,
  publicationStateWords,
  publishedText,
  standingWords,
} from '#shared/text/publication-words.ts'
import { blockPlace } from './places.ts'
import type { DrawLine } from './publication-filter.ts'

const targetText = ({ targetName, replaced }: DrawLine) =>
  `${targetName}${replaced ? '（已由他户递补）' : ''}`

const targetColumn: PagedColumn<DrawLine> = {
  key: 'target',
  title: '检查对象',
  width: 240,
  fixed: true,
  show: (line) => <span title={`${targetText(line)} ${line.targetId}`}>{targetText(line)}</span>,
  text: targetText,
}

const drawColumn: PagedColumn<DrawLine> = {
  key: 'draw',
  title: '抽取',
  width: 140,
  show: ({ draw }) => draw.draw.number,
  text: ({ draw }) => draw.draw.number,
}

const rest: readonly PagedColumn<DrawLine>[] = [
  {
    key: 'department',
    title: '检查机关',
    width: 165,
    show: ({ department }) => <span title={department}>{department}</span>,
    text: ({ department }) => department,
  },
  {
    key: 'state',
    title: '状态',
    width: 90,
    show: ({ state }) => <StateTag state={state} />,
    text: ({ state }) => publicationStateWords[state],
  },
  {
    key: 'note',
    title: '待办与公示情况',
    width: 240,
    show: (line) => <Note line={line} />,
    text: (line) =>
      line.blocks.map((block) => publicationBlockText(block, false)).join('、') || publishedText(line),
  },
  {
    key: 'left',
    title: '时限',
    width: 140,
    show: (line) => <Left standing={line.standing} text={leftText(line)} />,
    text: leftText,
  },
  {
    key: 'due',
    title: '公示期限',
    width: 180,
    show: (line) => <span title={dueText(line)}>{dueText(line)}</span>,
    text: dueText,
  },
  {
    key: 'results',
    title: '检查结果',
    width: 150,
    show: ({ results }) => <span title={results}>{results}</span>,
    text: ({ results }) => results,
  },
  {
    key: 'ended',
    title: '检查结束',
    width: 125,
    show: ({ endedOn }) => longDate(endedOn),
    text: ({ endedOn }) => endedOn,
  },
]

/** The draw is named where several are shown. */
export const columnsFor = (severalDraws: boolean): readonly PagedColumn<DrawLine>[] =>
  severalDraws ? [targetColumn, drawColumn, ...rest] : [targetColumn, ...rest]

export function leftText({ daysLeft, standing }: Pick<DrawLine, 'daysLeft' | 'standing'>): string {
  return daysLeft === null ? standingWords[standing] : daysLeftText(daysLeft)
}

export function Left({ standing, text }: { readonly standing: Standing; readonly text: string }) {
  const isAlarm = standing === 'overdue' || standing === 'late'
  return <span className={isAlarm ? 'alarm' : standing === 'soon' ? 'publication-soon' : ''}>{text}</span>
}

function StateTag({ state }: { readonly state: PublicationState }) {
  const words = publicationStateWords[state]
  if (state === 'published') return <span className="verified">{words}</span>
  return state === 'publishable' || state === 'corrected' ? (
    <Tag color="blue">{words}</Tag>
  ) : (
    <Tag>{words}</Tag>
  )
}

/** What takes it out of the way */
const actsOf: Readonly<Record<PublicationBlock, OperationName>> = {
  'no-record': 'results.save',
  draft: 'results.save',
  returned: 'results.save',
  'not-approved': 'results.approve',
  secret: 'publication.release',
}

function BlockLink({ block, line }: { readonly block: PublicationBlock; readonly line: DrawLine }) {
  const may = useMay(actsOf[block])
  return <a href={blockPlace(block, line)}>{publicationBlockText(block, may)}</a>
}

function Note({ line }: { readonly line: DrawLine }) {
  if (line.blocks.length > 0) {
    return (
      <span className="publication-blocks">
        {line.blocks.map((block) => (
          <BlockLink key={block} block={block} line={line} />
        ))}
      </span>
    )
  }
  const text = publishedText(line)
  return <span title={text}>{text}</span>
}
