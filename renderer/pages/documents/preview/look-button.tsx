import { Button, Drawer } from 'antd'
import { useMemo, useState } from 'react'
import { useAct } from '#renderer/api/use-act.ts'
import { FailureNotice } from '#renderer/components/failure-notice.tsx'
import type { PaperPreview } from '#shared/contract/index.ts'
import { documentPages } from '#shared/domain/documents/index.ts'
import { documentKindWords } from '#shared/text/draw-words.ts'
import type { AskedPaper } from './paper-request.ts'
import { Papers } from './papers.tsx'

interface LookButtonProps {
  /** The paper as it is filled in now; null: something is still missing, and the form says what */
  readonly ask: () => AskedPaper | null | Promise<AskedPaper | null>
  readonly disabled?: boolean
  readonly small?: boolean
}

/** A paper as pages over the form it is filled in from, before it is issued: nothing is kept and no number taken. */
export function LookButton({ ask, disabled = false, small = false }: LookButtonProps) {
  const look = useAct('documents.preview')
  const [shown, setShown] = useState<PaperPreview | null>(null)
  const run = async () => {
    const paper = await ask()
    if (paper === null) return
    const answer = await look.run({ paper })
    if (answer.ok) setShown(answer.value)
  }
  const close = () => {
    setShown(null)
    look.forget()
  }
  return (
    <>
      <Button
        size={small ? 'small' : 'middle'}
        disabled={disabled}
        loading={look.running}
        onClick={() => void run()}
      >
        预览
      </Button>
      <Drawer
        open={shown !== null || look.failure !== null}
        destroyOnHidden
        className="look-drawer"
        size="100%"
        title={shown === null ? '预览' : `预览：${documentKindWords[shown.kind]}`}
        extra="按现有数据排出，尚未签发，没有保存。"
        onClose={close}
      >
        <FailureNotice failure={look.failure} />
        {shown !== null && <Look preview={shown} />}
      </Drawer>
    </>
  )
}

function Look({ preview }: { readonly preview: PaperPreview }) {
  const pages = useMemo(() => documentPages(preview, preview.look), [preview])
  return <Papers preview={preview} pages={pages} />
}
