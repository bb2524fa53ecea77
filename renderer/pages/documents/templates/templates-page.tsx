import { Alert, Button, Select, Tag } from 'antd'
import { useState } from 'react'
import { useQuery } from '#renderer/api/use-query.ts'
import { useOffice } from '#renderer/app/office-context.ts'
import { go, hrefOf } from '#renderer/app/router.ts'
import { FailureNotice } from '#renderer/components/failure-notice.tsx'
import { Page } from '#renderer/components/page.tsx'
import { Wait } from '#renderer/components/wait.tsx'
import type { TemplateView } from '#shared/contract/index.ts'
import { isExampleKind } from '#shared/domain/documents/templates/index.ts'
import { longTime } from '#shared/text/numbers.ts'
import { templateKindWords } from '#shared/text/template-words.ts'
import { MakeWorkPlan } from './make-paper.tsx'
import { TemplateEditor } from './template-editor.tsx'

/** 文书 › 模板: the standing texts, with what they become for this year or for one task. */
export function TemplatesPage({ templateId }: { readonly templateId: string }) {
  const { year } = useOffice()
  const [taskId, setTaskId] = useState('')
  const templates = useQuery('templates.list', {})
  const all = templates.value ?? []
  const shown = all.find(({ id }) => id === templateId) ?? all.find(({ inUse }) => inUse)
  const values = useQuery(
    'templates.values',
    shown === undefined ? null : { templateId: shown.id, year, taskId },
  )
  const plans = useQuery('plan.list', { year })
  const tasks = (plans.value ?? []).flatMap((plan) => plan.tasks)
  return (
    <Page
      title="文书模板"
      lead="按本单位的习惯改文字；〔〕里的内容生成文书时自动填写。"
      actions={
        <>
          <Button onClick={() => go(hrefOf(['documents']))}>返回文书</Button>
          {shown?.kind === 'work-plan' && shown.inUse && <MakeWorkPlan year={year} />}
        </>
      }
    >
      <FailureNotice failure={templates.failure ?? values.failure} onRetry={templates.reload} />
      {(templates.loading || values.loading) && values.value === null && <Wait doing="正在读取模板" />}
      <div className="pack-line">
        <Select
          className="pack-choice"
          aria-label="模板"
          value={shown?.id ?? null}
          onChange={(id: string) => go(hrefOf(['documents', 'templates', id]))}
          options={all.map((one) => ({ value: one.id, label: nameOf(one) }))}
        />
        {shown !== undefined && hasTasks(shown.kind) && tasks.length > 0 && (
          <Select
            className="pack-choice"
            aria-label="预览用的任务"
            value={taskId === '' ? (values.value?.task?.id ?? null) : taskId}
            onChange={setTaskId}
            options={tasks.map(({ id, name, number }) => ({ value: id, label: `${number} ${name}` }))}
          />
        )}
        {shown !== undefined && <State template={shown} />}
      </div>
      {shown !== undefined && shown.remark !== '' && (
        <Alert className="template-remark" type="info" showIcon title={shown.remark} />
      )}
      {shown !== undefined && values.value !== null && (
        <TemplateEditor
          key={`${shown.id} ${shown.revision}`}
          template={shown}
          values={values.value.values}
          onSaved={templates.reload}
        />
      )}
    </Page>
  )
}

/** Whether the text is shown with what a task says; else with the year's, or with stand-ins. */
const hasTasks = (kind: TemplateView['kind']) => kind !== 'work-plan' && !isExampleKind(kind)

const nameOf = ({ kind, name }: TemplateView) =>
  kind === 'work-plan' ? `${templateKindWords[kind]}：${name}` : templateKindWords[kind]

function State({ template }: { readonly template: TemplateView }) {
  const { inUse, isNearest, isOwn, changedAt } = template
  return (
    <span className="hint">
      {inUse ? <Tag color="blue">正在使用</Tag> : <Tag>本单位的规则不用这一份</Tag>}
      {isNearest && '所选规则的文件里没有年度工作方案，使用相近的一份。'}
      {isOwn ? `本单位的文字，${longTime(changedAt)}保存。` : '随程序提供的文字。'}
    </span>
  )
}
