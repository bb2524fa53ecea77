import { useState } from 'react'
import { useAct } from '#renderer/api/use-act.ts'
import { saveBytes } from '#renderer/components/save-bytes.ts'
import { usePersonalExport } from '#renderer/components/use-personal-export.tsx'
import type { InputOf, LedgerEntryView, Operations } from '#shared/contract/index.ts'
import { maskedBody } from '#shared/domain/rosters/mask-answer.ts'
import { ledgerTable } from '#shared/text/ledger/sheet.ts'

const pageSize = 1000

/** The entries asked for as a table in words. */
export function useLedgerTable(question: InputOf<Operations['records.ledger']>, total: number) {
  const read = useAct('records.ledger')
  const write = useAct('records.workbook')
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
  const save = async () => {
    setDone(0)
    const entries = await allRows()
    const made = entries === null ? null : await write.run({ title: '操作记录', ...ledgerTable(entries) })
    if (made?.ok === true) saveBytes(made.value)
    setDone(null)
  }
  return {
    save,
    running: done !== null,
    progress: write.progress ?? (done === null ? null : { callId: '', doing: 'reading-ledger', done, total }),
    failure: read.failure ?? write.failure,
    cancel: () => {
      read.cancel()
      write.cancel()
    },
  }
}

/** The whole ledger as the text that anyone can check, asked about first: nothing in it can be left out. */
export function useLedgerText() {
  const act = useAct('records.exportLedger')
  const make = async () => {
    let from = 1
    for (;;) {
      const part = await act.run({ from, personal: true })
      if (!part.ok) return null
      const { next } = part.value
      if (next === null) return part.value
      saveBytes(part.value)
      from = next
    }
  }
  return usePersonalExport({
    act,
    title: '导出操作记录核对文本',
    inseparable: true,
    withoutThem:
      '核对文本与操作记录逐字相同，改一个字就核对不上，所以其中的电话、身份证号去不掉。确需导出的请勾选；给人看的请导出表格。',
    make,
  })
}
