import type { PoolView } from '#shared/contract/index.ts'
import { counted } from '#shared/text/numbers.ts'

/** How an overall 「不低于」 raises the classes: fixed before anything is committed, in words. */
export function FloorNotice({ floor }: { readonly floor: PoolView['floor'] }) {
  if (floor === null) return null
  const { needed, promised, raises } = floor
  if (raises.length === 0) {
    return (
      <p className="hint">
        各类合计 {counted(promised)} 户，已达到总体下限 {counted(needed)} 户。
      </p>
    )
  }
  return (
    <div className="floor-notice">
      <p>
        总体不低于 {counted(needed)} 户，各类合计只有 {counted(promised)} 户，补足{' '}
        {counted(needed - promised)} 户：
      </p>
      <ul>
        {raises.map((raise) => (
          <li key={raise.class}>
            「{raise.class}」由 {counted(raise.from)} 户增至 {counted(raise.to)} 户
          </li>
        ))}
      </ul>
      <p className="hint">
        补足的次序：先「重点」，再按各类自定的比例从高到低，补满再补下一档；比例相同的几类一同补，使抽取的比例尽量一致。增加后的户数写入承诺。
      </p>
    </div>
  )
}
