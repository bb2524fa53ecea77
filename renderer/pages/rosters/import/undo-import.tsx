import { Button, Modal } from 'antd'
import { useState } from 'react'
import { useAct } from '#renderer/api/use-act.ts'
import { useQuery } from '#renderer/api/use-query.ts'
import { FailureNotice } from '#renderer/components/failure-notice.tsx'
import { Wait } from '#renderer/components/wait.tsx'
import type { RosterName } from '#shared/domain/rosters/types.ts'
import { importWord, undoneSentence, undoSentences } from './undo-words.ts'

interface UndoImportProps {
  readonly roster: RosterName
  /** Changes with the roster: the last import is asked for anew */
  readonly state: number
  readonly onUndone: () => void
}

/** 撤销上次导入: named with its file and time, asked about before, told about after. Nothing where no import is in force. */
export function UndoImport({ roster, state, onUndone }: UndoImportProps) {
  const last = useQuery('rosters.lastImport', { roster })
  const undo = useAct('rosters.undoImport')
  const [asked, setAsked] = useState(false)
  const [told, setTold] = useState('')
  const [seen, setSeen] = useState(state)
  if (seen !== state) {
    setSeen(state)
    last.reload()
  }
  const made = last.value
  const close = () => {
    setAsked(false)
    setTold('')
    undo.forget()
  }
  const finish = async () => {
    if (made === null) return
    const answer = await undo.run({ roster, importId: made.id })
    if (!answer.ok) return
    setTold(undoneSentence(roster, answer.value))
    last.reload()
    onUndone()
  }
  if (made === null && told === '') return null
  return (
    <>
      <Button title={made === null ? '' : importWord(roster, made)} onClick={() => setAsked(true)}>
        撤销上次导入
      </Button>
      <Modal
        open={asked}
        title={told === '' ? '撤销上次导入' : '已撤销'}
        onCancel={close}
        footer={
          told === ''
            ? [
                <Button key="close" onClick={close}>
                  返回
                </Button>,
                <Button key="act" danger type="primary" loading={undo.running} onClick={() => void finish()}>
                  撤销这次导入
                </Button>,
              ]
            : [
                <Button key="close" type="primary" onClick={close}>
                  知道了
                </Button>,
              ]
        }
      >
        {told !== '' && <p>{told}</p>}
        {told === '' && made !== null && (
          <>
            <p>
              <strong>{importWord(roster, made)}</strong>
            </p>
            <ul>
              {undoSentences(roster, made).map((sentence) => (
                <li key={sentence}>{sentence}</li>
              ))}
            </ul>
            <p className="hint">要么全部撤回，要么一条不动；撤销本身也记入操作记录。</p>
          </>
        )}
        {undo.running && <Wait doing="正在撤销" progress={undo.progress} onCancel={undo.cancel} />}
        <FailureNotice failure={undo.failure} />
      </Modal>
    </>
  )
}
