import { Button } from 'antd'
import { useState } from 'react'
import { useAct } from '#renderer/api/use-act.ts'
import type { Contributor } from '#renderer/components/contributors-field.tsx'
import { ContributorsField, isComplete } from '#renderer/components/contributors-field.tsx'
import { FailureNotice } from '#renderer/components/failure-notice.tsx'
import { Wait } from '#renderer/components/wait.tsx'
import type { AbsenceRow } from './absences.ts'
import { absentOf, isCompleteAbsence } from './absences.ts'
import { AbsentField } from './absent-field.tsx'
import { roundOf } from './ceremony-steps.ts'
import { contributorsOf } from './contributors-of.ts'
import type { ExtraRow } from './extra-rows.ts'
import { extraOf } from './extra-rows.ts'
import { ExtrasField } from './extras-field.tsx'
import { PresentField } from './present-field.tsx'
import { refusalIn, refusedPart } from './refused-part.ts'
import { SecondPreview } from './second-preview.tsx'
import type { StepProps } from './step-props.ts'
import { useCtrlEnter } from './use-ctrl-enter.ts'

/** Before a second commitment: which departments are here, who is away, who helps, who writes digits. */
export function SecondCommitForm({ view, scheme, sitting, onView }: StepProps) {
  const late = sitting === 'late'
  const all = late ? view.departmentsToCome : scheme.departments.map(({ department }) => department)
  const [departments, setDepartments] = useState<readonly string[]>(all)
  const [absences, setAbsences] = useState<readonly AbsenceRow[]>([])
  const [extras, setExtras] = useState<readonly ExtraRow[]>([])
  const [contributors, setContributors] = useState<readonly Contributor[]>(() =>
    contributorsOf(roundOf(view, 1)?.slips ?? []),
  )
  const [asked, setAsked] = useState(false)
  const commit = useAct(late ? 'draw.commitLate' : 'draw.commitSecond')
  const { failure, running, run } = commit
  const wanted = extras.flatMap((row) => extraOf(extras, row, scheme.departments) ?? [])
  const complete =
    departments.length > 0 &&
    isComplete(contributors) &&
    absences.every(isCompleteAbsence) &&
    wanted.length === extras.length
  const people = { departments: [...departments], extras: wanted, absent: absentOf(absences) }
  const handIn = async () => {
    setAsked(true)
    if (!complete || running) return
    const answer = await run({
      drawId: view.id,
      contributors: [...contributors],
      ...people,
    })
    if (answer.ok) onView(answer.value)
  }
  useCtrlEnter(() => void handIn())
  const nobody = asked && departments.length === 0 ? '请勾选到场的部门。' : ''
  const unnamed = asked && !isComplete(contributors) ? '每位写号人的单位和姓名都要填写。' : ''
  const apart = failure !== null && ['extras', 'whole'].includes(refusedPart(failure))
  return (
    <div className="stage-form second-form">
      <h1 className="stage-title">{late ? '补抽' : '第二轮'}：谁到场，谁写号</h1>
      <PresentField
        departments={all}
        value={departments}
        refusal={nobody === '' ? refusalIn(failure, 'departments') : nobody}
        onChange={setDepartments}
      />
      <AbsentField
        departments={departments}
        value={absences}
        asked={asked}
        refusal={refusalIn(failure, 'absent')}
        onChange={setAbsences}
      />
      <ExtrasField
        departments={scheme.departments}
        present={departments}
        seats={view.seats}
        value={extras}
        asked={asked}
        failure={failure}
        onChange={setExtras}
      />
      <section>
        <h2>写号人</h2>
        <ContributorsField value={contributors} least={2} onChange={setContributors} />
        <p className="field-refusal">{unnamed === '' ? refusalIn(failure, 'contributors') : unnamed}</p>
      </section>
      <SecondPreview view={view} asked={people} />
      <FailureNotice failure={apart ? failure : null} />
      {running && <Wait doing="正在固定检查人员名单" progress={commit.progress} onCancel={commit.cancel} />}
      <Button type="primary" size="large" loading={running} onClick={() => void handIn()}>
        固定人员名单，作出{late ? '补抽' : '第二次'}承诺 <kbd>Ctrl+Enter</kbd>
      </Button>
    </div>
  )
}
