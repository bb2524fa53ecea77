import type { DrawView } from '#shared/contract/index.ts'

/** Where another department has drawn the targets, the room is told that this round leaves nothing to chance. */
export function TakenListNotice({ view }: { readonly view: DrawView }) {
  const { takenList } = view
  if (takenList === null) return null
  const told = [takenList.initiator, takenList.number, takenList.document].filter(Boolean).join('，')
  return <p className="stage-quiet">名单由发起部门抽定（{told}），本轮只固定名单。</p>
}
