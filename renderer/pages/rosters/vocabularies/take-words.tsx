import { Button, Checkbox, Modal } from 'antd'
import { useState } from 'react'
import { useAct } from '#renderer/api/use-act.ts'
import { FailureNotice } from '#renderer/components/failure-notice.tsx'
import { ActButton } from '#renderer/components/if-may.tsx'
import type { GapGroup } from '#shared/contract/index.ts'
import { counted } from '#shared/text/numbers.ts'

interface TakeWordsProps {
  /** Groups of addresses that say a region nobody knows */
  readonly groups: readonly GapGroup[]
  readonly onDone: () => void
}

/** An office that begins without a list of regions finds them in its addresses; which of them are regions only a clerk knows. */
export function TakeWords({ groups, onDone }: TakeWordsProps) {
  const [asking, setAsking] = useState(false)
  const [ticked, setTicked] = useState<readonly string[]>([])
  const adopt = useAct('vocabularies.adopt')
  const take = async () => {
    const answer = await adopt.run({ name: 'regions', words: ticked })
    if (!answer.ok) return
    setAsking(false)
    onDone()
  }
  if (groups.length < 2) return null
  return (
    <>
      <ActButton act="vocabularies.adopt" onClick={() => setAsking(true)}>
        从住所收集乡镇名称（{groups.length} 种写法）
      </ActButton>
      <Modal
        open={asking}
        width={640}
        title="住所中出现、词表中没有的写法"
        okText={`收入词表（${ticked.length}）`}
        cancelText="返回"
        okButtonProps={{ disabled: ticked.length === 0 }}
        confirmLoading={adopt.running}
        onCancel={() => setAsking(false)}
        onOk={() => void take()}
      >
        <p className="hint">
          只勾选现在的正名。旧称和错字不要勾，收入正名之后再记为它的别名。
          <Button
            type="link"
            size="small"
            onClick={() => setTicked(ticked.length === groups.length ? [] : groups.map(({ said }) => said))}
          >
            {ticked.length === groups.length ? '全不选' : '全选'}
          </Button>
        </p>
        <FailureNotice failure={adopt.failure} />
        <Checkbox.Group
          className="take-words"
          value={[...ticked]}
          onChange={setTicked}
          options={groups.map(({ said, count }) => ({
            value: said,
            label: `${said}（${counted(count)} 户）`,
          }))}
        />
      </Modal>
    </>
  )
}
