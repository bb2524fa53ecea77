import { Button } from 'antd'
import type { ChosenFile } from '#renderer/components/file-choice.tsx'
import { FileChoice } from '#renderer/components/file-choice.tsx'
import { fileSize } from '#shared/text/numbers.ts'

interface ScreenshotsFieldProps {
  readonly value: readonly ChosenFile[]
  readonly onChange: (files: readonly ChosenFile[]) => void
}

const most = 20

/** 公示截图: what the page looked like, kept with its digest. */
export function ScreenshotsField({ value, onChange }: ScreenshotsFieldProps) {
  return (
    <div className="documents-field">
      <FileChoice
        prompt="点击选择或拖入公示页面的截图"
        hint="图片或 PDF，可以有几张；也可以以后补"
        accept=".png,.jpg,.jpeg,.bmp,.gif,.webp,.pdf"
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
