import { Alert } from 'antd'
import type { ResultSheetView } from '#shared/contract/index.ts'
import { longTime } from '#shared/text/numbers.ts'

/** What is to be known before anything is entered. */
export function SheetNotices({ sheet }: { readonly sheet: ResultSheetView }) {
  const { rosterNow, replaced, state, reason, actor, at } = sheet
  return (
    <>
      {rosterNow.kind === 'retired' && (
        <Alert
          showIcon
          type="info"
          title={`抽取以后，这一户已移出名录（${rosterNow.reason}）。结果仍照实录入。`}
        />
      )}
      {rosterNow.kind === 'gone' && (
        <Alert
          showIcon
          type="info"
          title="名录里已没有这一户，结果仍照实录入；审核通过后不会记入检查历史。"
        />
      )}
      {replaced && (
        <Alert
          showIcon
          type="info"
          title="这一户已由别户递补。去检查过的，在这里如实录入；没有去的不用录。"
        />
      )}
      {state === 'returned' && (
        <Alert showIcon type="warning" title={`${actor}于${longTime(at)}退回：${reason}`} />
      )}
    </>
  )
}
