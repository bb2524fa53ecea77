import { Button } from 'antd'
import { useState } from 'react'
import { useQuery } from '#renderer/api/use-query.ts'
import { useOffice } from '#renderer/app/office-context.ts'
import { go, hrefOf } from '#renderer/app/router.ts'
import { EmptyPlace } from '#renderer/components/empty-place.tsx'
import { FailureNotice } from '#renderer/components/failure-notice.tsx'
import { IfMay } from '#renderer/components/if-may.tsx'
import { Page } from '#renderer/components/page.tsx'
import { Wait } from '#renderer/components/wait.tsx'
import type { NumberRegister } from '#shared/contract/index.ts'
import { ByHandDialog } from './by-hand-dialog.tsx'
import { RegisterTable } from './register-table.tsx'

/** 文书 › 文号: every number that was given in the year, to what, and what is next. */
export function NumbersPage() {
  const { year } = useOffice()
  const registers = useQuery('numbers.list', { year })
  const [byHand, setByHand] = useState<NumberRegister | null>(null)
  const all = registers.value ?? []
  return (
    <Page
      title="文号登记"
      lead={`${year}年的发文字号。签发时自动编下一个号，不跳号；编过的号不再用，撤回的文书保留原号。`}
      actions={<Button onClick={() => go(hrefOf(['documents']))}>返回文书</Button>}
    >
      <FailureNotice failure={registers.failure} onRetry={registers.reload} />
      {registers.loading && registers.value === null && <Wait doing="正在读取文号" />}
      {registers.value !== null && all.length === 0 && (
        <EmptyPlace>
          还没有发文机关代字。请先在<a href={hrefOf(['settings', 'profile'])}>「设置 → 单位信息」</a>
          填写，例：宁应急。
        </EmptyPlace>
      )}
      {all.map((register) => (
        <section className="card" key={register.letterCode}>
          <div className="filter-line">
            <h2 className="register-head">
              {register.letterCode}〔{register.year}〕
            </h2>
            <span>
              下一个号 <strong>{register.nextText}</strong>
            </span>
            <span className="spring" />
            <IfMay act="numbers.setByHand" told="登记手工编号、撤回文号">
              <Button onClick={() => setByHand(register)}>登记手工编号</Button>
            </IfMay>
          </div>
          {register.byHand.length > 0 && <p className="hint">{byHandWords(register)}</p>}
          <RegisterTable register={register} onChanged={registers.reload} />
        </section>
      ))}
      {byHand !== null && (
        <ByHandDialog
          register={byHand}
          onClose={() => setByHand(null)}
          onDone={() => {
            setByHand(null)
            registers.reload()
          }}
        />
      )}
    </Page>
  )
}

function byHandWords({ byHand, byHandReason }: NumberRegister): string {
  const runs = byHand.map(({ from, to }) => (from === to ? `${from}号` : `${from}—${to}号`))
  return `${runs.join('、')}不由本程序编号：${byHandReason}`
}
