import { CheckCircleFilled, CloseCircleFilled, ExclamationCircleFilled } from '@ant-design/icons'
import { Button, Input } from 'antd'
import { useState } from 'react'
import { useAct } from '#renderer/api/use-act.ts'
import { FailureNotice } from '#renderer/components/failure-notice.tsx'
import { Wait } from '#renderer/components/wait.tsx'
import type { HeadFound } from '#shared/contract/index.ts'
import { codeProblem, typedCode } from '#shared/text/typed-code.ts'
import { signedSheetWord } from '#shared/text/ledger/sheet.ts'
import { ledgerKindWord } from '#shared/text/ledger-words.ts'
import { longTime } from '#shared/text/numbers.ts'

/** A head typed from paper: which sheet it is, or that it is on none. */
export function HeadQuestion() {
  const [typed, setTyped] = useState('')
  const [asked, setAsked] = useState('')
  const [found, setFound] = useState<HeadFound | null>(null)
  const find = useAct('records.findHead')
  const head = typedCode(typed)
  const problem = codeProblem(head)
  const search = async () => {
    setFound(null)
    setAsked(head)
    if (problem !== null) return
    const answer = await find.run({ head })
    if (answer.ok) setFound(answer.value)
  }
  return (
    <section className="card">
      <h2>与纸上的记录码核对</h2>
      <p className="hint">把签字单上的记录码抄在这里，空格随意，至少前 12 位；抄得越全越可靠。</p>
      <div className="head-question">
        <Input
          className="code"
          aria-label="签字单上的记录码"
          placeholder="例：1a2b 3c4d 5e6f"
          value={typed}
          maxLength={200}
          onChange={(event) => setTyped(event.target.value)}
          onPressEnter={() => void search()}
        />
        <Button type="primary" loading={find.running} onClick={() => void search()}>
          核对
        </Button>
      </div>
      {asked === head && asked !== '' && problem !== null && <p className="field-refusal">{problem}</p>}
      <FailureNotice failure={find.failure} />
      {find.running && <Wait doing="正在查找" progress={find.progress} onCancel={find.cancel} />}
      {found !== null && asked === head && <Answer found={found} digits={head.length} />}
    </section>
  )
}

function Answer({ found, digits }: { readonly found: HeadFound; readonly digits: number }) {
  const [sheet] = found.sheets
  const [entry] = found.entries
  if (sheet !== undefined) {
    return (
      <p className="chain-line">
        <CheckCircleFilled className="verified" />
        <span>
          {digits === 64 ? '一字不差' : `前 ${digits} 位一致`}：这是 <strong>{sheet.draw}</strong> 的
          {signedSheetWord(sheet)}，{longTime(sheet.at)}，记录第 {sheet.sequence}{' '}
          条。这张纸以前的记录都没有被换过。
        </span>
      </p>
    )
  }
  if (entry !== undefined) {
    return (
      <p className="chain-line">
        <ExclamationCircleFilled className="alarm" />
        <span>
          这是第 {entry.sequence} 条（{ledgerKindWord(entry.kind)}，{longTime(entry.at)}
          ）的记录码，但这一条没有签字单。请看是否抄自屏幕而不是签字单。
        </span>
      </p>
    )
  }
  return (
    <div className="chain-line">
      <CloseCircleFilled className="alarm" />
      <div>
        <p>
          <strong>本单位的记录中没有这个记录码。</strong>
        </p>
        <p>
          请先逐组核对有没有抄错（0 与 o、1 与 l 不同，只有 0–9 和
          a–f），再看是不是别的单位或演练的签字单。都不是，则说明记录被截去了末尾，或整条链被换过：请停止抽取，保存数据文件夹，用备份与各单位手中的签字单核对。
        </p>
      </div>
    </div>
  )
}
