import { CopyOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { counted } from '#shared/text/numbers.ts'
import type { RosterName } from '#shared/domain/rosters/types.ts'
import { rosterUnits } from '#shared/text/roster-words.ts'
import type { BulkKind } from './bulk-acts.ts'
import { wordFields } from './bulk-acts.ts'
import type { Picked } from './use-picked.ts'

interface BulkBarProps {
  readonly roster: RosterName
  readonly retired: boolean
  readonly picked: Picked
  readonly total: number
  readonly exporting: boolean
  readonly onAct: (kind: BulkKind) => void
  readonly onExport: () => void
  readonly onCopy: () => void
}

/** How many are picked, and what can be done to them. */
export function BulkBar(props: BulkBarProps) {
  const { roster, retired, picked, total, onAct } = props
  const unit = rosterUnits[roster]
  const hasWords = wordFields[roster].length > 0
  const word = roster === 'targets' ? '标签' : '词'
  return (
    <div className="bulk-bar" role="toolbar" aria-label="批量操作">
      <span>
        已选{picked.isAll && '全部'} <strong>{counted(picked.count)}</strong> {unit}
      </span>
      {!picked.isAll && picked.count < total && (
        <Button type="link" size="small" onClick={picked.all}>
          选择全部 {counted(total)} {unit}
        </Button>
      )}
      <span className="bulk-line" />
      {retired ? (
        <Button size="small" onClick={() => onAct('restore')}>
          恢复到名录
        </Button>
      ) : (
        <>
          {hasWords && (
            <>
              <Button size="small" onClick={() => onAct('add-words')}>
                加{word}
              </Button>
              <Button size="small" onClick={() => onAct('remove-words')}>
                去{word}
              </Button>
            </>
          )}
          <Button size="small" onClick={() => onAct('set')}>
            改一栏
          </Button>
          <Button size="small" danger onClick={() => onAct('retire')}>
            移出名录
          </Button>
        </>
      )}
      <Button size="small" loading={props.exporting} onClick={props.onExport}>
        导出所选
      </Button>
      {!picked.isAll && (
        <Button size="small" icon={<CopyOutlined aria-hidden />} onClick={props.onCopy}>
          复制
        </Button>
      )}
      <span className="spring" />
      <Button type="link" size="small" onClick={picked.clear}>
        取消选择
      </Button>
    </div>
  )
}
