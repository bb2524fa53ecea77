import { Button, Input } from 'antd'
import { useState } from 'react'
import type { ChosenFile } from '#renderer/components/file-choice.tsx'
import { pastedFile } from './pasted-cells.ts'

interface PasteBoxProps {
  readonly disabled: boolean
  readonly onPaste: (file: ChosenFile) => void
}

/** For a few rows copied from a spreadsheet or a web page: no file has to be saved first. */
export function PasteBox({ disabled, onPaste }: PasteBoxProps) {
  const [text, setText] = useState('')
  return (
    <div className="paste-box">
      <Input.TextArea
        rows={4}
        aria-label="粘贴表格内容"
        placeholder="也可以在表格里选中几行（连同表头）复制，粘贴到这里"
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <Button disabled={disabled || text.trim() === ''} onClick={() => onPaste(pastedFile(text))}>
        读取粘贴的内容
      </Button>
    </div>
  )
}
