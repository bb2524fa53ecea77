import { CheckCircleFilled, ClockCircleOutlined, CloseCircleFilled } from '@ant-design/icons'
import { Button } from 'antd'
import { useAct } from '#renderer/api/use-act.ts'
import { CodeGroups } from '#renderer/components/code-groups.tsx'
import { FailureNotice } from '#renderer/components/failure-notice.tsx'
import { Wait } from '#renderer/components/wait.tsx'
import type { LedgerState } from '#shared/contract/index.ts'
import { counted, longTime, percentOf } from '#shared/text/numbers.ts'

interface ChainStateProps {
  readonly state: LedgerState | null
  readonly onChecked: () => void
}

/** When the chain was last walked, how far, and what a break would mean; walks it again when asked. */
export function ChainState({ state, onChecked }: ChainStateProps) {
  const verify = useAct('records.verifyLedger')
  const check = async () => {
    const answer = await verify.run({})
    if (answer.ok) onChecked()
  }
  const isBroken = verify.failure?.code === 'ledger-broken'
  return (
    <section className="card chain-state">
      <div className="chain-line">
        <ChainMark isBroken={isBroken} isVerified={state !== null && state.checked !== null} />
        <span>{isBroken ? '记录链断开，见下面的说明。' : sentence(state)}</span>
        <span className="spring" />
        <Button type="primary" loading={verify.running} onClick={() => void check()}>
          核对全部
        </Button>
      </div>
      {verify.running && <Wait doing="正在逐条核对" progress={verify.progress} onCancel={verify.cancel} />}
      <FailureNotice failure={verify.failure} />
      {isBroken && (
        <p>
          有人绕过本程序改动了数据文件。请立即停止抽取，不要删除任何文件；把数据文件夹整个复制保存，与各单位手中签字单上的记录码核对，找到最后一份一致的备份。
        </p>
      )}
      {state !== null && (
        <details>
          <summary>这说明什么，不说明什么</summary>
          <p>
            每条记录的记录码由内容和上一条的记录码算出。改动、删去、插入任何一条，从那一条起全部对不上；程序每次启动都从头核对一遍，断开就不能打开。记录很多时，先核对最近的
            50,000
            条就打开，其余的在后台接着核对：发现断开，本窗口立即停用；核对完以前，承诺、抽取、递补、作废、核验包、档案导出和销毁、备份会等它核对完再办。
          </p>
          <p>
            首尾相接只能证明前后一致。能改数据文件的人也可以把整条链重造一遍，所以每张签字单都印有当时的记录码：请到「签字单」一栏与纸上的核对。
          </p>
          <p>
            最后一条的记录码：
            <CodeGroups code={state.head} />
          </p>
        </details>
      )}
    </section>
  )
}

/** Green only for what was verified since the start. */
function ChainMark({ isBroken, isVerified }: { readonly isBroken: boolean; readonly isVerified: boolean }) {
  if (isBroken) return <CloseCircleFilled className="alarm" />
  return isVerified ? <CheckCircleFilled className="verified" /> : <ClockCircleOutlined />
}

function sentence(state: LedgerState | null): string {
  if (state === null) return '正在读取记录……'
  const { checked, entries, walking } = state
  if (walking !== null) {
    const { done } = walking
    return `共 ${counted(entries)} 条：最近的已核对；正在后台从头核对，到第 ${counted(done)} 条（${percentOf(walking)}%）`
  }
  if (checked === null) return `共 ${counted(entries)} 条，本次启动后还没有核对。`
  // A new office opened without a single entry to walk.
  if (checked.entries === 0) return `共 ${counted(entries)} 条，都是本次启动以后的，还没有从头核对。`
  const since = entries - checked.entries
  return `${longTime(checked.at)} 已从头核对到第 ${counted(checked.entries)} 条：首尾相接，没有改动${since > 0 ? `；此后又增加 ${counted(since)} 条` : ''}。`
}
