import { Table, Tag } from 'antd'
import { useState } from 'react'
import { useAct } from '#renderer/api/use-act.ts'
import { ActButton } from '#renderer/components/if-may.tsx'
import { ReasonQuestion } from '#renderer/components/reason-question.tsx'
import type { GivenNumberView, NumberRegister } from '#shared/contract/index.ts'
import { longDate, longTime } from '#shared/text/numbers.ts'

interface RegisterTableProps {
  readonly register: NumberRegister
  readonly onChanged: () => void
}

/** What each number was given to; a withdrawn document keeps its own and says so. */
export function RegisterTable({ register, onChanged }: RegisterTableProps) {
  const { letterCode, year, given } = register
  const withdraw = useAct('numbers.withdraw')
  const [asked, setAsked] = useState<GivenNumberView | null>(null)
  const done = async (one: GivenNumberView, reason: string) => {
    const answer = await withdraw.run({ letterCode, year, number: one.number, reason })
    if (!answer.ok) return
    setAsked(null)
    onChanged()
  }
  return (
    <>
      <Table<GivenNumberView>
        size="small"
        rowKey="number"
        pagination={{ pageSize: 50, hideOnSinglePage: true, showSizeChanger: false }}
        dataSource={[...given]}
        locale={{ emptyText: '本年度还没有由本程序编过号' }}
        columns={[
          { title: '文号', width: 220, dataIndex: 'text' },
          { title: '文书', render: (_, one) => <Title one={one} /> },
          { title: '签发日期', width: 140, render: (_, { issuedOn }) => longDate(issuedOn) },
          {
            title: '',
            width: 80,
            render: (_, one) =>
              one.withdrawnAt === '' && (
                <ActButton act="numbers.withdraw" type="link" size="small" onClick={() => setAsked(one)}>
                  撤回
                </ActButton>
              ),
          },
        ]}
      />
      {asked !== null && (
        <ReasonQuestion
          title={`撤回${asked.text}？`}
          act="撤回"
          running={withdraw.running}
          failure={withdraw.failure}
          onDone={(reason) => void done(asked, reason)}
          onClose={() => setAsked(null)}
        >
          撤回后这个号仍归原文书，不再编给别的文书；文件保留。要另发时用下一个号。
        </ReasonQuestion>
      )}
    </>
  )
}

function Title({ one }: { readonly one: GivenNumberView }) {
  if (one.withdrawnAt === '') return <>{one.title}</>
  return (
    <>
      <div>
        {one.title} <Tag color="red">已撤回</Tag>
      </div>
      <div className="hint">
        {longTime(one.withdrawnAt)}，{one.withdrawnReason}
      </div>
    </>
  )
}
