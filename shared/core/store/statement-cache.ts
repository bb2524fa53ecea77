import type Sqlite from 'better-sqlite3'

/** More than the program's own kinds of questions; what search and bulk acts make up goes again. */
const limit = 400

/** Some texts carry a list of ids: such a one hardly comes twice. */
const longest = 4000

const cacheable = /^(?:select|insert|update|delete|with|begin|commit|rollback)\b/u

/**
 * Prepares each text once for a connection: parsing costs as much as most answers. A statement that is being walked row by row
 * throws when it is asked again; nothing in the store walks.
 */
export function statementCache(raw: Sqlite.Database): (text: string) => Sqlite.Statement {
  const known = new Map<string, Sqlite.Statement>()
  return (text) => {
    if (text.length > longest || !cacheable.test(text)) return raw.prepare(text)
    const statement = known.get(text) ?? raw.prepare(text)
    // Asked last stands last, so the first is the one to go.
    known.delete(text)
    known.set(text, statement)
    for (const oldest of known.keys()) {
      if (known.size <= limit) break
      known.delete(oldest)
    }
    return statement
  }
}
