export type Body = Readonly<Record<string, unknown>>

export interface KindWords {
  readonly word: string
  /** What was done, from the facts the entry keeps */
  readonly told: (body: Body) => string
}

export const isBody = (value: unknown): value is Body => typeof value === 'object' && value !== null

/** A fact as words; one that an entry of another version lacks is empty. */
export function text(body: Body, key: string): string {
  const value = body[key]
  return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
}

export function part(body: Body, key: string): Body {
  const value = body[key]
  return isBody(value) ? value : {}
}

export function list(body: Body, key: string): readonly string[] {
  const value = body[key]
  return Array.isArray(value) ? value.map(String) : []
}

/** The facts of an entry's body; null: it is no object. */
export function parsedBody(body: string): Body | null {
  try {
    const value: unknown = JSON.parse(body)
    return isBody(value) ? value : null
  } catch {
    return null
  }
}
