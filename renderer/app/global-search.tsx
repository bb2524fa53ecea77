import { SearchOutlined } from '@ant-design/icons'
import { AutoComplete, Input } from 'antd'
import { useEffect, useState } from 'react'
import { useOfficeApi } from '#renderer/api/office-api.ts'
import { certificateNumber } from '#shared/domain/rosters/certificate-number.ts'
import type { RosterName } from '#shared/domain/rosters/types.ts'
import { rosterNames } from '#shared/domain/rosters/types.ts'
import { counted } from '#shared/text/numbers.ts'
import { rosterUnits, rosterWords } from '#shared/text/roster-words.ts'
import { go, hrefOf } from './router.ts'

interface Found {
  readonly roster: RosterName
  readonly total: number
  readonly rows: readonly { readonly id: string; readonly name: string }[]
}

/** Searches every roster at once: name, code, number, 拼音. */
export function GlobalSearch() {
  const [words, setWords] = useState('')
  const found = useFound(words.trim())
  return (
    <AutoComplete
      className="global-search"
      value={words}
      onChange={setWords}
      options={optionsOf(found, words.trim())}
      onSelect={(href: string) => {
        setWords('')
        go(href)
      }}
    >
      <Input
        allowClear
        prefix={<SearchOutlined />}
        aria-label="搜索全部名录"
        placeholder="搜索名称、编号、拼音首字母"
      />
    </AutoComplete>
  )
}

function useFound(words: string): readonly Found[] {
  const { call } = useOfficeApi()
  const [found, setFound] = useState<readonly Found[]>([])
  useEffect(() => {
    if (words === '') return undefined
    const stop = new AbortController()
    const ask = async () => {
      const answers = await Promise.all(
        rosterNames.map(async (roster): Promise<Found> => {
          const answer = await call(
            'rosters.list',
            { roster, search: words, limit: 5 },
            { signal: stop.signal },
          )
          if (!answer.ok) return { roster, total: 0, rows: [] }
          const rows = answer.value.rows.map(({ record }) => ({ id: record.id, name: record.name }))
          return { roster, total: answer.value.total, rows }
        }),
      )
      if (!stop.signal.aborted) setFound(answers)
    }
    // A pause in typing: not every letter is a question.
    const timer = setTimeout(() => void ask(), 200)
    return () => {
      clearTimeout(timer)
      stop.abort()
    }
  }, [call, words])
  return words === '' ? [] : found
}

function optionsOf(found: readonly Found[], words: string) {
  const hits = found.filter(({ total }) => total > 0)
  if (words !== '' && found.length > 0 && hits.length === 0) {
    return [{ label: `没有找到「${words}」`, options: [] }]
  }
  return hits.map(({ roster, total, rows }) => ({
    label: `${rosterWords[roster]}（${counted(total)} ${rosterUnits[roster]}）`,
    options: [
      ...rows.map(({ id, name }) => ({
        value: hrefOf(['rosters', roster], { search: words, open: id }),
        label: (
          <span className="found">
            <span>{name}</span>
            <span className="code">{certificateNumber(id)}</span>
          </span>
        ),
      })),
      ...(total > rows.length
        ? [{ value: hrefOf(['rosters', roster], { search: words }), label: `查看全部 ${counted(total)} 条` }]
        : []),
    ],
  }))
}
