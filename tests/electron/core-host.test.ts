import { expect, test } from 'vitest'
import { startCoreHost } from '#electron/main/core-host.ts'
import type { Failure, Progress } from '#shared/contract/index.ts'
import { fail, ok } from '#shared/contract/index.ts'
import { FakeProcess } from './fake-electron.ts'

const never = () => new Promise<void>(() => {})
const settle = () => new Promise<void>((resolve) => setImmediate(resolve))

function aHost(patience: () => Promise<void> = never) {
  const processes: FakeProcess[] = []
  const host = startCoreHost({
    fork: () => {
      const child = new FakeProcess()
      processes.push(child)
      return child
    },
    patience,
  })
  const current = () => {
    const child = processes.at(-1)
    if (child === undefined) throw new Error('no process')
    return child
  }
  return { host, processes, current }
}

test('the core starts at once, not with the first call', () => {
  expect(aHost().processes).toHaveLength(1)
})

test('each answer goes to its own call, whatever the order', async () => {
  const { host, current } = aHost()
  const first = host.call('1', 'draw.list', { a: 1 })
  const second = host.call('2', 'plan.list', {})
  expect(current().received).toEqual([
    { kind: 'call', callId: '1', name: 'draw.list', input: { a: 1 } },
    { kind: 'call', callId: '2', name: 'plan.list', input: {} },
  ])
  current().says({ kind: 'answer', callId: '2', answer: ok('two') })
  current().says({ kind: 'answer', callId: '1', answer: ok('one') })
  expect(await Promise.all([first, second])).toEqual([ok('one'), ok('two')])
})

test('calls under way when the core dies answer with a failure that says so', async () => {
  const { host, current } = aHost()
  const calls = [host.call('1', 'draw.list', {}), host.call('2', 'draw.list', {})]
  current().exit(9)
  const failure: Failure = {
    code: 'unexpected',
    detail: '后台程序意外结束（代码 9），已完成的操作均已保存，请重试。',
  }
  expect(await Promise.all(calls)).toEqual([fail(failure), fail(failure)])
})

test('the call after a death starts the core again; no call, no start', async () => {
  const { host, processes, current } = aHost()
  current().exit(9)
  await settle()
  expect(processes).toHaveLength(1)
  const answer = host.call('1', 'office.status', {})
  expect(processes).toHaveLength(2)
  current().says({ kind: 'answer', callId: '1', answer: ok('again') })
  expect(await answer).toEqual(ok('again'))
})

test('cancel goes to the core for a call under way and not for any other', async () => {
  const { host, current } = aHost()
  const answer = host.call('1', 'draw.list', {})
  host.cancel('1')
  host.cancel('unknown')
  expect(current().received.slice(1)).toEqual([{ kind: 'cancel', callId: '1' }])
  current().says({ kind: 'answer', callId: '1', answer: fail({ code: 'cancelled' }) })
  await answer
  host.cancel('1')
  expect(current().received).toHaveLength(2)
})

test('an id under way is refused, and input that cannot travel is answered', async () => {
  const { host, current } = aHost()
  const first = host.call('1', 'draw.list', {})
  expect(await host.call('1', 'draw.list', {})).toMatchObject(fail({ code: 'wrong-input', path: 'callId' }))
  expect(await host.call('2', 'draw.list', { act: () => {} })).toMatchObject(fail({ code: 'wrong-input' }))
  current().says({ kind: 'answer', callId: '1', answer: ok(null) })
  expect(await first).toEqual(ok(null))
})

test('progress reaches whoever listens until he stops', async () => {
  const { host, current } = aHost()
  const heard: Progress[] = []
  const stop = host.onProgress((progress) => heard.push(progress))
  const progress: Progress = { callId: '1', done: 1, total: 2, doing: 'reading' }
  current().says({ kind: 'progress', progress })
  await settle()
  stop()
  current().says({ kind: 'progress', progress: { ...progress, done: 2 } })
  await settle()
  expect(heard).toEqual([progress])
})

test('closing tells the core, waits for its end and takes no more calls', async () => {
  const { host, processes, current } = aHost()
  const answer = host.call('1', 'draw.list', {})
  let isClosed = false
  const closing = host.close().then(() => (isClosed = true))
  await settle()
  expect(current().received.at(-1)).toEqual({ kind: 'close' })
  expect(isClosed).toBe(false)
  current().exit(0)
  await closing
  expect(current().wasKilled).toBe(false)
  expect(await answer).toEqual(fail({ code: 'cancelled' }))
  expect(await host.call('2', 'draw.list', {})).toEqual(fail({ code: 'cancelled' }))
  expect(processes).toHaveLength(1)
})

test('a core that does not end in time is ended', async () => {
  const patience = Promise.withResolvers<void>()
  const { host, current } = aHost(() => patience.promise)
  const closing = host.close()
  await settle()
  expect(current().wasKilled).toBe(false)
  patience.resolve()
  await closing
  expect(current().wasKilled).toBe(true)
})

test('a core that is gone already is closed', async () => {
  const { host, current } = aHost()
  current().exit(1)
  await host.close()
  expect(current().received).toEqual([])
})
