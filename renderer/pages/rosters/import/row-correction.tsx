import { Button, Drawer, Form, Input } from 'antd'
import { useAct } from '#renderer/api/use-act.ts'
import { FailureNotice } from '#renderer/components/failure-notice.tsx'
import type { ImportPreview, ImportRow } from '#shared/contract/index.ts'
import { importProblemText } from '#shared/text/import-problems.ts'
import { fieldWord } from '#shared/text/roster-words.ts'
import { importFields } from './import-fields.ts'
import { outcomeWords, shownValue } from './import-words.ts'

interface RowCorrectionProps {
  readonly preview: ImportPreview
  readonly row: ImportRow
  readonly onClose: () => void
  readonly onCorrected: (preview: ImportPreview) => void
}

/** One row of the file, mended as if the file had said so. */
export function RowCorrection({ preview, row, onClose, onCorrected }: RowCorrectionProps) {
  const [form] = Form.useForm<Record<string, string>>()
  const correct = useAct('rosters.correctRow')
  const fields = importFields(preview)
  const initial = Object.fromEntries(fields.map((field) => [field, shownValue(row.values[field])]))
  const problemsOf = (field: string) =>
    row.problems.filter((problem) => isAbout(preview, problem.column, field))
  const known = row.problems.find((problem) => problem.code === 'name-known-under-other-code')
  const mend = async (values: Record<string, string>) => {
    const answer = await correct.run({ token: preview.token, row: row.row, values })
    if (answer.ok) onCorrected(answer.value.preview)
  }
  const finish = async (values: Record<string, string>) => {
    const changed = Object.entries(values).filter(([field, value]) => value !== initial[field])
    await mend(Object.fromEntries(changed))
  }
  return (
    <Drawer
      open
      size={560}
      title={`第 ${row.row} 行：${outcomeWords[row.outcome]}`}
      onClose={onClose}
      footer={
        <div className="panel-foot">
          <span className="spring" />
          <Button onClick={onClose}>关闭</Button>
          <Button type="primary" loading={correct.running} onClick={() => form.submit()}>
            改正这一行
          </Button>
        </div>
      }
    >
      <ul className="problems">
        {row.problems.map((problem) => (
          <li key={`${problem.code} ${problem.column}`}>{importProblemText(problem)}</li>
        ))}
      </ul>
      {known !== undefined && (
        <Button
          className="row-twin"
          loading={correct.running}
          onClick={() => void mend({ id: known.other })}
          title={`这一行改用名录中的编号 ${known.other}`}
        >
          按名录中的这一户处理（{known.other}）
        </Button>
      )}
      <FailureNotice failure={correct.failure} />
      <Form
        form={form}
        layout="vertical"
        initialValues={initial}
        onFinish={(values: Record<string, string>) => void finish(values)}
      >
        <div className="form-columns">
          {fields.map((field) => {
            const problems = problemsOf(field)
            return (
              <Form.Item
                key={field}
                name={[field]}
                label={fieldWord(preview.roster, field)}
                {...(problems.length > 0
                  ? { validateStatus: 'error' as const, help: problems.map(importProblemText).join(' ') }
                  : {})}
              >
                <Input />
              </Form.Item>
            )
          })}
        </div>
      </Form>
    </Drawer>
  )
}

/** A problem names its column by header, by field or by the field's word. */
function isAbout(preview: ImportPreview, column: string, field: string): boolean {
  if (column === field || column === fieldWord(preview.roster, field)) return true
  return preview.columns.some((known) => known.header === column && known.field === field)
}
