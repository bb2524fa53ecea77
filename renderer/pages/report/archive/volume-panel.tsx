import { Button, Drawer } from 'antd'
import { useState } from 'react'
import { useAct } from '#renderer/api/use-act.ts'
import { useQuery } from '#renderer/api/use-query.ts'
import { FailureNotice } from '#renderer/components/failure-notice.tsx'
import { ActButton, IfMay } from '#renderer/components/if-may.tsx'
import { ReasonQuestion } from '#renderer/components/reason-question.tsx'
import { Wait } from '#renderer/components/wait.tsx'
import { LookButton } from '#renderer/pages/documents/preview/look-button.tsx'
import type { VolumeView } from '#shared/contract/index.ts'
import { volumeActWords } from '#shared/text/archive-words.ts'
import { longDate, longTime } from '#shared/text/numbers.ts'
import { IssuedList } from '../issued-list.tsx'
import { canBeFiled } from './archive-filter.ts'
import { FileDialog } from './file-dialog.tsx'
import { PieceDialog } from './piece-dialog.tsx'
import { PiecesTable } from './pieces-table.tsx'
import { RequirementList } from './requirement-list.tsx'

interface VolumePanelProps {
  readonly volume: string
  readonly onChanged: () => void
  readonly onClose: () => void
}

/** One volume: what the rules ask for, what lies in it, and what was done with it. */
export function VolumePanel({ volume, onChanged, onClose }: VolumePanelProps) {
  const query = useQuery('archive.get', { volume })
  const view = query.value
  const changed = (next: VolumeView | null) => {
    if (next === null) query.reload()
    else query.replace(next)
    onChanged()
  }
  return (
    <Drawer open size={920} title={view?.line.name ?? '案卷'} onClose={onClose}>
      <FailureNotice failure={query.failure} onRetry={query.reload} />
      {view === null && query.failure === null && <Wait doing="正在打开案卷" />}
      {view !== null && <Volume view={view} onChanged={changed} />}
    </Drawer>
  )
}

export interface VolumeProps {
  readonly view: VolumeView
  /** null: to be read again */
  readonly onChanged: (view: VolumeView | null) => void
}

function Volume({ view, onChanged }: VolumeProps) {
  const [asked, setAsked] = useState<'file' | 'add' | 'reopen' | null>(null)
  const { line, requirements, pieces, catalogues } = view
  const catalogue = useAct('archive.makeCatalogue')
  const reopen = useAct('archive.reopen')
  const close = () => setAsked(null)
  const print = async () => {
    const answer = await catalogue.run({ volume: line.key })
    if (answer.ok) onChanged(null)
  }
  const open = async (reason: string) => {
    const answer = await reopen.run({ volume: line.key, reason })
    if (!answer.ok) return
    close()
    onChanged(answer.value)
  }
  const isOpen = line.state !== 'filed' && line.state !== 'destroyed'
  return (
    <>
      <p className="hint">{standing(view)}</p>
      {line.added.length > 0 && <p>归档后新增：{line.added.join('、')}。要归入本卷，请重新打开后再归档。</p>}
      <FailureNotice failure={catalogue.failure} />
      <div className="archive-bar">
        {isOpen && (
          <ActButton
            act="archive.file"
            type="primary"
            disabled={!canBeFiled(line)}
            onClick={() => setAsked('file')}
          >
            归档
          </ActButton>
        )}
        {isOpen && (
          <ActButton act="archive.addPiece" onClick={() => setAsked('add')}>
            登记纸质文件
          </ActButton>
        )}
        {line.state === 'filed' && (
          <IfMay act="archive.reopen" told="重新打开">
            <Button onClick={() => setAsked('reopen')}>重新打开</Button>
          </IfMay>
        )}
        <LookButton ask={() => ({ of: 'catalogue', volume: line.key })} />
        <ActButton act="archive.makeCatalogue" loading={catalogue.running} onClick={() => void print()}>
          生成卷内文件目录
        </ActButton>
      </div>
      <h3>应有材料</h3>
      <RequirementList volume={line.key} requirements={requirements} isOpen={isOpen} onChanged={onChanged} />
      <h3>卷内文件</h3>
      <PiecesTable volume={line.key} pieces={pieces} isOpen={isOpen} onChanged={onChanged} />
      {catalogues.length > 0 && <h3>卷内文件目录</h3>}
      <IssuedList documents={catalogues} />
      <History view={view} />
      {asked === 'file' && (
        <FileDialog
          lines={[line]}
          onDone={() => {
            close()
            onChanged(null)
          }}
          onClose={close}
        />
      )}
      {asked === 'add' && (
        <PieceDialog
          volume={line.key}
          requirements={requirements}
          onDone={(next) => {
            close()
            onChanged(next)
          }}
          onClose={close}
        />
      )}
      {asked === 'reopen' && (
        <ReasonQuestion
          title="重新打开案卷"
          act="重新打开"
          running={reopen.running}
          failure={reopen.failure}
          onDone={(reason) => void open(reason)}
          onClose={close}
        >
          打开后可以增减文件，改完须重新归档，保管期限从重新归档之日起算。
        </ReasonQuestion>
      )}
    </>
  )
}

function standing({ line: { endedOn, dueOn, filed, kind, state } }: VolumeView): string {
  if (filed !== null) {
    const kept = filed.until === '' ? '' : `，保管到${longDate(filed.until)}（${filed.retention}）`
    return `${longDate(filed.day)}归档${filed.shelf === '' ? '' : `，档号 ${filed.shelf}`}${kept}${state === 'destroyed' ? '，已销毁，名称和校验码仍保留' : ''}。`
  }
  if (kind === 'supervision') return '本年度的工作文件自动归入，纸质文件在这里登记。'
  if (endedOn === '') return '还有部门没有完成检查记录，完成后起算归档期限。'
  return `检查于${longDate(endedOn)}结束${dueOn === '' ? '' : `，应在${longDate(dueOn)}前归档`}。`
}

function History({ view: { acts } }: { readonly view: VolumeView }) {
  if (acts.length === 0) return null
  return (
    <>
      <h3>办理经过</h3>
      <ul className="counted-inspections">
        {acts.map(({ position, act, about, reason, actor, at }) => (
          <li key={position}>
            {longTime(at)}　{actor}　{volumeActWords[act]}
            {about !== '' && `：${about}`}
            {reason !== '' && <span className="hint">（{reason}）</span>}
          </li>
        ))}
      </ul>
    </>
  )
}
