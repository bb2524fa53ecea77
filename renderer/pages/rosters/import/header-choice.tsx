import { Button, Modal, Select } from 'antd'
import { useEffect, useState } from 'react'
import { useAct } from '#renderer/api/use-act.ts'
import { FailureNotice } from '#renderer/components/failure-notice.tsx'
import type { ChosenFile } from '#renderer/components/file-choice.tsx'
import { ShowPersonal, usePersonal } from '#renderer/components/personal.tsx'
import { Wait } from '#renderer/components/wait.tsx'
import type { SheetView } from '#shared/contract/index.ts'

interface HeaderChoiceProps {
  readonly file: ChosenFile
  readonly onClose: () => void
  readonly onChoose: (sheet: string, headerRow: number) => void
}

/** The file as it stands: a clerk points at the row that holds the names of the columns. */
export function HeaderChoice({ file, onClose, onChoose }: HeaderChoiceProps) {
  const { run, running, progress, failure, cancel } = useAct('rosters.previewSheet')
  const personal = usePersonal()
  const [view, setView] = useState<SheetView | null>(null)
  const [sheet, setSheet] = useState<string | null>(null)
  useEffect(() => {
    const show = async () => {
      const answer = await run({ file, ...(sheet === null ? {} : { sheet }) })
      if (answer.ok) setView(answer.value)
    }
    void show()
  }, [run, file, sheet])
  return (
    <Modal open width={1000} title="指定表头行" footer={null} onCancel={onClose}>
      <p className="hint">请点列名所在的那一行；两行表头点上面一行。标题、说明等会自动跳过。</p>
      <FailureNotice failure={failure} />
      {running && <Wait doing={`正在读取「${file.name}」`} progress={progress} onCancel={cancel} />}
      {view !== null && view.sheets.length > 1 && (
        <Select
          aria-label="工作表"
          className="sheet-choice"
          value={view.sheet}
          options={view.sheets.map(({ name, hidden }) => ({
            value: name,
            label: `工作表：${name}${hidden ? '（隐藏）' : ''}`,
          }))}
          onChange={setSheet}
        />
      )}
      <ShowPersonal personal={personal} what="电话" />
      {view !== null && (
        <div className="raw-sheet">
          <table>
            <tbody>
              {view.rows.map(({ row, cells }) => (
                <tr key={row}>
                  <th scope="row">
                    <Button size="small" onClick={() => onChoose(view.sheet, row)}>
                      第 {row} 行是表头
                    </Button>
                  </th>
                  {cells.map((cell, at) => (
                    // A cell's place is all there is to tell it by.
                    // eslint-disable-next-line react/no-array-index-key
                    <td key={at} title={personal.under('', cell)}>
                      {personal.under('', cell)}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Modal>
  )
}
