import { Button, Input } from 'antd'
import { ActButton, IfMay } from '#renderer/components/if-may.tsx'
import { useState } from 'react'
import { useAct } from '#renderer/api/use-act.ts'
import { FailureNotice } from '#renderer/components/failure-notice.tsx'
import { Wait } from '#renderer/components/wait.tsx'
import type { BackupsView } from '#shared/contract/index.ts'
import { secondPlaceSentence } from '#shared/text/backup-words.ts'

interface SecondPlaceProps {
  readonly view: BackupsView
  readonly onChanged: (view: BackupsView) => void
}

/** 第二处: a stick or a share to which every backup is copied. */
export function SecondPlace({ view, onChanged }: SecondPlaceProps) {
  const { folder } = view.second
  const [typed, setTyped] = useState<string | null>(null)
  const set = useAct('backups.setSecondPlace')
  const save = async (secondPlace: string) => {
    const done = await set.run({ secondPlace })
    if (!done.ok) return
    setTyped(null)
    onChanged(done.value)
  }
  return (
    <section className="card backups-state">
      <div className="chain-line">
        <strong>第二处</strong>
        {folder !== '' && <span className="code">{folder}</span>}
        <span>{secondPlaceSentence(view)}</span>
        <span className="spring" />
        {typed === null && (
          <IfMay act="backups.setSecondPlace" told="设第二处">
            <Button onClick={() => setTyped(folder)}>{folder === '' ? '设第二处' : '更换'}</Button>
          </IfMay>
        )}
      </div>
      {typed !== null && (
        <div className="second-place">
          <Input
            autoFocus
            aria-label="第二处的文件夹"
            placeholder="移动盘或共享上的文件夹，如 E:\双随机备份 或 \\服务器\双随机备份"
            maxLength={400}
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
            onPressEnter={() => void save(typed)}
          />
          <IfMay act="backups.setSecondPlace">
            <Button
              type="primary"
              disabled={typed.trim() === ''}
              loading={set.running}
              onClick={() => void save(typed)}
            >
              保存并抄一份
            </Button>
          </IfMay>
          {folder !== '' && (
            <ActButton act="backups.setSecondPlace" danger onClick={() => void save('')}>
              不再使用
            </ActButton>
          )}
          <Button onClick={() => setTyped(null)}>返回</Button>
        </div>
      )}
      {set.running && <Wait doing="正在抄到第二处" progress={set.progress} />}
      <FailureNotice failure={set.failure} />
    </section>
  )
}
