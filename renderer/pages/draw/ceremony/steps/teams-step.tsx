import { assignmentLines, openPlaceSentence, peopleOf } from '../assignment-words.ts'
import type { StepProps } from '../step-props.ts'
import { usePageScroll } from '../use-page-scroll.ts'

/** Who inspects what, and in words where nobody could be found. */
export function TeamsStep({ view, takeKey }: StepProps) {
  const list = usePageScroll(takeKey)
  const lines = assignmentLines(view)
  const people = new Set(
    lines.flatMap(({ places }) => places.map(({ inspectorId }) => inspectorId)).filter(Boolean),
  )
  const inTeams = lines.some(({ team }) => team !== '')
  const scarce = view.scarcePlaces.length
  return (
    <div className="stage-scroll" ref={list}>
      <h1 className="stage-title">
        {people.size} 名检查人员已匹配到 {new Set(lines.map(({ targetId }) => targetId)).size} 户
      </h1>
      {view.openPlaces.length > 0 && (
        <ul className="stage-alarm">
          {view.openPlaces.map((open) => (
            <li key={`${open.targetId} ${open.department} ${open.place}`}>{openPlaceSentence(view, open)}</li>
          ))}
        </ul>
      )}
      {scarce > 0 && <p className="stage-small">有 {scarce} 个岗位的人选不足 3 人，已在抽取记录中列明。</p>}
      <table className="stage-table">
        <thead>
          <tr>
            <th scope="col">检查对象</th>
            <th scope="col">部门</th>
            {inTeams && <th scope="col">检查组</th>}
            <th scope="col">检查人员</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={`${line.targetId} ${line.department}`}>
              <td>{line.targetName}</td>
              <td>{line.department}</td>
              {inTeams && <td>{line.team}</td>}
              <td>{peopleOf(line)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
