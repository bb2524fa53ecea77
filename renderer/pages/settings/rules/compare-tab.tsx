import { Checkbox, Switch } from 'antd'
import { Fragment, useState } from 'react'
import { useQuery } from '#renderer/api/use-query.ts'
import { FailureNotice } from '#renderer/components/failure-notice.tsx'
import { Wait } from '#renderer/components/wait.tsx'
import type { PackView } from '#shared/contract/index.ts'
import { figureWord, sectionWords } from '#shared/text/rule-pack-words.ts'
import { compareRows } from './compare-rows.ts'

/** 规则对照: the packs side by side, for their sources contradict each other. Nothing is changed here. */
export function CompareTab() {
  const packs = useQuery('packs.list', {})
  if (packs.value === null) {
    return packs.loading ? (
      <Wait doing="正在读取规则包" />
    ) : (
      <FailureNotice failure={packs.failure} onRetry={packs.reload} />
    )
  }
  return <Comparison packs={packs.value} />
}

function Comparison({ packs }: { readonly packs: readonly PackView[] }) {
  const [hidden, setHidden] = useState<ReadonlySet<string>>(new Set())
  const [onlyDiffering, setOnlyDiffering] = useState(true)
  const shown = packs.filter(({ pack }) => !hidden.has(pack.id))
  const toggle = (id: string) => {
    const next = new Set(hidden)
    if (!next.delete(id)) next.add(id)
    setHidden(next)
  }
  return (
    <section className="card">
      <div className="pack-line">
        {packs.map(({ pack, inForce }) => (
          <Checkbox key={pack.id} checked={!hidden.has(pack.id)} onChange={() => toggle(pack.id)}>
            {shortName(pack.name)}
            {inForce && '（现行）'}
          </Checkbox>
        ))}
        <span className="spring" />
        <label className="switch-line">
          <Switch size="small" checked={onlyDiffering} onChange={setOnlyDiffering} />
          只看不一致的
        </label>
      </div>
      <p className="hint">
        各份文件的规定并不一致。格中小字是出处，指针停在格上可看原文；灰字没有出处，是程序的起始值、本单位自定或不作规定。
      </p>
      <div className="compare-scroll">
        <table className="compare">
          <thead>
            <tr>
              <th>规则</th>
              {shown.map(({ pack, inForce }) => (
                <th key={pack.id}>
                  {shortName(pack.name)}
                  {inForce && <span className="hint">　现行</span>}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {compareRows(
              shown.map(({ pack }) => pack),
              onlyDiffering,
            ).map(({ section, rows }) => (
              <Fragment key={section}>
                <tr className="compare-section">
                  <th colSpan={shown.length + 1}>{sectionWords[section]}</th>
                </tr>
                {rows.map(({ figure, cells }) => (
                  <tr key={figure}>
                    <th scope="row">{figureWord(figure)}</th>
                    {cells.map(({ packId, text, clause, note }) => (
                      <td key={packId} title={note} className={clause === '' ? 'compare-start' : ''}>
                        <div className="compare-value">{text}</div>
                        {clause !== '' && <div className="compare-clause">{clause}</div>}
                      </td>
                    ))}
                  </tr>
                ))}
              </Fragment>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}

/** 「宁晋县（2023年监管工作实施方案）」 → 「宁晋县」 */
const shortName = (name: string) => name.split('（')[0] ?? name
