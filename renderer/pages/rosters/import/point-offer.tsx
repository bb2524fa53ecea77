import { Button } from 'antd'
import type { Failure } from '#shared/contract/index.ts'

interface PointOfferProps {
  readonly failure: Failure | null
  readonly onPoint: () => void
}

/** A file whose header was not found: the clerk can point at it. */
export function PointOffer({ failure, onPoint }: PointOfferProps) {
  if (failure?.code !== 'header-not-found' && failure?.code !== 'column-missing') return null
  return (
    <div className="point-offer">
      <Button onClick={onPoint}>指定表头行</Button>
      <span className="hint">　列名写法特别时，可以自己指出表头在哪一行，再逐列对应。</span>
    </div>
  )
}
