import { expect, test } from 'vitest'
import { computePackage, ticketsOf, verifyPackage } from '#shared/domain/draw/index.ts'
import { sha256, tools } from './hashing.ts'
import { must } from './package-maker.ts'
import { kernelRows, vectorBytes, vectorNames, vectorTexts } from './vectors.ts'

test.each(kernelRows())('a ticket of %s %s %s %s is the vector’s', (seed, draw, label, id, ticket) => {
  expect(ticketsOf({ sha256, seed: seed ?? '', draw: draw ?? '' }, label ?? '')(id ?? '')).toBe(ticket)
})

test.each(vectorNames)('%s: every result comes out byte for byte', (name) => {
  const files = vectorTexts(name)
  const expected = [...files].filter(([file]) => /^[48]-/.test(file))
  expect(expected.length).toBeGreaterThan(0)
  const computed = must(computePackage(files, sha256))
  expect(computed).toEqual(new Map(expected))
})

test.each(vectorNames)('%s: the untouched package is verified', (name) => {
  const files = vectorBytes(name)
  const { findings, summary } = verifyPackage(files, tools)
  expect(findings).toEqual([])
  expect(summary.commits[0]?.commit).toBe(sha256(vectorTexts(name).get('2-plan.txt') ?? ''))
  expect(summary.checked).toContainEqual({ code: 'files', count: files.size - 1 })
})
