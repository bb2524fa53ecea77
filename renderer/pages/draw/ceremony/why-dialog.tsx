import { Modal, Select } from 'antd'
import { useState } from 'react'
import type { DrawView } from '#shared/contract/index.ts'
import { roundOf } from './ceremony-steps.ts'
import { revealOrder, whyItIs } from './strata.ts'

interface WhyDialogProps {
  readonly view: DrawView
  readonly onClose: () => void
}

const outcomeWords = { winner: '入选', reserve: '递补', mandatory: '全部检查' } as const

/** 「为什么是它？」 for anyone who asks: the ticket, the rank, the quota, and how to compute it oneself. */
export function WhyDialog({ view, onClose }: WhyDialogProps) {
  const [id, setId] = useState<string | null>(() => revealOrder(view.tickets).at(-1)?.id ?? null)
  const ticket = view.tickets.find((one) => one.id === id)
  const seed = roundOf(view, 1)?.seed ?? ''
  return (
    <Modal open width={860} title="为什么是它？" footer={null} onCancel={onClose}>
      <Select
        autoFocus
        showSearch={{ optionFilterProp: 'label' }}
        className="full-width"
        size="large"
        aria-label="选择一户"
        placeholder="选择一户，可按名称或代码查找"
        value={id}
        onChange={setId}
        options={view.tickets.map((one) => ({
          value: one.id,
          label: `${one.name}　${one.id}　${outcomeWords[one.outcome]}`,
        }))}
      />
      {ticket !== undefined && (
        <div className="why">
          {whyItIs(view, ticket).map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
          {ticket.outcome !== 'mandatory' && (
            <>
              <p className="hint">自己验算：对下面三行文字（末尾不换行）求 SHA-256，得到的就是它的票号。</p>
              <pre className="code">{`${seed}\n${view.number}/target\n${ticket.id}`}</pre>
            </>
          )}
        </div>
      )}
      <p className="hint">参加抽取而没有列在这里的企业，票号都排在本类（本乡镇）所列各户之后。</p>
    </Modal>
  )
}
