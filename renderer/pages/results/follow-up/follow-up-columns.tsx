import { Tag } from 'antd'
import type { PagedColumn } from '#renderer/components/paged-table.tsx'
import type { FollowUpSummary } from '#shared/contract/index.ts'
import type { FollowUpState } from '#shared/domain/results/follow-up.ts'
import { followUpActWords, followUpStateWords, problemsText } from '#shared/text/follow-up-words.ts'
import { longDate } from '#shared/text/numbers.ts'

const colours: Readonly<Record<FollowUpState, string>> = {
  open: 'default',
  due: 'warning',
  overdue: 'error',
  'review-failed': 'error',
  closed: 'default',
}

export const FollowUpStateTag = ({ state }: { readonly state: FollowUpState }) => (
  <Tag color={colours[state]}>{followUpStateWords[state]}</Tag>
)

const day = (date: string) => (date === '' ? '' : longDate(date))
const done = ({ acts }: FollowUpSummary) => acts.map((act) => followUpActWords[act]).join('、')

export const followUpColumns: readonly PagedColumn<FollowUpSummary>[] = [
  {
    key: 'target',
    title: '检查对象',
    width: 220,
    fixed: true,
    show: ({ targetName }) => targetName,
    text: ({ targetName }) => targetName,
  },
  {
    key: 'state',
    title: '状态',
    width: 110,
    show: ({ state }) => <FollowUpStateTag state={state} />,
    text: ({ state }) => followUpStateWords[state],
  },
  {
    key: 'dueOn',
    title: '期限',
    width: 130,
    show: ({ dueOn }) => day(dueOn),
    text: ({ dueOn }) => dueOn,
  },
  {
    key: 'problem',
    title: '问题',
    width: 300,
    show: ({ items, recordChanged }) => (
      <>
        {recordChanged && <Tag color="warning">记录已更正</Tag>}
        {problemsText(items)}
      </>
    ),
    text: ({ items }) => problemsText(items),
  },
  { key: 'done', title: '已办', width: 190, show: done, text: done },
  {
    key: 'department',
    title: '检查部门',
    width: 170,
    show: ({ department }) => department,
    text: ({ department }) => department,
  },
  {
    key: 'foundOn',
    title: '发现日期',
    width: 130,
    show: ({ foundOn }) => day(foundOn),
    text: ({ foundOn }) => foundOn,
  },
  {
    key: 'outcome',
    title: '处置结果',
    width: 160,
    show: ({ outcome }) => outcome,
    text: ({ outcome }) => outcome,
  },
  {
    key: 'closedOn',
    title: '办结日期',
    width: 130,
    show: ({ closedOn }) => day(closedOn),
    text: ({ closedOn }) => closedOn,
  },
]
