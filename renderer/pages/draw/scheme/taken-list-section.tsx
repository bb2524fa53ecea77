import { useState } from 'react'
import { useMay } from '#renderer/api/use-may.ts'
import { ActButton } from '#renderer/components/if-may.tsx'
import type { PoolView } from '#shared/contract/index.ts'
import type { Scheme } from '#shared/domain/plan/scheme.ts'
import { counted } from '#shared/text/numbers.ts'
import { TakenListDialog } from './taken-list-dialog.tsx'
import type { SectionProps } from './section-props.ts'

interface TakenListSectionProps extends SectionProps {
  readonly pool: PoolView | null
  /** The clerk came for it */
  readonly startsOpen: boolean
  /** The scheme that the core has kept with the list */
  readonly onTaken: (scheme: Scheme) => void
}

/** 参加其他部门发起的抽查: their list instead of a draw of our own (偃师第二十六条, 清河五(三)). */
export function TakenListSection({ scheme, set, pool, startsOpen, onTaken }: TakenListSectionProps) {
  const may = useMay('scheme.takeList')
  const [choosing, setChoosing] = useState(may && startsOpen && scheme.takenList === null)
  const { takenList } = scheme
  return (
    <section className="card" id="taken-list">
      <h2>参加其他部门发起的抽查</h2>
      {takenList === null ? (
        <p className="hint">
          由其他部门发起、名单已由对方抽定的联合抽查：导入对方的名单，全部检查，本单位只抽检查人员。自己抽对象的不用填。
        </p>
      ) : (
        <>
          <p>
            <strong>{takenList.initiator}</strong>抽定 {counted(takenList.ids.length)} 户
            {takenList.number !== '' && `，${takenList.number}`}
            {takenList.document !== '' && `，${takenList.document}`}（文件「{takenList.fileName}」）。
          </p>
          <p className="hint">
            名单由发起部门抽定，第一轮只固定名单，第二轮抽检查人员。抽查条件、比例和年度上限对它不起作用。
          </p>
          <Doubts doubts={pool?.doubts ?? []} />
        </>
      )}
      <ActButton act="scheme.takeList" size="small" onClick={() => setChoosing(true)}>
        {takenList === null ? '导入发起部门的名单' : '换一份名单'}
      </ActButton>
      {takenList !== null && (
        <ActButton act="scheme.save" type="text" size="small" onClick={() => set({ takenList: null })}>
          改为自己抽取对象
        </ActButton>
      )}
      {choosing && (
        <TakenListDialog
          scheme={scheme}
          onClose={() => setChoosing(false)}
          onTaken={(taken) => {
            setChoosing(false)
            onTaken(taken)
          }}
        />
      )}
    </section>
  )
}

const shownDoubts = 10

/** What our roster holds against them: the initiator should know, and decides. */
function Doubts({ doubts }: { readonly doubts: PoolView['doubts'] }) {
  if (doubts.length === 0) return null
  return (
    <>
      <p>本单位名录中 {counted(doubts.length)} 户情况不同，仍在名单内，请告知发起部门：</p>
      <ul className="excluded">
        {doubts.slice(0, shownDoubts).map(({ id, name, reason }) => (
          <li key={id}>
            {name}：{reason}
          </li>
        ))}
        {doubts.length > shownDoubts && <li>另有 {counted(doubts.length - shownDoubts)} 户</li>}
      </ul>
    </>
  )
}
