import { Select } from 'antd'
import { useAct } from '#renderer/api/use-act.ts'
import { useMay } from '#renderer/api/use-may.ts'
import { useSession } from '#renderer/app/session-context.ts'
import { FailureNotice } from '#renderer/components/failure-notice.tsx'

const offered = [5, 10, 15, 30, 60]

/** 自动锁定: after how many minutes without a key or a click. */
export function IdleField({ minutes }: { readonly minutes: number }) {
  const { look } = useSession()
  const may = useMay('accounts.setIdle')
  const set = useAct('accounts.setIdle')
  const choose = async (wanted: number) => {
    const answer = await set.run({ minutes: wanted })
    if (answer.ok) look()
  }
  const choices = offered.includes(minutes) ? offered : [...offered, minutes].toSorted((a, b) => a - b)
  return (
    <section className="card">
      <h2>自动锁定</h2>
      <p className="idle-field">
        <Select
          aria-label="自动锁定的分钟数"
          value={minutes}
          disabled={!may || set.running}
          onChange={(wanted) => void choose(wanted)}
          options={choices.map((value) => ({ value, label: `${value} 分钟` }))}
        />
        <span>没有操作就锁定窗口，输入密码后接着办。</span>
      </p>
      {!may && <p className="hint">要改自动锁定的时间，请找管理员。</p>}
      <p className="hint">抽取正在会场进行时不自动锁定。随时可以按 Ctrl+L 锁定。</p>
      <FailureNotice failure={set.failure} />
    </section>
  )
}
