import { CheckCircleFilled, CloseCircleFilled } from '@ant-design/icons'
import { Alert, Table } from 'antd'
import { hrefOf } from '#renderer/app/router.ts'
import type { OwnDraw, VerificationView } from '#shared/contract/index.ts'
import { checkedWord } from '#shared/text/checked-words.ts'
import { drawFactText } from '#shared/text/draw-problems.ts'
import { drawStateWords } from '#shared/text/draw-words.ts'
import { packageRoundWord, problemAdvice } from '#shared/text/problem-advice.ts'

type Finding = VerificationView['findings'][number]

interface VerdictProps {
  readonly name: string
  readonly view: VerificationView & { readonly own: OwnDraw | null }
}

/** What was recomputed, what does not fit, what it means, and what this office knows of the draw besides. */
export function Verdict({ name, view }: VerdictProps) {
  const { verified, findings, checked, rounds, own } = view
  return (
    <section className="card">
      <div className="done">
        {verified ? <CheckCircleFilled className="verified" /> : <CloseCircleFilled className="alarm" />}
        <div>
          <h2>{verified ? '核验通过：重算的结果与包内完全一致' : `核验不通过：${findings.length} 处不符`}</h2>
          <p>
            {view.draw === '' ? name : `${view.draw}　${view.title}`}
            {view.draw.startsWith('演练-') && '（演练，名录为虚构，不是抽取结果）'}
          </p>
          <p className="hint">
            包含：{rounds.map(({ file }) => packageRoundWord(file)).join('、') || '没有可读的一轮'}
          </p>
        </div>
      </div>
      {own !== null && <Own own={own} />}
      {findings.length > 0 && <Findings findings={findings} />}
      {checked.length > 0 && (
        <>
          <h3>核对了什么</h3>
          <ul className="checked">
            {checked.map(({ code, count }) => (
              <li key={code}>{checkedWord(code, count)}</li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}

function Own({ own }: { readonly own: OwnDraw }) {
  const { state, differing, missing } = own
  const isSame = differing.length === 0
  return (
    <>
      {state === 'voided' && (
        <Alert
          className="own-draw"
          type="error"
          showIcon
          title={`这次抽取已作废${own.voidedBy.length === 0 ? '' : `（${own.voidedBy.join('、')}）`}，理由：${own.voidReason}。核验包里没有作废的文件，只有本单位的记录能说明。`}
        />
      )}
      <p className="chain-line own-draw">
        {isSame ? <CheckCircleFilled className="verified" /> : <CloseCircleFilled className="alarm" />}
        <span>
          这是本单位的抽取（<a href={hrefOf(['draw', 'ceremony', own.drawId])}>{drawStateWords[state]}</a>）。
          {isSame
            ? '包内各文件与本单位留存的逐字节一致。'
            : `与本单位留存的不同：${differing.join('、')}。请查明是谁改的。`}
          {missing.length > 0 && `导出之后又有：${missing.join('、')}，需要时请重新导出。`}
        </span>
      </p>
    </>
  )
}

function Findings({ findings }: { readonly findings: readonly Finding[] }) {
  return (
    <Table<Finding>
      size="small"
      className="findings"
      rowKey={(finding) => JSON.stringify(finding)}
      pagination={{ pageSize: 20, hideOnSinglePage: true, showSizeChanger: false }}
      dataSource={[...findings]}
      columns={[
        {
          title: '文件',
          width: 180,
          render: (_, { file, line }) => (
            <>
              <div className="code">{file}</div>
              {line > 0 && <div className="hint">第 {line} 行</div>}
            </>
          ),
        },
        { title: '哪里不符', render: (_, finding) => drawFactText(finding) },
        { title: '说明什么', width: 260, render: (_, { code }) => problemAdvice(code).means },
        { title: '怎么办', width: 260, render: (_, { code }) => problemAdvice(code).todo },
      ]}
    />
  )
}
