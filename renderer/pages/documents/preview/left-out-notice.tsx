import { Alert } from 'antd'
import { hrefOf } from '#renderer/app/router.ts'
import type { PaperPreview } from '#shared/contract/index.ts'

// Placeholders whose value the office's own profile gives.
const ofTheOffice: ReadonlySet<string> = new Set(['联系人', '联系电话', '电话', '单位', '发文机关'])

/** Which sentences are not printed, what they lack, and where it is filled in. */
export function LeftOutNotice({ leftOut }: Pick<PaperPreview, 'leftOut'>) {
  if (leftOut.length === 0) return null
  const missing = [...new Set(leftOut.flatMap((one) => one.missing))]
  return (
    <Alert
      type="warning"
      showIcon
      title={
        <>
          有 {leftOut.length} 句没有印出，缺{missing.map((name) => `〔${name}〕`).join('')}。
          {missing.some((name) => ofTheOffice.has(name)) && (
            <a href={hrefOf(['settings', 'profile'])}>去「单位信息」补填</a>
          )}
          　<a href={hrefOf(['documents', 'templates'])}>看文书模板</a>
        </>
      }
    />
  )
}
