import { Button, Table } from 'antd'
import { ActButton, IfMay } from '#renderer/components/if-may.tsx'
import { useState } from 'react'
import { useAct } from '#renderer/api/use-act.ts'
import type { Query } from '#renderer/api/use-query.ts'
import { EmptyPlace } from '#renderer/components/empty-place.tsx'
import { FailureNotice } from '#renderer/components/failure-notice.tsx'
import { ShowPersonal, usePersonal } from '#renderer/components/personal.tsx'
import { ReasonQuestion } from '#renderer/components/reason-question.tsx'
import { rowChoice } from '#renderer/components/row-choice.ts'
import type { CandidateView } from '#shared/contract/index.ts'
import { certificateNumber } from '#shared/domain/rosters/certificate-number.ts'
import { likenessWords } from '#shared/text/inspection-words.ts'

interface RecusalCandidatesProps {
  readonly candidates: Query<'recusals.candidates'>
  /** Those that were dismissed, to be looked at again */
  readonly dismissed: boolean
  readonly onChanged: () => void
}

const keyOf = ({ inspectorId, targetId, likeness, value }: CandidateView) =>
  [inspectorId, targetId, likeness, value].join(' ')
const bare = ({ inspectorId, targetId, likeness, value }: CandidateView) => ({
  inspectorId,
  targetId,
  likeness,
  value,
})

/** Names and numbers that an inspector and a target have in common: a person decides each. */
export function RecusalCandidates({ candidates, dismissed, onChanged }: RecusalCandidatesProps) {
  const confirm = useAct('recusals.confirm')
  const dismiss = useAct('recusals.dismiss')
  const reconsider = useAct('recusals.reconsider')
  const [chosen, setChosen] = useState<readonly string[]>([])
  const [asking, setAsking] = useState<'confirm' | 'dismiss' | null>(null)
  const personal = usePersonal()
  const all = candidates.value ?? []
  const picked = all.filter((row) => chosen.includes(keyOf(row)))
  const decide = async (reason: string) => {
    const input = { candidates: picked.map(bare), reason }
    const answer = asking === 'confirm' ? await confirm.run(input) : await dismiss.run(input)
    if (!answer.ok) return
    setAsking(null)
    setChosen([])
    onChanged()
  }
  const again = async (row: CandidateView) => {
    const answer = await reconsider.run({ candidate: bare(row) })
    if (answer.ok) onChanged()
  }
  return (
    <>
      <FailureNotice failure={candidates.failure ?? reconsider.failure} onRetry={candidates.reload} />
      {!dismissed && all.length > 0 && (
        <div className="filter-line">
          <span>姓名或电话相同，不一定是同一个人或有利害关系。请逐件核实后确认或排除。</span>
          <span className="spring" />
          <IfMay act="recusals.dismiss">
            <Button size="small" disabled={picked.length === 0} onClick={() => setAsking('dismiss')}>
              排除所选 {picked.length} 件
            </Button>
          </IfMay>
          <IfMay act="recusals.confirm">
            <Button
              size="small"
              type="primary"
              disabled={picked.length === 0}
              onClick={() => setAsking('confirm')}
            >
              确认回避所选 {picked.length} 件
            </Button>
          </IfMay>
        </div>
      )}
      <Table<CandidateView>
        size="small"
        rowKey={keyOf}
        pagination={{ pageSize: 100, hideOnSinglePage: true, showSizeChanger: false }}
        dataSource={[...all]}
        {...(dismissed
          ? {}
          : {
              rowSelection: rowChoice<CandidateView>({
                chosen,
                onChoose: setChosen,
                nameOf: ({ inspectorName, targetName }) => `${inspectorName}，${targetName}`,
              }),
            })}
        locale={{
          emptyText: candidates.loading ? (
            ' '
          ) : (
            <EmptyPlace>
              {dismissed
                ? '没有排除过疑似回避。'
                : '没有待核实的。检查人员与企业的法定代表人、联系人同名，或电话号码相同时，会列在这里。'}
            </EmptyPlace>
          ),
        }}
        columns={[
          {
            title: '检查人员',
            width: 380,
            render: (_, row) =>
              `${row.inspectorName}（${certificateNumber(row.inspectorId)}），${row.inspectorDepartment}`,
          },
          { title: '检查对象', render: (_, row) => `${row.targetName}（${row.targetId}）` },
          {
            title: (
              <>
                相同之处{' '}
                {all.some(({ likeness }) => likeness === 'phone') && <ShowPersonal personal={personal} />}
              </>
            ),
            width: 260,
            render: (_, row) => `${likenessWords[row.likeness]}：${personal.under(row.likeness, row.value)}`,
          },
          ...(dismissed
            ? [
                { title: '排除理由', dataIndex: 'dismissed', width: 180 },
                {
                  title: '',
                  width: 100,
                  render: (_: unknown, row: CandidateView) => (
                    <ActButton
                      act="recusals.reconsider"
                      type="link"
                      size="small"
                      disabled={reconsider.running}
                      onClick={() => void again(row)}
                    >
                      重新考虑
                    </ActButton>
                  ),
                },
              ]
            : []),
        ]}
      />
      {asking !== null && (
        <ReasonQuestion
          title={asking === 'confirm' ? `确认回避 ${picked.length} 件` : `排除 ${picked.length} 件`}
          act={asking === 'confirm' ? '确认回避' : '排除'}
          running={confirm.running || dismiss.running}
          failure={confirm.failure ?? dismiss.failure}
          onDone={(reason) => void decide(reason)}
          onClose={() => setAsking(null)}
        >
          {asking === 'confirm'
            ? '确认后登记为回避，抽取时这些人员不会分到这些企业。'
            : '排除后不再提示；以后又有别的相同之处，会再提示。'}
        </ReasonQuestion>
      )}
    </>
  )
}
