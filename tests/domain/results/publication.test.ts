import { expect, test } from 'vitest'
import type { PublicationFacts } from '#shared/domain/results/publication.ts'
import { publicationBlocks, publicationState } from '#shared/domain/results/publication.ts'

const facts = (fields: Partial<PublicationFacts> = {}): PublicationFacts => ({
  record: { state: 'approved', version: 3 },
  secret: false,
  publishedVersion: null,
  withheld: false,
  ...fields,
})
const both = (fields: Partial<PublicationFacts>) => [
  publicationState(facts(fields)),
  publicationBlocks(facts(fields)),
]

test('only what is approved can be published; everything else says what is in its way', () => {
  expect(both({})).toEqual(['publishable', []])
  expect(both({ record: null })).toEqual(['not-entered', ['no-record']])
  expect(both({ record: { state: 'draft', version: 1 } })).toEqual(['not-entered', ['draft']])
  expect(both({ record: { state: 'returned', version: 2 } })).toEqual(['not-entered', ['returned']])
  expect(both({ record: { state: 'complete', version: 2 } })).toEqual(['to-approve', ['not-approved']])
})

test('a 暗查 is kept back though approved, and says both what is missing and that it is not released', () => {
  expect(both({ secret: true })).toEqual(['secret', ['secret']])
  expect(both({ secret: true, record: { state: 'complete', version: 1 } })).toEqual([
    'to-approve',
    ['not-approved', 'secret'],
  ])
})

test('what was published asks for 更正公示 only when a newer version is approved', () => {
  expect(both({ publishedVersion: 3 })).toEqual(['published', []])
  expect(both({ publishedVersion: 2 })).toEqual(['corrected', []])
  expect(both({ publishedVersion: 3, record: { state: 'complete', version: 4 } })).toEqual(['published', []])
})

test('不予公示 waits for nothing', () => {
  expect(both({ withheld: true })).toEqual(['withheld', []])
})
