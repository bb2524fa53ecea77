import { useEffect } from 'react'
import { useMay } from '#renderer/api/use-may.ts'
import { go, hrefOf } from '#renderer/app/router.ts'
import type { ChosenFile } from '#renderer/components/file-choice.tsx'
import type { RosterName } from '#shared/domain/rosters/types.ts'

// Between the page where it was pasted and the page that reads it.
let waiting: ChosenFile | null = null

/** Cells copied from a spreadsheet, as the file they are treated as. */
export function pastedFile(text: string): ChosenFile {
  return { name: '粘贴的内容', bytes: new TextEncoder().encode(`\uFEFF${text}`) }
}

/** Copied cells are columns parted by TABs, in a header and at least one row; anything else is a word for a search. */
export function areCells(text: string): boolean {
  return /\t/.test(text) && /\n./.test(text.trim())
}

/** What was pasted on the page before, once. */
export function takePasted(): ChosenFile | null {
  const taken = waiting
  waiting = null
  return taken
}

/** Ctrl+V outside of a field takes copied cells straight to the preview. */
export function usePasteIntoImport(roster: RosterName): void {
  const may = useMay('rosters.previewImport')
  useEffect(() => {
    if (!may) return undefined
    const onPaste = (event: ClipboardEvent) => {
      const text = event.clipboardData?.getData('text/plain') ?? ''
      if (isInField(event.target) || !areCells(text)) return
      event.preventDefault()
      waiting = pastedFile(text)
      go(hrefOf(['rosters', roster], { import: '1' }))
    }
    document.addEventListener('paste', onPaste)
    return () => document.removeEventListener('paste', onPaste)
  }, [may, roster])
}

function isInField(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest('input, textarea, .ant-modal, .ant-drawer') !== null
}
