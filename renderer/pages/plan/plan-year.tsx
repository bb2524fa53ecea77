import { Button, Tabs } from 'antd'
import { ActButton, IfMay } from '#renderer/components/if-may.tsx'
import { useState } from 'react'
import { useAct } from '#renderer/api/use-act.ts'
import { useQuery } from '#renderer/api/use-query.ts'
import { go, hrefOf, useUnsaved } from '#renderer/app/router.ts'
import { FailureNotice } from '#renderer/components/failure-notice.tsx'
import { Page } from '#renderer/components/page.tsx'
import { ReasonQuestion } from '#renderer/components/reason-question.tsx'
import { Wait } from '#renderer/components/wait.tsx'
import { PreviewButton } from '#renderer/pages/documents/preview/preview-button.tsx'
import { MakeWorkPlan } from '#renderer/pages/documents/templates/make-paper.tsx'
import type { Failure, PlanEditionView, PlanView } from '#shared/contract/index.ts'
import { isRefusing } from '#shared/domain/plan/check-plan.ts'
import { agreedPartners, partnersNotAgreed } from '#shared/domain/plan/parties.ts'
import type { RulePack } from '#shared/domain/plan/rule-pack.ts'
import type { PlanScope, Task } from '#shared/domain/plan/types.ts'
import { planScopeWords } from '#shared/text/draw-words.ts'
import { scopesTouched, toSave } from './to-save.ts'
import { PlanPaper } from './plan-paper.tsx'
import { PlanProblems } from './plan-problems.tsx'
import { PlanSheet } from './plan-sheet.tsx'
import { EditionsDrawer } from './versions/editions-drawer.tsx'
import { VersionsDrawer } from './versions/versions-drawer.tsx'
import type { SheetPlace } from './sheet-places.ts'
import { usePlanDraft } from './use-plan-draft.ts'

interface PlanYearProps {
  readonly year: number
  readonly pack: RulePack
  readonly saved: readonly PlanView[]
  readonly editions: Readonly<Record<PlanScope, readonly PlanEditionView[]>>
  readonly failure: Failure | null
  readonly onImport: () => void
  readonly onReload: () => void
}

const scopes = ['internal', 'joint'] as const satisfies readonly PlanScope[]

/** A year's tables while a clerk works on them: everything is saved in one act, or nothing. */
export function PlanYear({ year, pack, saved, editions, failure, onImport, onReload }: PlanYearProps) {
  const [scope, setScope] = useState<PlanScope>(() =>
    saved.some((one) => one.scope === 'internal') || saved.length === 0 ? 'internal' : 'joint',
  )
  const [active, setActive] = useState<SheetPlace | null>(null)
  const [asked, setAsked] = useState(false)
  const [open, setOpen] = useState<'reason' | 'editions' | { readonly planId: string } | null>(null)
  const { draft, by, problemsOf, edit, undo, reset } = usePlanDraft(year, pack, saved, editions)
  const save = useAct('plan.saveYear')
  const make = useAct('documents.makePlan')
  const initiations = useQuery('departments.initiations', {})
  const wanted = toSave(draft, saved)
  useUnsaved(wanted !== null)

  const refused = scopes.map((one) => [one, problemsOf(one).filter(isRefusing)] as const)
  const isSound = refused.every(([, problems]) => problems.length === 0)
  const needsReason = scopesTouched(draft, saved).some((one) => editions[one].length > 0)
  const store = async (reason: string) => {
    if (wanted === null) return
    const answer = await save.run({ year, ...wanted, reason })
    if (answer.ok) onReload()
  }
  const trySave = () => {
    setAsked(true)
    if (!isSound) return
    if (needsReason) setOpen('reason')
    else void store('')
  }
  const print = async () => {
    const answer = await make.run({ year, scope })
    if (answer.ok) go(hrefOf(['documents']))
  }
  const add = () => {
    edit(scope, { kind: 'add-plan' })
    setActive({ plan: draft.tables[scope].length, task: 0, column: 'itemsText' })
  }
  const partnerHint = ({ initiator, partners }: Task) => {
    const agreed = agreedPartners(initiations.value ?? [], scope, initiator)
    const others = partnersNotAgreed(agreed, partners)
    return agreed === null || others.length === 0
      ? ''
      : `名录中设定可联合：${agreed.join('、')}。「${others.join('、')}」不在其中，请核对。`
  }
  const drawn = new Set(
    saved.flatMap(({ draws }) => Object.keys(draws).filter((id) => (draws[id]?.length ?? 0) > 0)),
  )
  const isEmpty = draft.tables[scope].length === 0
  return (
    <Page
      title={`${year}年度抽查工作计划`}
      actions={
        <>
          <Button onClick={() => go(hrefOf(['plan', 'year']))}>年度目标与进度</Button>
          <IfMay act="plan.confirmImport">
            <Button onClick={onImport}>导入计划表</Button>
          </IfMay>
          <Button disabled={isEmpty || wanted !== null} onClick={() => setOpen('editions')}>
            公布与版本
          </Button>
          <PreviewButton
            disabled={isEmpty || wanted !== null}
            papers={[
              { label: '计划表', paper: { of: 'plan', year, scope } },
              { label: '年度工作方案', paper: { of: 'work-plan', year } },
            ]}
          />
          <IfMay act="documents.makePlan">
            <Button disabled={isEmpty || wanted !== null} loading={make.running} onClick={() => void print()}>
              生成计划表文书
            </Button>
          </IfMay>
          <MakeWorkPlan year={year} disabled={saved.length === 0 || wanted !== null} />
          <IfMay act="plan.saveYear">
            <Button {...(wanted === null ? { type: 'primary' as const } : {})} onClick={add}>
              新增{planScopeWords[scope]}计划
            </Button>
          </IfMay>
        </>
      }
    >
      <Tabs
        activeKey={scope}
        onChange={(key) => {
          setScope(key === 'joint' ? 'joint' : 'internal')
          setActive(null)
        }}
        items={scopes.map((key) => ({ key, label: `${planScopeWords[key]} ${draft.tables[key].length}` }))}
      />
      <FailureNotice failure={failure ?? save.failure ?? make.failure} onRetry={onReload} />
      {make.running && <Wait doing="正在生成计划表" progress={make.progress} onCancel={make.cancel} />}
      {wanted !== null && (
        <div className="plan-changes">
          <span>有未保存的修改。</span>
          {!isSound && asked && <span className="field-refusal">还有几处要改，改好才能保存。</span>}
          <span className="spring" />
          <ActButton act="plan.saveYear" size="small" disabled={undo === null} onClick={() => undo?.()}>
            撤销一步
          </ActButton>
          <ActButton act="plan.saveYear" size="small" onClick={reset}>
            全部放弃
          </ActButton>
          <IfMay act="plan.saveYear">
            <Button size="small" type="primary" loading={save.running} onClick={trySave}>
              保存计划
            </Button>
          </IfMay>
        </div>
      )}
      {asked && (
        <PlanProblems
          by={by}
          tables={refused}
          onPoint={(there, place) => {
            setScope(there)
            setActive(place)
          }}
        />
      )}
      <PlanPaper by={by[scope]} edition={editions[scope][0] ?? null} isEmpty={isEmpty}>
        <PlanSheet
          by={by[scope]}
          table={draft.tables[scope]}
          problems={problemsOf(scope)}
          partnerHint={partnerHint}
          drawn={drawn}
          active={active}
          onActive={setActive}
          onEdit={(change) => edit(scope, change)}
          onVersions={(planId) => setOpen({ planId })}
        />
      </PlanPaper>
      {open === 'reason' && (
        <ReasonQuestion
          title="计划表已经公布"
          act="保存为新的一版"
          running={save.running}
          failure={save.failure}
          onDone={(reason) => void store(reason)}
          onClose={() => setOpen(null)}
        >
          修改后成为新的一版，制表时间是今天；以前各版保留，可以查看和比较。请写明为什么修改。
        </ReasonQuestion>
      )}
      {open === 'editions' && (
        <EditionsDrawer
          year={year}
          rule={by[scope].rule}
          scope={scope}
          editions={editions[scope]}
          onClose={() => setOpen(null)}
          onDone={onReload}
        />
      )}
      {typeof open === 'object' && open !== null && (
        <VersionsDrawer rule={by[scope].rule} planId={open.planId} onClose={() => setOpen(null)} />
      )}
    </Page>
  )
}
