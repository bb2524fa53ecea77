import { CheckCircleFilled, CloseCircleFilled, ExclamationCircleFilled } from '@ant-design/icons'
import { Button } from 'antd'
import { useEffect, useState } from 'react'
import { useAct } from '#renderer/api/use-act.ts'
import { useOffice } from '#renderer/app/office-context.ts'
import { FailureNotice } from '#renderer/components/failure-notice.tsx'
import { saveBytes } from '#renderer/components/save-bytes.ts'
import { Wait } from '#renderer/components/wait.tsx'
import { standIns } from '#renderer/pages/documents/preview/stand-ins.ts'
import type { CheckLine, CheckState, SelfCheck } from '#shared/contract/index.ts'
import { checkStateWords, checkWords } from '#shared/text/check-words.ts'
import { longTime } from '#shared/text/numbers.ts'

const order: readonly CheckState[] = ['wrong', 'attention', 'fine']

/** 自检: data, papers and machine, what each finding means and what to do about it. */
export function CheckTab() {
  const { office } = useOffice()
  const check = useAct('check.run')
  const report = useAct('check.report')
  const [found, setFound] = useState<SelfCheck | null>(null)
  const { run } = check
  const missing = standIns(office.papers).map(({ font }) => font)
  const look = async () => {
    const answer = await run({})
    if (answer.ok) setFound(answer.value)
  }
  useEffect(() => {
    void run({}).then((answer) => answer.ok && setFound(answer.value))
  }, [run])
  const save = async () => {
    const answer = await report.run({ missingFonts: missing })
    if (answer.ok) saveBytes(answer.value)
  }
  const lines = found === null ? [] : [...found.lines, fontLine(missing)]
  return (
    <div className="records-scroll">
      <section className="card backups-state">
        <div className="chain-line">
          <span>{found === null ? '正在自检……' : sentence(found.at, lines)}</span>
          <span className="spring" />
          <Button loading={report.running} onClick={() => void save()}>
            导出自检报告
          </Button>
          <Button type="primary" loading={check.running} onClick={() => void look()}>
            重新自检
          </Button>
        </div>
        {check.running && <Wait doing="正在自检" progress={check.progress} onCancel={check.cancel} />}
        <FailureNotice failure={check.failure ?? report.failure} />
        <p className="hint">自检报告交给技术人员用：只有状态、数字和版本，没有单位、企业和人员的任何信息。</p>
      </section>
      <table className="check-lines">
        <thead>
          <tr>
            <th>项目</th>
            <th>状态</th>
            <th>情况</th>
            <th>说明</th>
          </tr>
        </thead>
        <tbody>
          {lines
            .toSorted((one, other) => order.indexOf(one.state) - order.indexOf(other.state))
            .map((line) => (
              <Line key={line.subject} line={line} />
            ))}
        </tbody>
      </table>
    </div>
  )
}

const fontLine = (missing: readonly string[]): CheckLine => ({
  subject: 'fonts',
  state: missing.length === 0 ? 'fine' : 'attention',
  missing,
})

function sentence(at: string, lines: readonly CheckLine[]): string {
  const [wrong, attention] = order.map((state) => lines.filter((line) => line.state === state).length)
  const parts = [
    wrong === 0 ? '' : `${wrong} 项有问题`,
    attention === 0 ? '' : `${attention} 项需要处理`,
  ].filter(Boolean)
  return `${longTime(at)} 自检 ${lines.length} 项：${parts.length === 0 ? '全部正常' : parts.join('，')}。`
}

function Line({ line }: { readonly line: CheckLine }) {
  const { title, found, meaning, advice } = checkWords(line)
  return (
    <tr>
      <th scope="row">{title}</th>
      <td className="check-state">
        <Mark state={line.state} /> {checkStateWords[line.state]}
      </td>
      <td>{found}</td>
      <td>{advice === '' ? <span className="hint">{meaning}</span> : `${meaning}${advice}`}</td>
    </tr>
  )
}

function Mark({ state }: { readonly state: CheckState }) {
  switch (state) {
    case 'fine':
      return <CheckCircleFilled className="verified" />
    case 'attention':
      return <ExclamationCircleFilled className="attention" />
    case 'wrong':
      return <CloseCircleFilled className="alarm" />
  }
}
