const mark = '$bytes'
/** A key of plain data that looks like the mark: it travels with one `$` more and comes out as it went in. */
const likeMark = /^\$+bytes$/

/** JSON with bytes: a Uint8Array travels as `{"$bytes": base64}`. For shells that carry text (loopback, CLI). */
export function toWire(value: unknown): string {
  return JSON.stringify(
    value,
    function (this: Readonly<Record<string, unknown>>, key: string, part: unknown) {
      // Not `part`: Node's Buffer has turned itself into an object of numbers by then.
      const original = this[key]
      if (original instanceof Uint8Array) return { [mark]: base64Of(original) }
      return isPlain(part) ? withKeys(part, (own) => (likeMark.test(own) ? `$${own}` : own)) : part
    },
  )
}

/** Throws on a text that is no JSON, and on bytes that are no base64. */
export function fromWire(text: string): unknown {
  return JSON.parse(text, (_key, part: unknown) => {
    if (!isPlain(part)) return part
    if (isBytes(part)) return bytesOf(part[mark])
    return withKeys(part, (own) => (own !== mark && likeMark.test(own) ? own.slice(1) : own))
  })
}

type Plain = Readonly<Record<string, unknown>>

function isPlain(part: unknown): part is Plain {
  return typeof part === 'object' && part !== null && !Array.isArray(part)
}

/** The same object where no key changes, which is nearly always. */
function withKeys(part: Plain, rename: (key: string) => string): Plain {
  const keys = Object.keys(part)
  if (keys.every((key) => rename(key) === key)) return part
  return Object.fromEntries(keys.map((key) => [rename(key), part[key]]))
}

function isBytes(part: Plain): part is { [mark]: string } {
  return typeof part[mark] === 'string' && Object.keys(part).length === 1
}

// btoa is in every runtime of this program; 32 KiB at a time keeps the argument list short.
function base64Of(bytes: Uint8Array): string {
  let binary = ''
  for (let at = 0; at < bytes.length; at += 0x8000) {
    binary += String.fromCharCode(...bytes.subarray(at, at + 0x8000))
  }
  return btoa(binary)
}

function bytesOf(text: string): Uint8Array {
  return Uint8Array.from(atob(text), (char) => char.charCodeAt(0))
}
