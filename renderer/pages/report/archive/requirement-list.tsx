import { useState } from 'react'
import { useAct } from '#renderer/api/use-act.ts'
import { ActButton } from '#renderer/components/if-may.tsx'
import { ReasonQuestion } from '#renderer/components/reason-question.tsx'
import type { VolumeView } from '#shared/contract/index.ts'
import type { Setting } from '#shared/domain/report/archive.ts'
import type { Requirement } from '#shared/domain/report/archive-requirements.ts'
import { requirementStateWords } from '#shared/text/archive-words.ts'

interface RequirementListProps {
  readonly volume: string
  readonly requirements: readonly Requirement[]
  readonly isOpen: boolean
  readonly onChanged: (view: VolumeView) => void
}

interface Asked {
  readonly requirement: string
  readonly setting: Setting
}

const questions: Readonly<Record<Setting, { readonly title: string; readonly act: string }>> = {
  asked: { title: '恢复为应有材料', act: '恢复' },
  'not-applicable': { title: '本卷不适用', act: '不适用' },
  here: { title: '材料已在卷内', act: '确认已在卷内' },
}

/** What the rules ask for; by hand and with a reason it can be said not to apply, or to be there under another name. */
export function RequirementList({ volume, requirements, isOpen, onChanged }: RequirementListProps) {
  const [asked, setAsked] = useState<Asked | null>(null)
  const set = useAct('archive.setRequirement')
  const run = async (reason: string) => {
    if (asked === null) return
    const answer = await set.run({ volume, ...asked, reason })
    if (!answer.ok) return
    setAsked(null)
    onChanged(answer.value)
  }
  return (
    <ul className="archive-requirements">
      {requirements.map(({ word, state, pieces, reason }) => (
        <li key={word}>
          <strong className={state === 'missing' ? 'alarm' : ''}>{requirementStateWords[state]}</strong>
          <span>
            {word}
            <span className="hint">　{reason === '' ? pieces.join('、') : reason}</span>
          </span>
          {isOpen && (
            <span className="archive-acts">
              {state === 'missing' && (
                <ActButton
                  act="archive.setRequirement"
                  size="small"
                  type="link"
                  onClick={() => setAsked({ requirement: word, setting: 'here' })}
                >
                  已在卷内
                </ActButton>
              )}
              {state === 'missing' && (
                <ActButton
                  act="archive.setRequirement"
                  size="small"
                  type="link"
                  onClick={() => setAsked({ requirement: word, setting: 'not-applicable' })}
                >
                  不适用
                </ActButton>
              )}
              {reason !== '' && (
                <ActButton
                  act="archive.setRequirement"
                  size="small"
                  type="link"
                  onClick={() => setAsked({ requirement: word, setting: 'asked' })}
                >
                  恢复
                </ActButton>
              )}
            </span>
          )}
        </li>
      ))}
      {asked !== null && (
        <ReasonQuestion
          title={questions[asked.setting].title}
          act={questions[asked.setting].act}
          running={set.running}
          failure={set.failure}
          onDone={(reason) => void run(reason)}
          onClose={() => setAsked(null)}
        >
          {asked.requirement}
        </ReasonQuestion>
      )}
    </ul>
  )
}
