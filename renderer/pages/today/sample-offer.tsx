import { useAct } from '#renderer/api/use-act.ts'
import { useOffice } from '#renderer/app/office-context.ts'
import { FailureNotice } from '#renderer/components/failure-notice.tsx'
import { ActButton } from '#renderer/components/if-may.tsx'
import { Wait } from '#renderer/components/wait.tsx'

/** A rehearsal can be filled with an invented county in one click. */
export function SampleOffer() {
  const { reload } = useOffice()
  const load = useAct('office.loadSample')
  const run = async () => {
    const answer = await load.run({})
    if (answer.ok) reload()
  }
  return (
    <section className="card offer">
      <div>
        <h2>装入演练样例</h2>
        <p>样例是虚构的一个县：企业、检查人员、专家、抽查事项和年度计划都已编好，可以马上演练一次抽取。</p>
        {load.running && <Wait doing="正在装入样例" progress={load.progress} onCancel={load.cancel} />}
        <FailureNotice failure={load.failure} />
      </div>
      <ActButton act="office.loadSample" type="primary" loading={load.running} onClick={() => void run()}>
        装入样例
      </ActButton>
    </section>
  )
}
