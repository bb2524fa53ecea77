import { CheckCircleFilled, CloseCircleFilled } from '@ant-design/icons'
import { Input } from 'antd'
import { useState } from 'react'
import { CodeGroups } from '#renderer/components/code-groups.tsx'
import type { OwnDraw, VerificationView } from '#shared/contract/index.ts'
import { packageRoundWord } from '#shared/text/problem-advice.ts'
import { compareCode } from '#shared/text/typed-code.ts'

interface PaperCheckProps {
  readonly view: VerificationView & { readonly own: OwnDraw | null }
}

/** What no file can show: whether all of it was made anew. Only the signed codes tell, typed here and compared as they are typed. */
export function PaperCheck({ view }: PaperCheckProps) {
  if (view.rounds.length === 0) return null
  return (
    <section className="card">
      <h2>请与签字的承诺码核对：这一点只有纸能证明</h2>
      <p className="hint">
        文件自身只能证明前后一致：谁都可以换一份名录、换一套号码，把整个包重做一遍，照样核验通过。请把见证人手中签字单上的承诺码和种子抄在下面，一字不差才说明没有被整套换过。
      </p>
      {view.rounds.map(({ file, commit, seed }) => (
        <div key={file} className="paper-round">
          <h3>{packageRoundWord(file)}</h3>
          <Signed label="承诺码" sheet="承诺单" code={commit} />
          {seed !== null && <Signed label="种子" sheet="结果单" code={seed} />}
        </div>
      ))}
      <p className="hint">
        记录码不在核验包里：
        {view.own === null
          ? '请在制作单位的「记录 · 签字单」中，用签字单上的记录码核对。'
          : '请到「签字单」一栏，用纸上的记录码核对本单位的操作记录。'}
      </p>
    </section>
  )
}

interface SignedProps {
  readonly label: string
  readonly sheet: string
  readonly code: string
}

function Signed({ label, sheet, code }: SignedProps) {
  const [typed, setTyped] = useState('')
  return (
    <div className="paper-code">
      <span>{label}</span>
      <CodeGroups code={code} />
      <Input
        className="code"
        aria-label={`${sheet}上的${label}`}
        placeholder={`抄录${sheet}上的${label}，空格随意`}
        maxLength={200}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
      />
      <output>
        <Comparison typed={typed} code={code} />
      </output>
    </div>
  )
}

function Comparison({ typed, code }: { readonly typed: string; readonly code: string }) {
  const compared = compareCode(typed, code)
  switch (compared.state) {
    case 'empty':
      return <span className="hint">尚未与纸核对</span>
    case 'so-far':
      return <span className="hint">到此一致，还有 {compared.left} 位</span>
    case 'same':
      return (
        <span className="verified">
          <CheckCircleFilled /> 与纸上一字不差
        </span>
      )
    case 'differs':
      return (
        <span className="alarm">
          <CloseCircleFilled /> 从第 {compared.group} 组起不同：先看有没有抄错，没有则不是签字的那一份
        </span>
      )
  }
}
