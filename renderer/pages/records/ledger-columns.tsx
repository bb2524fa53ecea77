import { CodeGroups } from '#renderer/components/code-groups.tsx'
import type { PagedColumn } from '#renderer/components/paged-table.tsx'
import type { LedgerEntryView } from '#shared/contract/index.ts'
import { maskedBody } from '#shared/domain/rosters/mask-answer.ts'
import { ledgerBodyText, ledgerKindWord } from '#shared/text/ledger-words.ts'
import { longTime } from '#shared/text/numbers.ts'

export const ledgerColumns: readonly PagedColumn<LedgerEntryView>[] = [
  { key: 'sequence', title: '序号', width: 80, fixed: true, numeric: true, show: ({ sequence }) => sequence },
  { key: 'at', title: '时间', width: 180, show: ({ at }) => longTime(at) },
  { key: 'actor', title: '经办人', width: 110, show: ({ actor }) => actor },
  { key: 'kind', title: '操作', width: 150, show: ({ kind }) => ledgerKindWord(kind) },
  {
    key: 'body',
    title: '内容',
    width: 420,
    show: ({ kind, body }) => ledgerBodyText(kind, maskedBody(body)),
  },
  {
    key: 'hash',
    title: '记录码（前 12 位）',
    width: 170,
    show: ({ hash }) => <CodeGroups code={hash.slice(0, 12)} />,
  },
]
