import { expect, test } from 'vitest'
import type { Progress, Transport } from '#shared/contract/index.ts'
import { clientOf, ok } from '#shared/contract/index.ts'
import { serveCore } from '#shared/core/serve.ts'
import { anOffice } from '#tests/core/makers.ts'

const manyRows = (count: number) => {
  const rows = Array.from({ length: count }, (_, index) => `C${index},虚构企业${index}`)
  return new TextEncoder().encode(`\ufeff统一社会信用代码,企业名称\n${rows.join('\n')}\n`)
}

/** A window's client over a real core, as the shells have it. */
async function aWindow() {
  const office = await anOffice()
  const connection = serveCore(async () => ok(office.core)).connect()
  let calls = 0
  return { office, call: clientOf(connection, () => `call-${(calls += 1)}`) }
}

const importing = (name: string, count: number) => ({
  roster: 'targets' as const,
  file: { name, bytes: manyRows(count) },
})

test('a call hears of its own progress and of no other', async () => {
  const { call } = await aWindow()
  const heard: { first: Progress[]; second: Progress[] } = { first: [], second: [] }
  const [first, second] = await Promise.all([
    call('rosters.previewImport', importing('甲.csv', 5000), { onProgress: (one) => heard.first.push(one) }),
    call('rosters.previewImport', importing('乙.csv', 3000), { onProgress: (one) => heard.second.push(one) }),
  ])
  expect([first.ok, second.ok]).toEqual([true, true])
  const idsOf = (list: readonly Progress[]) => [...new Set(list.map(({ callId }) => callId))]
  expect(idsOf(heard.first)).toEqual(['call-1'])
  expect(idsOf(heard.second)).toEqual(['call-2'])
})

test('aborting a call stops it in the core, and leaves the others at work', async () => {
  const { office, call } = await aWindow()
  const stop = new AbortController()
  const [stopped, other] = await Promise.all([
    call('rosters.previewImport', importing('甲.csv', 5000), {
      signal: stop.signal,
      onProgress: () => stop.abort(),
    }),
    call('rosters.previewImport', importing('乙.csv', 5000)),
  ])
  expect(stopped).toEqual({ ok: false, failure: { code: 'cancelled' } })
  expect(other.ok).toBe(true)
  expect((await office.must('rosters.list', { roster: 'targets' })).total).toBe(0)
})

test('a call whose signal had fired before is not made at all', async () => {
  const names: string[] = []
  const transport: Transport = {
    call: async (_id, name) => {
      names.push(name)
      return ok(null)
    },
    cancel: () => undefined,
    onProgress: () => () => undefined,
  }
  const call = clientOf(transport, () => '1')
  expect(await call('draw.list', {}, { signal: AbortSignal.abort() })).toEqual({
    ok: false,
    failure: { code: 'cancelled' },
  })
  expect(names).toEqual([])
})

test('a call that has ended leaves no listener behind, whatever its end', async () => {
  const listeners = new Set<unknown>()
  const transport: Transport = {
    call: (_id, name) =>
      name === 'draw.list' ? Promise.resolve(ok([])) : Promise.reject(new Error('line cut')),
    cancel: () => {
      throw new Error('cancelled a call that has ended')
    },
    onProgress: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
  const call = clientOf(transport, () => '1')
  const stop = new AbortController()
  await call('draw.list', {}, { signal: stop.signal })
  await expect(call('packs.list', {}, { signal: stop.signal })).rejects.toThrow('line cut')
  stop.abort()
  expect(listeners.size).toBe(0)
})
