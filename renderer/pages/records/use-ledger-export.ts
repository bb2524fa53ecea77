import { useState } from 'react'
import { useAct } from '#renderer/api/use-act.ts'
import { saveBytes } from '#renderer/components/save-bytes.ts'
import type { InputOf, LedgerEntryView, Operations } from '#shared/contract/index.ts'
import { maskedBody } from '#shared/domain/rosters/mask-answer.ts'
import { ledgerTable } from '#shared/text/ledger/sheet.ts'

const pageSize = 1000

/** The entries asked for as a table in words; the whole ledger as the text that anyone can check. */
export function useLedgerExport(question: InputOf<Operations['records.ledger']>, total: number) {
  const read = useAct('records.ledger')
  const write = useAct('records.workbook')
  const hashed = useAct('records.exportLedger')
  const [done, setDone] = useState<number | null>(null)

  const allRows = async (): Promise<readonly LedgerEntryView[] | null> => {
    const entries: LedgerEntryView[] = []
    for (let offset = 0; offset < total; offset += pageSize) {
      setDone(offset)
      const page = await read.run({ ...question, offset, limit: pageSize })
      if (!page.ok) return null
      // A table for people has nobody's telephone; the text that can be checked has every byte.
      entries.push(...page.value.rows.map((entry) => ({ ...entry, body: maskedBody(entry.body) })))
    }
    return entries.toReversed()
  }
  const table = async () => {
    setDone(0)
    const entries = await allRows()
    const made = entries === null ? null : await write.run({ title: '操作记录', ...ledgerTable(entries) })
    if (made?.ok === true) saveBytes(made.value)
    setDone(null)
  }
  const text = async () => {
    setDone(0)
    for (let from: number | null = 1; from !== null;) {
      const part: Awaited<ReturnType<typeof hashed.run>> = await hashed.run({ from })
      if (part.ok) saveBytes(part.value)
      from = part.ok ? part.value.next : null
    }
    setDone(null)
  }
  return {
    table,
    text,
    running: done !== null,
    progress:
      write.progress ??
      hashed.progress ??
      (done === null ? null : { callId: '', doing: 'reading-ledger', done, total }),
    failure: read.failure ?? write.failure ?? hashed.failure,
    cancel: () => {
      read.cancel()
      write.cancel()
      hashed.cancel()
    },
  }
}
