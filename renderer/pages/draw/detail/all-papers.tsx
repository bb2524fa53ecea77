import { Button } from 'antd'
import { IfMay } from '#renderer/components/if-may.tsx'
import { useState } from 'react'
import { useAct } from '#renderer/api/use-act.ts'
import { FailureNotice } from '#renderer/components/failure-notice.tsx'
import { saveBytes } from '#renderer/components/save-bytes.ts'
import { Wait } from '#renderer/components/wait.tsx'
import { counted } from '#shared/text/numbers.ts'

/** 全部文书: everything the draw has come to, made in one click and taken along in one file. */
export function AllPapers({ drawId }: { readonly drawId: string }) {
  const make = useAct('documents.makeAll')
  const pack = useAct('documents.package')
  const [made, setMade] = useState<number | null>(null)
  const run = async () => {
    setMade(null)
    const answer = await make.run({ drawId })
    if (answer.ok) setMade(answer.value.length)
  }
  const save = async () => {
    const answer = await pack.run({ drawId })
    if (answer.ok) saveBytes(answer.value)
  }
  return (
    <>
      <div className="papers-all">
        <IfMay act="documents.makeAll">
          <Button type="primary" loading={make.running} onClick={() => void run()}>
            一键生成全部文书
          </Button>
        </IfMay>
        <Button disabled={make.running} loading={pack.running} onClick={() => void save()}>
          打包下载全部文书
        </Button>
        {made !== null && <span className="verified">已生成 {counted(made)} 份</span>}
      </div>
      {make.running && <Wait doing="正在生成文书" progress={make.progress} onCancel={make.cancel} />}
      {pack.running && <Wait doing="正在打包" progress={pack.progress} onCancel={pack.cancel} />}
      <FailureNotice failure={make.failure ?? pack.failure} />
    </>
  )
}
