import { useEffect, useRef } from 'react'
import type { ResultLine } from '#shared/contract/index.ts'
import { sheetStateWords } from '#shared/text/record-words.ts'
import type { SheetAddress } from './sheet-lines.ts'
import { isAsked, isAt } from './sheet-lines.ts'

interface LineProps {
  readonly line: ResultLine
  readonly isOpen: boolean
  readonly namesDepartment: boolean
  readonly onOpen: (line: ResultLine) => void
}

interface LineListProps {
  readonly lines: readonly ResultLine[]
  readonly at: SheetAddress | null
  /** Several departments: each line names its own */
  readonly namesDepartment: boolean
  readonly onOpen: (line: ResultLine) => void
}

/** The draw's list; the open one stays in sight. */
export function LineList({ lines, at, namesDepartment, onOpen }: LineListProps) {
  return (
    <ol className="line-list" aria-label="检查对象">
      {lines.map((line) => (
        <Line
          key={`${line.targetId} ${line.department}`}
          line={line}
          isOpen={isAt(line, at)}
          namesDepartment={namesDepartment}
          onOpen={onOpen}
        />
      ))}
    </ol>
  )
}

function Line({ line, isOpen, namesDepartment, onOpen }: LineProps) {
  const place = useRef<HTMLLIElement>(null)
  useEffect(() => {
    if (isOpen) place.current?.scrollIntoView({ block: 'nearest' })
  }, [isOpen])
  return (
    <li ref={place}>
      <button type="button" aria-current={isOpen} onClick={() => onOpen(line)}>
        <span className="line-number">{line.position}</span>
        <span className="line-name" title={line.targetName}>
          {line.targetName}
        </span>
        <span className={`line-state ${line.state}${line.isProblem ? ' problem' : ''}`}>
          {isAsked(line) ? sheetStateWords[line.state] : '已递补'}
        </span>
        <span className="line-more">
          {namesDepartment && line.department} {line.replaced && '（已递补）'}
          {line.result.join('、')}
        </span>
      </button>
    </li>
  )
}
