import { Button, Popconfirm, Select, Tag } from 'antd'
import { ActButton, IfMay } from '#renderer/components/if-may.tsx'
import { useState } from 'react'
import { useAct } from '#renderer/api/use-act.ts'
import { useOffice } from '#renderer/app/office-context.ts'
import { FailureNotice } from '#renderer/components/failure-notice.tsx'
import type { PackView } from '#shared/contract/index.ts'
import { CopyDialog } from './copy-dialog.tsx'

interface PackHeadProps {
  readonly shown: PackView
  readonly packs: readonly PackView[]
  readonly dirty: boolean
  readonly onShow: (packId: string) => void
  readonly onChanged: (packs: readonly PackView[]) => void
}

/** Which rules are shown and which are in force, and what can be done with them as a whole. */
export function PackHead({ shown, packs, dirty, onShow, onChanged }: PackHeadProps) {
  const { office, reload } = useOffice()
  const [copying, setCopying] = useState(false)
  const use = useAct('office.update')
  const remove = useAct('packs.remove')
  const reset = useAct('packs.reset')
  const { pack, revision, inForce } = shown
  const isPreset = revision === 0
  const putInForce = async () => {
    const answer = await use.run({ profile: { ...office, packId: pack.id } })
    if (!answer.ok) return
    onChanged(packs.map((one) => ({ ...one, inForce: one.pack.id === pack.id })))
    reload()
  }
  const drop = async () => {
    const answer = await remove.run({ packId: pack.id })
    if (!answer.ok) return
    onShow(office.packId)
    onChanged(answer.value)
  }
  const resetAll = async () => {
    const answer = await reset.run({ packId: pack.id, revision, figures: [] })
    if (answer.ok) onChanged(answer.value)
  }
  return (
    <section className="card pack-head">
      <div className="pack-line">
        <Select
          aria-label="规则包"
          className="pack-choice"
          value={pack.id}
          disabled={dirty}
          onChange={onShow}
          options={packs.map((one) => ({
            value: one.pack.id,
            label: `${one.pack.name}${one.inForce ? '　现行' : ''}`,
          }))}
        />
        {inForce ? <Tag color="blue">现行规则</Tag> : <Tag>未采用</Tag>}
        {isPreset ? <Tag>原件</Tag> : <Tag>本单位副本</Tag>}
        <span className="spring" />
        {!isPreset && (
          <IfMay act="packs.reset">
            <Popconfirm
              title="各项规则都恢复为原件的规定？"
              okText="全部恢复"
              cancelText="保留修改"
              onConfirm={() => void resetAll()}
            >
              <Button disabled={dirty} loading={reset.running}>
                全部恢复原值
              </Button>
            </Popconfirm>
          </IfMay>
        )}
        {!isPreset && !inForce && (
          <IfMay act="packs.remove">
            <Popconfirm
              title="删除这个副本？删除后不能恢复。"
              okText="删除"
              cancelText="保留"
              onConfirm={() => void drop()}
            >
              <Button danger loading={remove.running}>
                删除副本
              </Button>
            </Popconfirm>
          </IfMay>
        )}
        {!inForce && (
          <ActButton
            act="office.update"
            disabled={dirty}
            loading={use.running}
            onClick={() => void putInForce()}
          >
            采用这个规则包
          </ActButton>
        )}
        {isPreset && (
          <IfMay act="packs.copy" told>
            <Button type="primary" onClick={() => setCopying(true)}>
              建立副本并修改
            </Button>
          </IfMay>
        )}
      </div>
      <p className="hint">
        依据：{pack.source.title}
        {pack.source.number !== '' && `（${pack.source.number}）`}
        {isPreset
          ? '。原件不能修改；要改某项规则，先建立本单位的副本。'
          : '。改动只用于以后的计划和抽取，已抽取的不变。'}
      </p>
      <FailureNotice failure={use.failure ?? remove.failure ?? reset.failure} />
      {copying && (
        <CopyDialog
          source={pack}
          onClose={() => setCopying(false)}
          onCopied={(views) => {
            setCopying(false)
            onChanged(views)
            onShow(views.find((view) => view.inForce)?.pack.id ?? pack.id)
            reload()
          }}
        />
      )}
    </section>
  )
}
