import { expect, test } from 'vitest'
import { XmlScanner } from '#shared/core/files/xml-scanner.ts'

/** What a scanner says of a document that comes in these pieces; texts that follow one another are one. */
function eventsOf(...pieces: readonly string[]): readonly string[] {
  const events: string[] = []
  const scanner = new XmlScanner({
    open: (name, attributes) => events.push(`<${name}${attributes}>`),
    text: (text) => {
      if (events.at(-1)?.startsWith('=') === true) events.push(`${events.pop() ?? ''}${text}`)
      else events.push(`=${text}`)
    },
    close: (name) => events.push(`</${name}>`),
  })
  for (const piece of pieces) scanner.feed(piece)
  scanner.end()
  return events
}

const document =
  '<?xml version="1.0"?><!-- a < b > c --><x:a n="1 > 0" m=\'"<\'><b/>甲 &lt; 乙&#x4e19;<![CDATA[ <丁> & ]]></x:a>'
const events = ['<a n="1 > 0" m=\'"<\'>', '<b>', '</b>', '=甲 < 乙丙 <丁> & ', '</a>']

test('a document in one piece', () => {
  expect(eventsOf(document)).toEqual(events)
})

test('the same wherever it is cut in two, or in three', () => {
  const places = Array.from(document, (_, index) => index)
  const cuts = places.flatMap((first) => places.slice(first).map((second) => [first, second] as const))
  const others = cuts.filter(([first, second]) => {
    const found = eventsOf(document.slice(0, first), document.slice(first, second), document.slice(second))
    return found.join('\n') !== events.join('\n')
  })
  expect(others).toEqual([])
})

test('the same when every sign comes alone', () => {
  expect(eventsOf(...document)).toEqual(events)
})

test.each([
  '<a>',
  '<a></a',
  '</a>',
  '<a></a><!-- ',
  '<!DOCTYPE a><a></a>',
  '<a><![CDATA[ ]]</a>',
  '< a></a>',
  '<a></a>rest',
])('%s is refused, whole or sign by sign', (text) => {
  expect(() => eventsOf(text)).toThrow(SyntaxError)
  expect(() => eventsOf(...text)).toThrow(SyntaxError)
})
