import { Button, Popconfirm, Tabs } from 'antd'
import { useMemo, useReducer, useRef } from 'react'
import { useAct } from '#renderer/api/use-act.ts'
import { useUnsaved } from '#renderer/app/router.ts'
import { FailureNotice } from '#renderer/components/failure-notice.tsx'
import { ActButton, FilledInBy, IfMay } from '#renderer/components/if-may.tsx'
import type { TemplateValuesView, TemplateView } from '#shared/contract/index.ts'
import { fillTemplate, templateProblems } from '#shared/domain/documents/templates/index.ts'
import { ParagraphRow } from './paragraph-row.tsx'
import { PlaceholderList } from './placeholder-list.tsx'
import { draftAfter, draftOf, paragraphsOf } from './template-draft.ts'
import { TemplatePreview } from './template-preview.tsx'

interface TemplateEditorProps {
  readonly template: TemplateView
  readonly values: TemplateValuesView['values']
  readonly onSaved: () => void
}

/** The office's wording at the left; at the right what it becomes on paper, and what it may hold. */
export function TemplateEditor({ template, values, onSaved }: TemplateEditorProps) {
  const { id: templateId, kind, revision } = template
  const [draft, act] = useReducer(draftAfter, template.paragraphs, draftOf)
  const field = useRef<{ readonly element: HTMLTextAreaElement; readonly at: number } | null>(null)
  const save = useAct('templates.save')
  const reset = useAct('templates.reset')
  const paragraphs = useMemo(() => paragraphsOf(draft), [draft])
  const problems = useMemo(() => templateProblems({ kind, paragraphs }), [kind, paragraphs])
  const filled = useMemo(() => fillTemplate(paragraphs, values), [paragraphs, values])
  const dirty = JSON.stringify(paragraphs) !== JSON.stringify(template.paragraphs)
  useUnsaved(dirty)

  const store = async () => {
    const answer = await save.run({ templateId, revision, paragraphs: [...paragraphs] })
    if (answer.ok) onSaved()
  }
  const putBack = async () => {
    const answer = await reset.run({ templateId, revision })
    if (answer.ok) onSaved()
  }
  const insert = (placeholder: string) => {
    const { element, at } = field.current ?? { element: null, at: draft.length - 1 }
    const text = draft[at]?.text ?? ''
    const from = element?.selectionStart ?? text.length
    const to = element?.selectionEnd ?? text.length
    act({ kind: 'text', at, text: `${text.slice(0, from)}${placeholder}${text.slice(to)}` })
    const caret = from + placeholder.length
    // After the new text stands in the field.
    requestAnimationFrame(() => element?.setSelectionRange(caret, caret))
  }
  return (
    <div className="template-editor">
      <section className="card">
        <FilledInBy act="templates.save">
          <ol className="template-rows">
            {draft.map((paragraph, at) => (
              <ParagraphRow
                key={paragraph.key}
                paragraph={paragraph}
                at={at}
                count={draft.length}
                problems={problems.filter((problem) => problem.paragraph === at + 1)}
                onAct={act}
                onField={(element, place) => {
                  field.current = { element, at: place }
                }}
              />
            ))}
          </ol>
        </FilledInBy>
        <div className="panel-foot rules-foot">
          <FailureNotice failure={save.failure ?? reset.failure} />
          {template.isOwn && (
            <IfMay act="templates.reset">
              <Popconfirm
                title="恢复为随程序提供的文字？"
                description="本单位的文字不再使用，仍留在操作记录里。"
                okText="恢复"
                cancelText="取消"
                onConfirm={() => void putBack()}
              >
                <Button loading={reset.running}>恢复原文</Button>
              </Popconfirm>
            </IfMay>
          )}
          <span className="spring" />
          {problems.length > 0 && <span className="field-refusal">有 {problems.length} 处要改</span>}
          <ActButton
            act="templates.save"
            disabled={!dirty}
            onClick={() => act({ kind: 'restart', paragraphs: template.paragraphs })}
          >
            放弃修改
          </ActButton>
          <ActButton
            act="templates.save"
            type="primary"
            disabled={!dirty || problems.length > 0}
            loading={save.running}
            onClick={() => void store()}
          >
            保存模板
          </ActButton>
        </div>
      </section>
      <section className="card template-side">
        <Tabs
          items={[
            { key: 'preview', label: '预览', children: <TemplatePreview filled={filled} /> },
            {
              key: 'placeholders',
              label: '可用的占位',
              children: <PlaceholderList kind={kind} values={values} onInsert={insert} />,
            },
          ]}
        />
      </section>
    </div>
  )
}
