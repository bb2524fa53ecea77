import { Button } from 'antd'
import type { ChosenFile } from '#renderer/components/file-choice.tsx'
import { FileChoice } from '#renderer/components/file-choice.tsx'
import { fileSize } from '#shared/text/numbers.ts'

interface ScansFieldProps {
  readonly value: readonly ChosenFile[]
  readonly onChange: (files: readonly ChosenFile[]) => void
}

const mostFiles = 20

/** Scans of a paper, or the recording itself. */
export function ScansField({ value, onChange }: ScansFieldProps) {
  return (
    <div className="documents-field">
      <FileChoice
        prompt="点击选择或拖入扫描件、照片或视频"
        hint="图片、视频或 PDF，可以有几个；没有可不选"
        accept=".pdf,.jpg,.jpeg,.png,.heic,.mp4,.mov"
        disabled={value.length >= mostFiles}
        onChoose={(file) => onChange([...value, file])}
      />
      <ul>
        {value.map((file, at) => (
          // eslint-disable-next-line react/no-array-index-key -- two files may have one name
          <li key={`${at} ${file.name}`}>
            {file.name}　<span className="hint">{fileSize(file.bytes.length)}</span>
            <Button
              size="small"
              type="link"
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
