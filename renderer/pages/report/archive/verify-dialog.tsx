import { Alert, Button, Input, Modal } from 'antd'
import { useState } from 'react'
import { useAct } from '#renderer/api/use-act.ts'
import { FailureNotice } from '#renderer/components/failure-notice.tsx'
import { FileChoice } from '#renderer/components/file-choice.tsx'
import { Wait } from '#renderer/components/wait.tsx'
import type { InputOf, Operations, ReadArchive } from '#shared/contract/index.ts'
import { readArchiveText } from '#shared/text/archive-words.ts'

/** 核对导出的档案: every file against its hash; whatever differs is named. */
export function VerifyDialog({ onClose }: { readonly onClose: () => void }) {
  const verify = useAct('archive.verify')
  const [path, setPath] = useState('')
  const [found, setFound] = useState<ReadArchive | null>(null)
  const run = async (input: InputOf<Operations['archive.verify']>) => {
    setFound(null)
    const answer = await verify.run(input)
    if (answer.ok) setFound(answer.value)
  }
  return (
    <Modal open title="核对导出的档案" width={640} footer={null} onCancel={onClose}>
      <p className="hint">逐个文件核对校验码，被改动、缺失和多出来的文件都会列出名称。</p>
      <div className="archive-bar">
        <Input
          className="archive-place"
          aria-label="文件夹或压缩包的完整路径"
          placeholder="文件夹或压缩包的完整路径"
          maxLength={1000}
          value={path}
          onChange={(event) => setPath(event.target.value)}
        />
        <Button
          type="primary"
          disabled={path.trim() === ''}
          loading={verify.running}
          onClick={() => void run({ path: path.trim() })}
        >
          核对
        </Button>
      </div>
      <FileChoice
        prompt="或者选择、拖入一个压缩包"
        hint="导出的压缩包（.zip）"
        accept=".zip"
        disabled={verify.running}
        onChoose={(file) => void run({ file })}
      />
      {verify.running && <Wait doing="正在核对" progress={verify.progress} onCancel={verify.cancel} />}
      <FailureNotice failure={verify.failure} />
      {found !== null && <Found found={found} />}
    </Modal>
  )
}

function Found({ found }: { readonly found: ReadArchive }) {
  const { changed, missing, extra, whole } = found
  const lists = [
    { word: '被改动', names: changed },
    { word: '缺失', names: missing },
    { word: '不在清单中', names: extra },
  ]
  return (
    <Alert
      className="archive-gap"
      type={whole ? 'success' : 'error'}
      showIcon
      title={readArchiveText(found)}
      description={lists
        .filter(({ names }) => names.length > 0)
        .map(({ word, names }) => (
          <div key={word}>
            <strong>{word}</strong>
            <ul className="archive-names">
              {names.map((name) => (
                <li key={name}>{name}</li>
              ))}
            </ul>
          </div>
        ))}
    />
  )
}
