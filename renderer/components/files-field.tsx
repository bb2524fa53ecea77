import { Button } from 'antd'
import { fileSize } from '#shared/text/numbers.ts'
import type { ChosenFile } from './file-choice.tsx'
import { FileChoice } from './file-choice.tsx'

/** What is handed in, and by which endings the system's own dialog shows it. */
const kinds = {
  documents: { prompt: '证明材料', accept: '.pdf,.jpg,.jpeg,.png,.docx,.doc', most: 10 },
  screenshots: { prompt: '公示页面的截图', accept: '.png,.jpg,.jpeg,.bmp,.gif,.webp,.pdf', most: 20 },
  scans: { prompt: '扫描件、照片或视频', accept: '.pdf,.jpg,.jpeg,.png,.heic,.mp4,.mov', most: 20 },
} as const

interface FilesFieldProps {
  readonly kind: keyof typeof kinds
  readonly value: readonly ChosenFile[]
  readonly hint: string
  readonly onChange: (files: readonly ChosenFile[]) => void
}

/** Files that go with an act: kept as handed in, their digests in the ledger. */
export function FilesField({ kind, value, hint, onChange }: FilesFieldProps) {
  const { prompt, accept, most } = kinds[kind]
  return (
    <div className="files-field">
      <FileChoice
        prompt={`点击选择或拖入${prompt}`}
        hint={hint}
        accept={accept}
        disabled={value.length >= most}
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
