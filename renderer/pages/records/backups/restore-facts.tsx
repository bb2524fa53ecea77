import { Alert } from 'antd'
import { ShowPersonal, usePersonal } from '#renderer/components/personal.tsx'
import type { OfficeState, RestorePreview } from '#shared/contract/index.ts'
import { backupTime, relationWords } from '#shared/text/backup-words.ts'
import { drawStateWords } from '#shared/text/draw-words.ts'
import { ledgerBodyText, ledgerKindWord } from '#shared/text/ledger-words.ts'
import { counted, longTime } from '#shared/text/numbers.ts'

/** What is in a backup, beside the present, and what would be lost. */
export function RestoreFacts({ preview }: { readonly preview: RestorePreview }) {
  const { held, now, lost, relation, missingFiles } = preview
  const told = relationWords[relation]
  return (
    <>
      <p>
        {backupTime(preview.backup)}的备份，已从头读过，完好。{told.alarm ? '' : told.sentence}
      </p>
      {told.alarm && <Alert type="error" showIcon title={told.sentence} />}
      <table className="restore-states">
        <thead>
          <tr>
            <th />
            <th>备份中</th>
            <th>现在</th>
          </tr>
        </thead>
        <tbody>
          <Row name="单位" of={({ bureau }) => bureau || '还没有建立'} held={held} now={now} />
          <Row name="检查对象" of={({ targets }) => `${counted(targets)} 户`} held={held} now={now} />
          <Row name="抽取" of={drawsOf} held={held} now={now} />
          <Row name="文书" of={({ documents }) => `${counted(documents)} 份`} held={held} now={now} />
          <Row name="最后一条操作" of={lastOf} held={held} now={now} />
        </tbody>
      </table>
      {missingFiles > 0 && (
        <Alert
          type="warning"
          showIcon
          title={`备份中缺 ${counted(missingFiles)} 个文书或附件文件，恢复后这些文件打不开。`}
        />
      )}
      <Lost lost={lost} />
    </>
  )
}

interface RowProps {
  readonly name: string
  readonly of: (state: OfficeState) => string
  readonly held: OfficeState
  readonly now: OfficeState | null
}

function Row({ name, of, held, now }: RowProps) {
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>{of(held)}</td>
      <td>{now === null ? '读不出来' : of(now)}</td>
    </tr>
  )
}

function drawsOf({ draws }: OfficeState): string {
  const last = draws.at(-1)
  if (last === undefined) return '没有'
  return `${counted(draws.length)} 次，最近是${last.number}（${drawStateWords[last.state]}）`
}

function lastOf({ last, entries }: OfficeState): string {
  if (last === null) return '没有'
  return `第 ${counted(entries)} 条　${longTime(last.at)}　${ledgerKindWord(last.kind)}`
}

function Lost({ lost }: Pick<RestorePreview, 'lost'>) {
  const personal = usePersonal()
  if (lost.entries === 0) return null
  const told = (kind: string, body: string) => ledgerBodyText(kind, personal.body(body))
  const hidesAny = lost.latest.some(({ kind, body }) => told(kind, body) !== ledgerBodyText(kind, body))
  return (
    <>
      {lost.draws.length > 0 && (
        <Alert
          type="error"
          showIcon
          title={`抽取${lost.draws.join('、')}会不在册或退回到较早的步骤。已签字的抽取不能靠恢复重抽：恢复会记入操作记录，写明丢开了哪些抽取。`}
        />
      )}
      <details open={lost.entries <= 5}>
        <summary>恢复后不再在册的操作：{counted(lost.entries)} 条</summary>
        {hidesAny && <ShowPersonal personal={personal} />}
        <ul className="lost-acts">
          {lost.latest.map(({ sequence, at, actor, kind, body }) => (
            <li key={sequence}>
              {longTime(at)}　{actor}　{ledgerKindWord(kind)}　{told(kind, body)}
            </li>
          ))}
          {lost.entries > lost.latest.length && (
            <li>以及更早的 {counted(lost.entries - lost.latest.length)} 条</li>
          )}
        </ul>
      </details>
    </>
  )
}
