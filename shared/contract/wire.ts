/** JSON with bytes: a Uint8Array travels as `{"$bytes": base64}`. For shells that carry text (loopback, CLI). */
export function toWire(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    part instanceof Uint8Array ? { $bytes: base64Of(part) } : part,
  )
}

export function fromWire(text: string): unknown {
  return JSON.parse(text, (_key, part: unknown) => (isBytes(part) ? bytesOf(part.$bytes) : part))
}

function isBytes(part: unknown): part is { $bytes: string } {
  return typeof part === 'object' && part !== null && '$bytes' in part && typeof part.$bytes === 'string'
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
