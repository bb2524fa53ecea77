import { isPersonalHeader, isPhoneKey, maskedCell, maskedText } from './personal-data.ts'

type TextMask = (text: string) => string

/** By these a record is found again and a hash is checked: they are nobody's telephone, whatever they look like. */
const identity = /^(?:id|ids|hash|prev|head|computed|sha256|token|stamp|previous)$|(?:Id|Ids|Digest)$/

/** What says of itself, or of its neighbours, what they are */
const structure = new Set(['field', 'column', 'header', 'code', 'likeness', 'kind'])

/**
 * Plain data with every telephone and id number masked: what stands under a telephone's key or a column that speaks of one
 * whole, everything else by its form, as `textMask` knows it. A text that is JSON, as the ledger keeps its bodies, is masked inside. Bytes stay.
 */
export function maskedAnswer(value: unknown, textMask: TextMask = maskedText): unknown {
  return maskedPart(value, false, textMask)
}

/** A body of the ledger, masked as any other data. */
export function maskedBody(body: string, textMask: TextMask = maskedText): string {
  const parsed = asJson(body)
  return parsed === null ? textMask(body) : JSON.stringify(maskedPart(parsed, false, textMask))
}

function maskedPart(value: unknown, isPersonal: boolean, textMask: TextMask): unknown {
  if (typeof value === 'string') return isPersonal ? maskedCell(value) : maskedBody(value, textMask)
  if (Array.isArray(value)) return value.map((part: unknown) => maskedPart(part, isPersonal, textMask))
  if (!isPlain(value)) return value
  const speaksOfPhone = isPersonal || tellsOfPhone(value)
  return Object.fromEntries(
    Object.entries(value).map(([key, part]) => [key, maskedUnderKey(key, part, speaksOfPhone, textMask)]),
  )
}

function maskedUnderKey(key: string, part: unknown, speaksOfPhone: boolean, textMask: TextMask): unknown {
  if (identity.test(key) && !isPlain(part)) return part
  if (typeof part === 'string' && structure.has(key)) return part
  return maskedPart(part, speaksOfPhone || isPhoneKey(key) || isPersonalHeader(key), textMask)
}

/** `{ field: 'phone', text }`, `{ likeness: 'phone', value }`: the key beside says what the value is. */
function tellsOfPhone(value: Readonly<Record<string, unknown>>): boolean {
  const { field, likeness, header } = value
  return (
    likeness === 'phone' ||
    (typeof field === 'string' && (isPhoneKey(field) || isPersonalHeader(field))) ||
    (typeof header === 'string' && isPersonalHeader(header))
  )
}

function isPlain(value: unknown): value is Readonly<Record<string, unknown>> {
  return (
    typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Uint8Array)
  )
}

function asJson(text: string): unknown {
  if (!text.startsWith('{"')) return null
  try {
    return JSON.parse(text) as unknown
  } catch {
    return null
  }
}
