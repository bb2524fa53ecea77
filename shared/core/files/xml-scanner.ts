/** What a scanner finds, in document order. Names come without their prefix: some exporters write `<x:row>`. */
export interface XmlHandler {
  /** `attributes` is the raw source between the name and the closing bracket; read it with `attribute`. */
  open(name: string, attributes: string): void
  text(text: string): void
  close(name: string): void
}

/** No cell holds more than 32,767 characters; a single text or tag of millions is no spreadsheet. */
const longestToken = 4_000_000
const deepestElement = 1000
const slash = 47
const bang = 33
const question = 63
const greater = 62
const doubleQuote = 34
const singleQuote = 39

/**
 * A pull through the few XML constructs that spreadsheet parts use: elements, text, CDATA, comments, instructions.
 * No entity but the five of XML and character references: a DOCTYPE throws, so nothing can be expanded a billion times.
 * Throws on markup that is not XML. Feed it text in pieces, cut anywhere.
 */
export class XmlScanner {
  private readonly handler: XmlHandler
  private rest = ''
  private readonly names: string[] = []

  constructor(handler: XmlHandler) {
    this.handler = handler
  }

  feed(piece: string): void {
    if (this.rest.length > longestToken) throw new SyntaxError('an endless token')
    const next = piece.indexOf('<')
    if (this.rest === '' || next < 0) {
      this.scan(this.rest + piece, 0)
      return
    }
    // Two strings joined are read through a detour for every sign: join only what the cut went through.
    this.scan(this.rest + piece.slice(0, next), 0)
    if (this.rest.includes('<')) this.scan(this.rest + piece.slice(next), 0)
    else {
      if (this.rest !== '') this.handler.text(decodeEntities(this.rest))
      this.scan(piece, next)
    }
  }

  private scan(source: string, from: number): void {
    let at = from
    for (;;) {
      const start = source.indexOf('<', at)
      const end = start < 0 ? -1 : markupEnd(source, start)
      if (end < 0) break
      if (start > at) this.handler.text(decodeEntities(source.slice(at, start)))
      this.markup(source, start, end)
      at = end
    }
    this.rest = source.slice(at)
  }

  /** To be called after the last piece: a document that was cut off throws. */
  end(): void {
    if (this.names.length > 0 || this.rest.trim() !== '') throw new SyntaxError('unfinished markup')
  }

  private markup(source: string, start: number, end: number): void {
    const first = source.charCodeAt(start + 1)
    if (first === slash) {
      const { name } = localName(source, start + 2, end - 1)
      if (this.names.pop() !== name) throw new SyntaxError('an end without its start')
      this.handler.close(name)
    } else if (first === bang) {
      if (source.startsWith('<![CDATA[', start)) this.handler.text(source.slice(start + 9, end - 3))
      else if (!source.startsWith('<!--', start)) throw new SyntaxError('a document type')
    } else if (first !== question) this.element(source, start, end)
  }

  private element(source: string, start: number, end: number): void {
    const selfClosing = source.charCodeAt(end - 2) === slash
    const { name, after } = localName(source, start + 1, selfClosing ? end - 2 : end - 1)
    this.handler.open(name, source.slice(after, selfClosing ? end - 2 : end - 1))
    if (selfClosing) this.handler.close(name)
    else if (this.names.push(name) > deepestElement) throw new SyntaxError('an endless nesting')
  }
}

/** Index after the markup that starts at `start`, or -1 where the rest has not come yet. */
function markupEnd(source: string, start: number): number {
  const first = source.charCodeAt(start + 1)
  if (first === slash) return after(source, '>', start + 2)
  if (first === question) return after(source, '?>', start + 2)
  if (first === bang) {
    if (source.length < start + 9 && source.indexOf('>', start) < 0) return -1
    if (source.startsWith('<!--', start)) return after(source, '-->', start + 4)
    if (source.startsWith('<![CDATA[', start)) return after(source, ']]>', start + 9)
  }
  let quote = 0
  for (let at = start + 1; at < source.length; at += 1) {
    const code = source.charCodeAt(at)
    if (quote !== 0) {
      if (code === quote) quote = 0
    } else if (code === greater) return at + 1
    else if (code === doubleQuote || code === singleQuote) quote = code
  }
  return -1
}

function after(source: string, mark: string, from: number): number {
  const at = source.indexOf(mark, from)
  return at < 0 ? -1 : at + mark.length
}

function localName(source: string, start: number, end: number): { name: string; after: number } {
  let from = start
  let at = start
  for (; at < end; at += 1) {
    const code = source.charCodeAt(at)
    if (code <= 32) break
    if (code === 58) from = at + 1
  }
  if (at === from) throw new SyntaxError('an element without a name')
  return { name: source.slice(from, at), after: at }
}

/** The value of an attribute with this local name (`id` finds `r:id`), or undefined. */
export function attribute(attributes: string, name: string): string | undefined {
  for (let at = 0; ;) {
    const equals = attributes.indexOf('=', at)
    if (equals < 0) return undefined
    const from = skipSpace(attributes, equals + 1)
    const end = attributes.indexOf(attributes.charAt(from), from + 1)
    if (end < 0) return undefined
    if (isNamed(attributes, at, equals, name)) return decodeEntities(attributes.slice(from + 1, end))
    at = end + 1
  }
}

function isNamed(attributes: string, from: number, to: number, name: string): boolean {
  let end = to
  while (end > from && attributes.charCodeAt(end - 1) <= 32) end -= 1
  const start = end - name.length
  if (start < from || !attributes.startsWith(name, start)) return false
  return start === from || attributes.charCodeAt(start - 1) <= 32 || attributes.charAt(start - 1) === ':'
}

function skipSpace(source: string, from: number): number {
  let at = from
  while (at < source.length && source.charCodeAt(at) <= 32) at += 1
  return at
}

const named: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" }

export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text
  return text.replaceAll(/&([^;&]{1,10});/g, (whole, entity: string) => {
    if (!entity.startsWith('#')) return named[entity] ?? whole
    const hexadecimal = entity[1] === 'x'
    const code = Number.parseInt(entity.slice(hexadecimal ? 2 : 1), hexadecimal ? 16 : 10)
    return code >= 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole
  })
}
