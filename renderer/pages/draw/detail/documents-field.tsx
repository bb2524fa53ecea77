import { Button } from 'antd'
import type { ChosenFile } from '#renderer/components/file-choice.tsx'
import { FileChoice } from '#renderer/components/file-choice.tsx'
import { fileSize } from '#shared/text/numbers.ts'

interface DocumentsFieldProps {
  readonly value: readonly ChosenFile[]
  readonly hint: string
  readonly onChange: (files: readonly ChosenFile[]) => void
}

const mostFiles = 10

/** 证明材料: kept as handed in, its digest in the ledger. */
export function DocumentsField({ value, hint, onChange }: DocumentsFieldProps) {
  return (
    <div className="documents-field">
      <FileChoice
        prompt="点击选择或拖入证明材料"
        hint={hint}
        accept=".pdf,.jpg,.jpeg,.png,.docx,.doc"
        disabled={value.length >= mostFiles}
        onChoose={(file) => onChange([...value, file])}
      />
      <ul>
        {value.map((file, at) => (
          // eslint-disable-next-line react/no-array-index-key -- two files may have one name
          <li key={`${at} ${file.name}`}>
            {file.name}　<span className="hint">{fileSize(file.bytes.length)}</span>
            <Button
              type="link"
              size="small"
              danger
              onClick={() => onChange(value.filter((_, index) => index !== at))}
            >
              去掉
            </Button>
          </li>
        ))}
      </ul>
    </div>
  )
}
