import { Button, Input } from 'antd'
import type { ReactNode } from 'react'
import { useMemo, useState } from 'react'
import { useHeight } from '#renderer/components/use-height.ts'
import type { PeopleLine } from './people-lines.ts'
import { pagesOf } from './people-lines.ts'
import type { StageKeys, TakeKey } from './step-props.ts'
import { useRowHeight } from './use-row-height.ts'
import { useStageKeys } from './use-step-key.ts'

interface PeopleListProps {
  readonly title: ReactNode
  readonly lines: readonly PeopleLine[]
  readonly takeKey: TakeKey
}

/** Who goes where, a page at a time: five thousand targets are as calm as five. The key turns the page; End shows the last. */
export function PeopleList({ title, lines, takeKey }: PeopleListProps) {
  const [search, setSearch] = useState('')
  const [asked, setPage] = useState(0)
  const { ref, height } = useHeight<HTMLOListElement>()
  const rowHeight = useRowHeight() * 1.6
  const words = search.trim()
  const pages = useMemo(() => {
    const found = lines.filter((line) => line.isHead || `${line.left}${line.right}`.includes(words))
    return pagesOf(found, Math.floor(height / rowHeight))
  }, [lines, words, height, rowHeight])
  const last = Math.max(0, pages.length - 1)
  const page = Math.min(asked, last)
  const keys = useMemo((): StageKeys => {
    const turn = (way: 1 | -1) => {
      if (page + way < 0 || page + way > last) return false
      setPage(page + way)
      return true
    }
    return {
      on: () => turn(1),
      back: () => turn(-1),
      other: (key) => {
        if (key !== 'Home' && key !== 'End') return false
        setPage(key === 'Home' ? 0 : last)
        return true
      },
    }
  }, [page, last])
  useStageKeys(takeKey, keys)
  return (
    <div className="people-page">
      <div className="people-head">
        <h1 className="stage-title">{title}</h1>
        <Input
          allowClear
          size="large"
          aria-label="找一户或一人"
          placeholder="找一户或一人"
          value={search}
          onChange={(event) => {
            setSearch(event.target.value)
            setPage(0)
          }}
        />
        {last > 0 && (
          <>
            <span className="stage-small">
              第 {page + 1} / {pages.length} 页
            </span>
            <Button size="large" disabled={page === last} onClick={() => setPage(last)}>
              末页 <kbd>End</kbd>
            </Button>
          </>
        )}
      </div>
      <ol className="people-list" ref={ref} aria-live="polite">
        {(pages[page] ?? []).map((line) => (
          <Line key={line.key} line={line} height={rowHeight} />
        ))}
      </ol>
    </div>
  )
}

function Line({ line, height }: { readonly line: PeopleLine; readonly height: number }) {
  if (line.isHead) {
    return (
      <li className="people-line people-line-head" style={{ height }}>
        <h2>{line.left}</h2>
      </li>
    )
  }
  const isNoted = line.note !== ''
  return (
    <li className={isNoted ? 'people-line people-line-noted' : 'people-line'} style={{ height }}>
      <span>{line.left}</span>
      <span className={line.isOpen ? 'people-open' : ''}>{line.right}</span>
      {isNoted && <span className="people-line-note">{line.note}</span>}
    </li>
  )
}
