import { Button, Input, Modal } from 'antd'
import { useState } from 'react'
import { useAct } from '#renderer/api/use-act.ts'
import { useQuery } from '#renderer/api/use-query.ts'
import { FailureNotice } from '#renderer/components/failure-notice.tsx'
import { ActButton } from '#renderer/components/if-may.tsx'
import { Labelled } from '#renderer/components/labelled.tsx'
import type { StarterCatalogue } from '#shared/contract/index.ts'

/** On an empty catalogue: another county's published items as something to begin with. */
export function StarterOffer({ onAdded }: { readonly onAdded: () => void }) {
  const starters = useQuery('items.starters', {})
  const [chosen, setChosen] = useState<StarterCatalogue | null>(null)
  return (
    <>
      {(starters.value ?? []).map((starter) => (
        <ActButton act="items.addStarter" key={starter.id} onClick={() => setChosen(starter)}>
          装入{starter.name}作为起点
        </ActButton>
      ))}
      {chosen !== null && (
        <StarterDialog starter={chosen} onClose={() => setChosen(null)} onAdded={onAdded} />
      )}
    </>
  )
}

interface StarterDialogProps {
  readonly starter: StarterCatalogue
  readonly onClose: () => void
  readonly onAdded: () => void
}

function StarterDialog({ starter, onClose, onAdded }: StarterDialogProps) {
  const [names, setNames] = useState<Readonly<Record<string, string>>>(
    Object.fromEntries(starter.departments.map(({ name, ownName }) => [name, ownName])),
  )
  const add = useAct('items.addStarter')
  const count = starter.departments.flatMap(({ items }) => items).length
  const lacks = Object.values(names).some((name) => name.trim() === '')
  const done = async () => {
    const answer = await add.run({ id: starter.id, departments: names })
    if (answer.ok) onAdded()
  }
  return (
    <Modal
      open
      width={720}
      title={`装入${starter.name}`}
      onCancel={onClose}
      footer={[
        <Button key="close" onClick={onClose}>
          返回
        </Button>,
        <Button key="add" type="primary" disabled={lacks} loading={add.running} onClick={() => void done()}>
          装入 {count} 项
        </Button>,
      ]}
    >
      <p className="hint">
        来源：{starter.source}。只有事项名称、抽查方式和对象取自通知，法律依据和检查要点请按本单位的情况补充。
        {'装入后可用「撤销上次导入」整批撤回。'}
      </p>
      {starter.departments.map(({ name, items }) => (
        <Labelled key={name} label={`通知中的「${name}」，本地名称：`} hint={items.join('；')}>
          <Input
            maxLength={200}
            value={names[name] ?? ''}
            onChange={(event) => setNames({ ...names, [name]: event.target.value })}
          />
        </Labelled>
      ))}
      <FailureNotice failure={add.failure} />
    </Modal>
  )
}
