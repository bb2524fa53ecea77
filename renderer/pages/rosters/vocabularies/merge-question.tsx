import { Modal, Select } from 'antd'
import { useState } from 'react'
import { useAct } from '#renderer/api/use-act.ts'
import { FailureNotice } from '#renderer/components/failure-notice.tsx'
import { Labelled } from '#renderer/components/labelled.tsx'
import type { VocabularyView } from '#shared/contract/index.ts'
import type { VocabularyName } from '#shared/domain/rosters/vocabulary.ts'

interface MergeQuestionProps {
  readonly name: VocabularyName
  readonly from: string
  readonly words: readonly string[]
  readonly near: readonly string[]
  readonly onClose: () => void
  readonly onMerged: (view: VocabularyView) => void
}

/** Two words become one, everywhere. */
export function MergeQuestion({ name, from, words, near, onClose, onMerged }: MergeQuestionProps) {
  const [into, setInto] = useState<string | null>(near.length === 1 ? (near[0] ?? null) : null)
  const merge = useAct('vocabularies.merge')
  const finish = async () => {
    if (into === null) return
    const answer = await merge.run({ name, from, into })
    if (!answer.ok) return
    onMerged(answer.value)
    onClose()
  }
  return (
    <Modal
      open
      title={`「${from}」并入另一个词`}
      okText="并入"
      cancelText="返回"
      okButtonProps={{ disabled: into === null }}
      confirmLoading={merge.running}
      onCancel={onClose}
      onOk={() => void finish()}
    >
      <FailureNotice failure={merge.failure} />
      <Labelled label="并入">
        <Select
          autoFocus
          showSearch
          placeholder="选择词表中的词"
          value={into}
          onChange={setInto}
          options={words.map((word) => ({ value: word, label: word }))}
        />
      </Labelled>
      <p className="hint">
        名录和没有抽取的实施方案中，「{from}」都改写为{into === null ? '所选的词' : `「${into}」`}
        ；以后导入时遇到「{from}」也按它收录。每条改动都记入历史。
      </p>
    </Modal>
  )
}
