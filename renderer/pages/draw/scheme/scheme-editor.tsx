import { Tag } from 'antd'
import { useState } from 'react'
import { useAct } from '#renderer/api/use-act.ts'
import { useUnsaved } from '#renderer/app/router.ts'
import { PreviewButton } from '#renderer/pages/documents/preview/preview-button.tsx'
import { MakeNotice } from '#renderer/pages/documents/templates/make-notice.tsx'
import { MakeApproval, MakeScheme } from '#renderer/pages/documents/templates/make-paper.tsx'
import { FailureNotice } from '#renderer/components/failure-notice.tsx'
import { ActButton, FilledInBy } from '#renderer/components/if-may.tsx'
import { Page } from '#renderer/components/page.tsx'
import type { Scheme } from '#shared/domain/plan/scheme.ts'
import { BasicsSection } from './basics-section.tsx'
import { ConditionsSection } from './conditions-section.tsx'
import { DepartmentsSection } from './departments-section.tsx'
import { ExclusionsSection } from './exclusions-section.tsx'
import { ExpertsSection } from './experts-section.tsx'
import { ItemsSection } from './items-section.tsx'
import { LeadNotice } from './lead-notice.tsx'
import { PoolPanel } from './pool-panel.tsx'
import { QuotasSection } from './quotas-section.tsx'
import { StartDialog } from './start-dialog.tsx'
import { TakenListSection } from './taken-list-section.tsx'
import { usePool } from './use-pool.ts'

interface SchemeEditorProps {
  readonly kept: Scheme
  readonly saved: boolean
  /** Opens where the initiator's list is imported */
  readonly takesList: boolean
}

/** The scheme at the left, what it means at the right: counts and what is missing, live. */
export function SchemeEditor({ kept, saved: wasSaved, takesList }: SchemeEditorProps) {
  const [scheme, setScheme] = useState(kept)
  const [saved, setSaved] = useState<Scheme | null>(wasSaved ? kept : null)
  const [starting, setStarting] = useState(false)
  const pool = usePool(scheme)
  const save = useAct('scheme.save')
  const dirty = scheme !== saved
  useUnsaved(dirty && scheme !== kept)
  const set = (part: Partial<Scheme>) => setScheme((before) => ({ ...before, ...part }))
  const store = async () => {
    const sent = scheme
    const answer = await save.run({ scheme: sent })
    if (answer.ok) setSaved(sent)
    return answer.ok
  }
  const start = async () => {
    if (!dirty || (await store())) setStarting(true)
  }
  const section = { scheme, set }
  return (
    <Page
      title="抽查实施方案"
      lead={
        <>
          {scheme.title} {dirty && <Tag>未保存</Tag>}
        </>
      }
      actions={
        <>
          <PreviewButton
            disabled={dirty}
            papers={[
              { label: '方案文书', paper: { of: 'scheme', taskId: scheme.taskId } },
              { label: '通知', paper: { of: 'notice', taskId: scheme.taskId } },
              { label: '行政检查审批表', paper: { of: 'approval', taskId: scheme.taskId } },
            ]}
          />
          <MakeScheme taskId={scheme.taskId} disabled={dirty} />
          <MakeNotice taskId={scheme.taskId} disabled={dirty} />
          <MakeApproval taskId={scheme.taskId} disabled={dirty} />
          <ActButton act="scheme.save" disabled={!dirty} loading={save.running} onClick={() => void store()}>
            保存方案
          </ActButton>
        </>
      }
    >
      <div className="scheme">
        <div className="scheme-sections">
          <FilledInBy act="scheme.save">
            <LeadNotice taskId={scheme.taskId} />
            <FailureNotice failure={save.failure} />
            <BasicsSection {...section} />
            <TakenListSection
              {...section}
              pool={pool.value}
              startsOpen={takesList}
              onTaken={(taken) => {
                setScheme(taken)
                setSaved(taken)
              }}
            />
            {scheme.takenList === null && (
              <>
                <ConditionsSection {...section} />
                <ExclusionsSection {...section} />
                <QuotasSection {...section} pool={pool.value} />
              </>
            )}
            <ItemsSection {...section} pool={pool.value} />
            <DepartmentsSection {...section} />
            <ExpertsSection {...section} />
          </FilledInBy>
        </div>
        <PoolPanel scheme={scheme} pool={pool} onStart={() => void start()} starting={save.running} />
      </div>
      {starting && <StartDialog taskId={scheme.taskId} onClose={() => setStarting(false)} />}
    </Page>
  )
}
