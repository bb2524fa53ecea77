import { useState } from 'react'
import { ActButton } from '#renderer/components/if-may.tsx'
import { ReturnDialog } from './return-dialog.tsx'
import { SendDialog } from './send-dialog.tsx'

export interface SheetDraw {
  readonly drawId: string
  readonly number: string
  readonly departments: readonly string[]
  /** 暗查: a workbook names its targets and is not sent */
  readonly secret: boolean
}

interface SheetButtonsProps {
  readonly draw: SheetDraw
  /** Records were taken over */
  readonly onTaken: () => void
}

/** 结果录入表: out to the departments as Excel, and back. */
export function SheetButtons({ draw, onTaken }: SheetButtonsProps) {
  const [asked, setAsked] = useState<'send' | 'return' | null>(null)
  const close = () => setAsked(null)
  const why = draw.secret ? '这是暗查，录入表会列出检查对象，不发出。请在本页逐户录入。' : ''
  return (
    <>
      <ActButton act="results.makeSheets" disabled={draw.secret} title={why} onClick={() => setAsked('send')}>
        发出 Excel 录入表
      </ActButton>
      <ActButton
        act="results.takeSheet"
        disabled={draw.secret}
        title={why}
        onClick={() => setAsked('return')}
      >
        收回 Excel
      </ActButton>
      {asked === 'send' && <SendDialog draw={draw} onClose={close} />}
      {asked === 'return' && <ReturnDialog draw={draw} onTaken={onTaken} onClose={close} />}
    </>
  )
}
