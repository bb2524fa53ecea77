import { drawKinds } from './ledger/draw.ts'
import { isBody, type Body, type KindWords } from './ledger/facts.ts'
import { inspectionsKinds } from './ledger/inspections.ts'
import { leadKinds } from './ledger/leads.ts'
import { officeKinds } from './ledger/office.ts'
import { planKinds } from './ledger/plan.ts'
import { rostersKinds } from './ledger/rosters.ts'

const kinds: Readonly<Record<string, KindWords>> = {
  ...officeKinds,
  ...rostersKinds,
  ...inspectionsKinds,
  ...leadKinds,
  ...planKinds,
  ...drawKinds,
}

/** What a ledger entry is called; a kind of a later version is shown by its number of order only. */
export function ledgerKindWord(kind: string): string {
  return kinds[kind]?.word ?? '其他操作'
}

/** What was done, in words; the entry itself stays as it is and can be verified. */
export function ledgerBodyText(kind: string, body: string): string {
  const facts = parsed(body)
  return facts === null ? '' : (kinds[kind]?.told(facts) ?? '')
}

function parsed(body: string): Body | null {
  try {
    const value: unknown = JSON.parse(body)
    return isBody(value) ? value : null
  } catch {
    return null
  }
}
