import { Button } from 'antd'
import { IfMay } from '#renderer/components/if-may.tsx'
import type { PublicationDraw } from '#shared/contract/index.ts'

interface SecretNoticeProps {
  readonly draw: PublicationDraw
  readonly onRelease: () => void
}

/** 暗查: what is kept back until somebody says that it may leave. */
export function SecretNotice({ draw, onRelease }: SecretNoticeProps) {
  return (
    <div className="publication-secret" role="note">
      <span>抽取{draw.draw.number}是暗查，还没有解密：结果可以录入、审核，但不能公示、导出和反馈。</span>
      <IfMay act="publication.release" told="解密">
        <Button onClick={onRelease}>解密</Button>
      </IfMay>
    </div>
  )
}
