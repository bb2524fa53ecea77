import { Button, Checkbox } from 'antd'
import { useState } from 'react'
import { useAct } from '#renderer/api/use-act.ts'
import type { Contributor } from '#renderer/components/contributors-field.tsx'
import { ContributorsField, isComplete } from '#renderer/components/contributors-field.tsx'
import { FailureNotice } from '#renderer/components/failure-notice.tsx'
import { Wait } from '#renderer/components/wait.tsx'
import { AbsentField } from './absent-field.tsx'
import { roundOf } from './ceremony-steps.ts'
import { contributorsOf } from './contributors-of.ts'
import type { StepProps } from './step-props.ts'

/** Before the second commitment: which departments are here, who is away, who writes digits. */
export function SecondCommitForm({ view, scheme, onView }: StepProps) {
  const all = scheme.departments.map(({ department }) => department)
  const [departments, setDepartments] = useState<readonly string[]>(all)
  const [absent, setAbsent] = useState<Readonly<Record<string, string>>>({})
  const [contributors, setContributors] = useState<readonly Contributor[]>(() =>
    contributorsOf(roundOf(view, 1)?.slips ?? []),
  )
  const commit = useAct('draw.commitSecond')
  const run = async () => {
    const answer = await commit.run({
      drawId: view.id,
      contributors: [...contributors],
      departments: [...departments],
      absent: { ...absent },
    })
    if (answer.ok) onView(answer.value)
  }
  const ready = isComplete(contributors) && departments.length === all.length
  return (
    <div className="stage-form">
      <h1 className="stage-title">第二轮：谁到场，谁写号</h1>
      <section>
        <h2>到场的部门</h2>
        <Checkbox.Group
          options={all}
          value={[...departments]}
          onChange={(chosen) => setDepartments(chosen.map(String))}
        />
        {departments.length < all.length && (
          <p className="field-refusal">
            须各部门都到场才能抽取检查人员；未到齐时可按 Esc 离开，到齐后再继续。
          </p>
        )}
      </section>
      <section>
        <h2>今天不能参加的检查人员</h2>
        <AbsentField value={absent} onChange={setAbsent} />
      </section>
      <section>
        <h2>写号人</h2>
        <ContributorsField value={contributors} least={2} onChange={setContributors} />
      </section>
      <FailureNotice failure={commit.failure} />
      {commit.running && (
        <Wait doing="正在固定检查人员名单" progress={commit.progress} onCancel={commit.cancel} />
      )}
      <Button
        type="primary"
        size="large"
        disabled={!ready}
        loading={commit.running}
        onClick={() => void run()}
      >
        固定人员名单，作出第二次承诺
      </Button>
    </div>
  )
}
