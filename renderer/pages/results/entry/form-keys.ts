import type { KeyboardEvent } from 'react'

/** Everything the keys stop at, in the order of the form. */
const fieldsIn = (form: HTMLElement): readonly HTMLElement[] =>
  [...form.querySelectorAll<HTMLElement>('[data-field]')].filter(
    (field) => !field.hasAttribute('disabled') && field.getClientRects().length > 0,
  )

export function focusFirst(form: HTMLElement | null): void {
  if (form !== null) fieldsIn(form)[0]?.focus()
}

/** The first field that was refused comes into sight with the cursor in it. */
export function focusRefused(form: HTMLElement | null): void {
  const field = form?.querySelector<HTMLElement>('.refused [data-field]:not([disabled])')
  field?.focus()
  field?.scrollIntoView({ block: 'center' })
}

interface FormKeys {
  readonly onComplete: () => void
  readonly onDraft: () => void
  readonly onCopy: () => void
}

/** Enter goes to the next field, Ctrl＋Enter hands in, Ctrl＋S keeps a draft, Ctrl＋D copies from the record before. */
export function onFormKey(event: KeyboardEvent<HTMLElement>, keys: FormKeys): void {
  if (event.nativeEvent.isComposing) return
  if (event.ctrlKey || event.metaKey) {
    const act = { enter: keys.onComplete, s: keys.onDraft, d: keys.onCopy }[event.key.toLowerCase()]
    if (act === undefined) return
    event.preventDefault()
    act()
    return
  }
  const isButton = event.target instanceof HTMLButtonElement || event.target instanceof HTMLAnchorElement
  if (event.key !== 'Enter' || event.shiftKey || isButton) return
  const fields = fieldsIn(event.currentTarget)
  const at = fields.findIndex((field) => field.contains(event.target as Node))
  if (at === -1) return
  event.preventDefault()
  fields[at + 1]?.focus()
}
