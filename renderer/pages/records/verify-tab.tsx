import { CheckCircleFilled, CloseCircleFilled } from '@ant-design/icons'
import { useState } from 'react'
import { useAct } from '#renderer/api/use-act.ts'
import { CodeGroups } from '#renderer/components/code-groups.tsx'
import { FailureNotice } from '#renderer/components/failure-notice.tsx'
import type { ChosenFile } from '#renderer/components/file-choice.tsx'
import { FileChoice } from '#renderer/components/file-choice.tsx'
import { Wait } from '#renderer/components/wait.tsx'
import type { VerificationView } from '#shared/contract/index.ts'
import { drawProblemText } from '#shared/text/draw-problems.ts'
import { checkedWord } from '#shared/text/checked-words.ts'

/** Any package, this office's or a stranger's: everything in it is computed anew. */
export function VerifyTab() {
  const verify = useAct('draw.verify')
  const [found, setFound] = useState<VerificationView | null>(null)
  const check = async (file: ChosenFile) => {
    setFound(null)
    const answer = await verify.run({ file })
    if (answer.ok) setFound(answer.value)
  }
  return (
    <div className="scrolling">
      <div className="card">
        <FileChoice
          prompt="点此选择核验包（zip），或把文件拖到这里"
          hint="本单位或外单位的核验包都可以。种子、票号、中选和分组会从头重算一遍，与包内逐行比对。"
          accept=".zip"
          disabled={verify.running}
          onChoose={(file) => void check(file)}
        />
      </div>
      {verify.running && <Wait doing="正在重算核验" progress={verify.progress} onCancel={verify.cancel} />}
      <FailureNotice failure={verify.failure} />
      {found !== null && <Findings found={found} />}
    </div>
  )
}

function Findings({ found }: { readonly found: VerificationView }) {
  return (
    <section className="card">
      <div className="done">
        {found.verified ? (
          <CheckCircleFilled className="verified" />
        ) : (
          <CloseCircleFilled className="alarm" />
        )}
        <div>
          <h2>{found.verified ? '核验通过' : `核验不通过：${found.findings.length} 处不符`}</h2>
          <p>
            {found.draw} {found.title}
          </p>
        </div>
      </div>
      {found.findings.length > 0 && (
        <ul className="problems">
          {found.findings.map((finding) => (
            <li key={JSON.stringify(finding)}>{drawProblemText(finding)}</li>
          ))}
        </ul>
      )}
      {found.checked.length > 0 && (
        <ul className="checked">
          {found.checked.map(({ code, count }) => (
            <li key={code}>{checkedWord(code, count)}</li>
          ))}
        </ul>
      )}
      <h3>请与签字的承诺码核对</h3>
      <p className="hint">
        文件自身只能证明前后一致。只有与见证人手中签过字的承诺码一字不差，才能证明没有被整套换过。
      </p>
      {found.rounds.map(({ commit, seed }, at) => (
        <div key={commit}>
          <p>
            第{at === 0 ? '一' : '二'}轮承诺码：
            <CodeGroups code={commit} />
          </p>
          {seed !== null && (
            <p>
              第{at === 0 ? '一' : '二'}轮种子：
              <CodeGroups code={seed} />
            </p>
          )}
        </div>
      ))}
    </section>
  )
}
