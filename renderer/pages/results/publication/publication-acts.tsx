import { useAct } from '#renderer/api/use-act.ts'
import { go, hrefOf } from '#renderer/app/router.ts'
import { FailureNotice } from '#renderer/components/failure-notice.tsx'
import { ActButton, IfMay } from '#renderer/components/if-may.tsx'
import { saveBytes } from '#renderer/components/save-bytes.ts'
import { Wait } from '#renderer/components/wait.tsx'
import { LookButton } from '#renderer/pages/documents/preview/look-button.tsx'
import type { PublicationDraw } from '#shared/contract/index.ts'
import { canPrint, canPublish, canWithhold } from '#shared/domain/results/publication.ts'
import { publicationCount } from '#shared/text/publication-words.ts'
import type { DrawLine } from './publication-filter.ts'

/** Lines of one draw that an act is asked of. */
export interface AskedLines {
  readonly draw: PublicationDraw
  readonly lines: readonly DrawLine[]
}

export type Asking =
  | ({ readonly what: 'mark' | 'withhold' } & AskedLines)
  | { readonly what: 'release'; readonly draw: PublicationDraw }

interface PublicationActsProps {
  readonly chosen: readonly DrawLine[]
  readonly onAsk: (asking: Asking) => void
  readonly onDone: () => void
}

export const recordsOf = (lines: readonly DrawLine[]) =>
  lines.map(({ recordId, version }) => ({ id: recordId ?? '', version }))

/** What can be done with the chosen records, in the order of work; why it cannot stands beside. */
export function PublicationActs({ chosen, onAsk, onDone }: PublicationActsProps) {
  const table = useAct('publication.makeTable')
  const fields = useAct('publication.disclosure')
  const [first] = chosen
  const refusal = refusalOf(chosen)
  const asked = first === undefined ? null : { draw: first.draw, lines: chosen }
  const every = (can: (state: DrawLine['state']) => boolean) =>
    asked !== null && refusal === '' && chosen.every(({ state }) => can(state))
  const input = { drawId: first?.draw.draw.id ?? '', records: recordsOf(chosen) }
  const make = async () => {
    const answer = await table.run(input)
    if (!answer.ok) return
    onDone()
    go(hrefOf(['documents']))
  }
  const save = async () => {
    const answer = await fields.run(input)
    if (answer.ok) saveBytes(answer.value)
  }
  return (
    <>
      <IfMay act="publication.makeTable" told>
        <div className="filter-line publication-acts">
          <span>
            {chosen.length === 0 ? '请勾选记录后办理。' : `已选 ${publicationCount(chosen)}。`}
            {refusal !== '' && <span className="field-refusal">{refusal}</span>}
          </span>
          <span className="spring" />
          <LookButton disabled={!every(canPrint)} ask={() => ({ of: 'publication', ...input })} />
          <ActButton
            act="publication.makeTable"
            disabled={!every(canPrint)}
            loading={table.running}
            onClick={() => void make()}
          >
            生成公示表
          </ActButton>
          <ActButton
            act="publication.disclosure"
            disabled={!every(canPrint)}
            loading={fields.running}
            onClick={() => void save()}
          >
            导出公示字段
          </ActButton>
          <ActButton
            act="publication.withhold"
            disabled={!every(canWithhold)}
            onClick={() => asked !== null && onAsk({ what: 'withhold', ...asked })}
          >
            不予公示
          </ActButton>
          <ActButton
            act="publication.mark"
            type="primary"
            disabled={!every(canPublish)}
            onClick={() => asked !== null && onAsk({ what: 'mark', ...asked })}
          >
            登记公示
          </ActButton>
        </div>
      </IfMay>
      {table.running && <Wait doing="正在生成公示表" progress={table.progress} onCancel={table.cancel} />}
      <FailureNotice failure={table.failure ?? fields.failure} />
    </>
  )
}

/** Why nothing at all can be done with these together; empty: something can. */
function refusalOf(chosen: readonly DrawLine[]): string {
  const draws = new Set(chosen.map(({ draw }) => draw.draw.id))
  if (draws.size > 1) return '选中的记录属于几次抽取，请一次只办理一次抽取的。'
  const blocked = chosen.filter(({ state }) => !canPrint(state) && !canWithhold(state)).length
  return blocked === 0 ? '' : `其中 ${blocked} 条还没有录入、审核或者已决定不予公示，请先去掉。`
}
