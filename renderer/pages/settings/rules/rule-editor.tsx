import { Button } from 'antd'
import { useMay } from '#renderer/api/use-may.ts'
import { IfMay } from '#renderer/components/if-may.tsx'
import { useEffect, useMemo, useState } from 'react'
import { useAct } from '#renderer/api/use-act.ts'
import { useUnsaved } from '#renderer/app/router.ts'
import { FailureNotice } from '#renderer/components/failure-notice.tsx'
import type { InputOf, Operations, PackView } from '#shared/contract/index.ts'
import type { FigureKey, FigureSection } from '#shared/domain/plan/rule-figures.ts'
import { figureSections } from '#shared/domain/plan/rule-figures.ts'
import type { RulePack } from '#shared/domain/plan/rule-pack.ts'
import { handledByWords } from '#shared/text/account-words.ts'
import { sectionWords } from '#shared/text/rule-pack-words.ts'
import { FigureRow } from './figure-row.tsx'
import type { DraftState, RuleDraft } from './rule-draft.ts'
import { draftState, figuresOfSection } from './rule-draft.ts'

interface RuleEditorProps {
  readonly view: PackView
  readonly preset: RulePack
  readonly onDirty: (dirty: boolean) => void
  readonly onSaved: (packs: readonly PackView[]) => void
  readonly onStale: () => void
}

type Changes = InputOf<Operations['packs.change']>['changes']

/** The figures of one section at a time; all that was changed is saved at once. */
export function RuleEditor({ view, preset, onDirty, onSaved, onStale }: RuleEditorProps) {
  const [section, setSection] = useState<FigureSection>('shares')
  const [draft, setDraft] = useState<RuleDraft>(new Map())
  const change = useAct('packs.change')
  const state = useMemo(() => draftState(view.pack, preset, draft), [view.pack, preset, draft])
  const dirty = state.changes.length > 0
  useUnsaved(dirty)
  useEffect(() => onDirty(dirty), [dirty, onDirty])
  const save = async () => {
    const { revision, pack } = view
    // Values of figures are plain data, which the field's kind has made.
    const changes = state.changes as Changes
    const answer = await change.run({ packId: pack.id, revision, changes })
    if (answer.ok) onSaved(answer.value)
    else if (answer.failure.code === 'record-changed-meanwhile') onStale()
  }
  const set = (figure: FigureKey, value: unknown) => setDraft(new Map([...draft, [figure, value]]))
  const may = useMay('packs.change')
  const editable = may && view.revision > 0
  return (
    <section className="card rules">
      <Sections chosen={section} state={state} onChoose={setSection} />
      <div>
        <table className="figures">
          <thead>
            <tr>
              <th>规则</th>
              <th>规定</th>
              <th>出处和原文</th>
            </tr>
          </thead>
          <tbody>
            {figuresOfSection(section).map((figure) => (
              <FigureRow
                key={figure}
                figure={figure}
                pack={state.pack}
                preset={preset}
                unlike={state.unlike.has(figure)}
                editable={editable}
                problem={state.problems.get(figure)}
                onChange={(value) => set(figure, value)}
              />
            ))}
          </tbody>
        </table>
        {view.revision > 0 && !may && <p className="hint">{handledByWords('packs.change', '修改规则')}</p>}
        {editable && (
          <div className="panel-foot rules-foot">
            <FailureNotice failure={change.failure} />
            <span className="spring" />
            {dirty && <span className="hint">有 {state.changes.length} 项修改未保存</span>}
            <Button disabled={!dirty} onClick={() => setDraft(new Map())}>
              放弃修改
            </Button>
            <IfMay act="packs.change">
              <Button
                type="primary"
                disabled={!dirty || state.problems.size > 0}
                loading={change.running}
                onClick={() => void save()}
              >
                保存修改
              </Button>
            </IfMay>
          </div>
        )}
      </div>
    </section>
  )
}

interface SectionsProps {
  readonly chosen: FigureSection
  readonly state: DraftState
  readonly onChoose: (section: FigureSection) => void
}

function Sections({ chosen, state, onChoose }: SectionsProps) {
  return (
    <nav className="rule-sections" aria-label="规则分类">
      {figureSections.map((section) => {
        const keys = figuresOfSection(section)
        const wrong = keys.filter((key) => state.problems.has(key)).length
        const unlike = keys.filter((key) => state.unlike.has(key)).length
        return (
          <button
            key={section}
            type="button"
            aria-current={section === chosen}
            onClick={() => onChoose(section)}
          >
            {sectionWords[section]}
            {wrong > 0 ? (
              <span className="alarm">{wrong} 项有误</span>
            ) : (
              unlike > 0 && <span>已改 {unlike}</span>
            )}
          </button>
        )
      })}
    </nav>
  )
}
