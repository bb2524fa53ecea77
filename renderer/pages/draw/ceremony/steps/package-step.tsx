import { Button } from 'antd'
import { useAct } from '#renderer/api/use-act.ts'
import { go, hrefOf } from '#renderer/app/router.ts'
import { FailureNotice } from '#renderer/components/failure-notice.tsx'
import { saveBytes } from '#renderer/components/save-bytes.ts'
import { Wait } from '#renderer/components/wait.tsx'
import { firstSitting } from '../ceremony-steps.ts'
import type { StepProps } from '../step-props.ts'

/** The package goes to at least two bodies. */
export function PackageStep({ view, sitting }: StepProps) {
  const pack = useAct('draw.package')
  const run = async () => {
    const answer = await pack.run({ drawId: view.id })
    if (answer.ok) saveBytes(answer.value)
  }
  return (
    <div className="stage-centre">
      <h1 className="stage-title">
        {sitting === firstSitting ? '把核验包交给至少两个单位保存' : '把新的核验包再交给原来的单位保存'}
      </h1>
      <p className="stage-text">
        包内 {view.files.length} 个文件：名录、方案、号码、种子、结果和说明。任何人用任何电脑都能重算。
      </p>
      <p className="stage-text">
        {sitting === firstSitting
          ? '核验时，请与签字的承诺码核对。'
          : '新包含有以前各轮的全部文件，一字未改；核验时，请与每一轮签字的承诺码核对。'}
      </p>
      <div className="stage-acts">
        <Button type="primary" size="large" loading={pack.running} onClick={() => void run()}>
          导出核验包
        </Button>
        <Button size="large" onClick={() => go(hrefOf(['draw', 'detail', view.id]))}>
          结束，看抽取详情
        </Button>
      </div>
      {pack.running && <Wait doing="正在打包" progress={pack.progress} onCancel={pack.cancel} />}
      <FailureNotice failure={pack.failure} />
    </div>
  )
}
