import { InboxOutlined } from '@ant-design/icons'
import { Upload } from 'antd'

export interface ChosenFile {
  readonly name: string
  readonly bytes: Uint8Array
}

interface FileChoiceProps {
  readonly prompt: string
  readonly hint: string
  /** e.g. `.xlsx,.csv`; what is inside counts, not the name */
  readonly accept: string
  readonly disabled?: boolean
  readonly onChoose: (file: ChosenFile) => void
}

/** Choose a file or drag it here. It is read in this window and goes nowhere but to this office's own program. */
export function FileChoice({ prompt, hint, accept, disabled = false, onChoose }: FileChoiceProps) {
  return (
    <Upload.Dragger
      accept={accept}
      multiple={false}
      showUploadList={false}
      disabled={disabled}
      beforeUpload={async (file) => {
        onChoose({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })
        return Upload.LIST_IGNORE
      }}
    >
      <div className="file-choice">
        <InboxOutlined />
        <p>{prompt}</p>
        <p className="hint">{hint}</p>
      </div>
    </Upload.Dragger>
  )
}
