import { Table } from 'antd'
import { useQuery } from '#renderer/api/use-query.ts'
import { CodeGroups } from '#renderer/components/code-groups.tsx'
import { EmptyPlace } from '#renderer/components/empty-place.tsx'
import { FailureNotice } from '#renderer/components/failure-notice.tsx'
import { Wait } from '#renderer/components/wait.tsx'
import type { SignedSheet } from '#shared/contract/index.ts'
import { signedSheetWord } from '#shared/text/ledger/sheet.ts'
import { longTime } from '#shared/text/numbers.ts'
import { HeadQuestion } from './head-question.tsx'

/** Every sheet that people sign prints the ledger's head: here they are, to be held against the paper. */
export function SignedSheetsTab() {
  const sheets = useQuery('records.signedSheets', {})
  return (
    <div className="scrolling">
      <HeadQuestion />
      <FailureNotice failure={sheets.failure} onRetry={sheets.reload} />
      {sheets.loading && <Wait doing="正在读取签字单" />}
      <Table<SignedSheet>
        size="small"
        rowKey="sequence"
        pagination={{ pageSize: 50, hideOnSinglePage: true, showSizeChanger: false }}
        dataSource={[...(sheets.value ?? [])].toReversed()}
        locale={{
          emptyText: sheets.loading ? (
            ' '
          ) : (
            <EmptyPlace>
              还没有签字单。每次承诺和抽取结束时打印的签字单都会列在这里，带着当时的记录码。
            </EmptyPlace>
          ),
        }}
        columns={columns}
      />
    </div>
  )
}

const columns = [
  {
    title: '签字单',
    width: 250,
    render: (_: unknown, sheet: SignedSheet) => (
      <>
        <div className="code">{sheet.draw}</div>
        {signedSheetWord(sheet)}
        <div className="hint">
          {longTime(sheet.at)}　第 {sheet.sequence} 条
        </div>
      </>
    ),
  },
  {
    title: '本表印的记录码',
    render: (_: unknown, { head }: SignedSheet) => <CodeGroups code={head} className="head-code" />,
  },
  {
    title: '上一张签字单的记录码',
    render: (_: unknown, { previous }: SignedSheet) =>
      previous === '' ? (
        <span className="hint">这是第一张</span>
      ) : (
        <CodeGroups code={previous} className="head-code" />
      ),
  },
]
