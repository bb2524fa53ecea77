import { expect, test } from 'vitest'
import type { Failure, Progress, StartFailure } from '#shared/contract/index.ts'
import type { Core, Run } from '#shared/core/core.ts'
import { serveCore } from '#shared/core/serve.ts'
import type { Result } from '#shared/domain/kernel/result.ts'
import { fail, ok } from '#shared/domain/kernel/result.ts'

type Answer = Result<unknown, Failure>

const inUse: StartFailure = { code: 'office-in-use', folder: '/an/office' }

interface Asked {
  readonly name: string
  readonly input: unknown
  readonly run: Run
  readonly end: (answer: Answer) => void
}

/** A core whose calls end when the test says so, or when they are cancelled. */
function aCore() {
  const asked: Asked[] = []
  let isClosed = false
  const core: Core = {
    call: (name, input, run) =>
      new Promise((resolve) => {
        asked.push({ name, input, run, end: resolve })
        run.signal.addEventListener('abort', () => resolve(fail({ code: 'cancelled' })))
      }),
    lost: () => null,
    close: async () => {
      isClosed = true
    },
  }
  return { core, asked, isClosed: () => isClosed }
}

const opened = (core: Core) => serveCore(async () => ok(core))

/** Lets every pending promise go as far as it can. */
const settle = () => new Promise<void>((resolve) => setImmediate(resolve))

test('a call reaches the core with its name and input, and its answer comes back', async () => {
  const { core, asked } = aCore()
  const answer = opened(core).connect().call('1', 'draw.list', { some: 'input' })
  await settle()
  expect(asked[0]).toMatchObject({ name: 'draw.list', input: { some: 'input' } })
  asked[0]?.end(ok(['answer']))
  expect(await answer).toEqual(ok(['answer']))
})

test('calls made while the core is opening wait for it', async () => {
  const { core, asked } = aCore()
  const opening = Promise.withResolvers<Result<Core, StartFailure>>()
  const answer = serveCore(() => opening.promise)
    .connect()
    .call('1', 'draw.list', {})
  await settle()
  expect(asked).toHaveLength(0)
  opening.resolve(ok(core))
  await settle()
  asked[0]?.end(ok('opened'))
  expect(await answer).toEqual(ok('opened'))
})

test('a core that cannot be opened answers every call with what stands in the way', async () => {
  const connection = serveCore(async () => fail(inUse)).connect()
  expect(await connection.call('1', 'draw.list', {})).toEqual(fail(inUse))
  expect(await connection.call('2', 'office.status', {})).toEqual(fail(inUse))
})

test('office.status tries to open again after a failure, other calls do not', async () => {
  const { core, asked } = aCore()
  const attempts: Result<Core, StartFailure>[] = [fail(inUse), ok(core)]
  let opens = 0
  const connection = serveCore(async () => attempts[opens++] ?? fail(inUse)).connect()
  expect(await connection.call('1', 'draw.list', {})).toEqual(fail(inUse))
  expect(await connection.call('2', 'draw.list', {})).toEqual(fail(inUse))
  expect(opens).toBe(1)
  const status = connection.call('3', 'office.status', {})
  await settle()
  expect(opens).toBe(2)
  asked[0]?.end(ok('status'))
  expect(await status).toEqual(ok('status'))
})

test('two questions for the status at once make one attempt', async () => {
  let opens = 0
  const server = serveCore(async () => {
    opens += 1
    return fail(inUse)
  })
  await settle()
  expect(opens).toBe(1)
  await Promise.all(['1', '2'].map((id) => server.connect().call(id, 'office.status', {})))
  expect(opens).toBe(2)
})

test('a core that opened is never opened a second time', async () => {
  let opens = 0
  const { core, asked } = aCore()
  const connection = serveCore(async () => {
    opens += 1
    return ok(core)
  }).connect()
  for (const id of ['1', '2']) {
    const answer = connection.call(id, 'office.status', {})
    await settle()
    asked.at(-1)?.end(ok(id))
    expect(await answer).toEqual(ok(id))
  }
  expect(opens).toBe(1)
})

test('a core whose file is found broken is closed, answered for by the rescue, and opened anew on asking', async () => {
  const broken = { code: 'ledger-broken', sequence: 42, problem: 'gap' } as const
  const { core, asked, isClosed } = aCore()
  const [first, second] = [aCore(), core]
  let lost: typeof broken | null = null
  const cores = [{ ...first.core, lost: () => lost }, second]
  const rescue = (name: string) => (name === 'backups.list' ? Promise.resolve(ok('backups')) : null)
  const connection = serveCore(async () => ok(cores.shift() ?? second), rescue).connect()
  await settle()
  lost = broken
  const both = ['1', '2'].map((id) => connection.call(id, 'draw.list', {}))
  expect(await Promise.all(both)).toEqual([fail(broken), fail(broken)])
  expect(first.isClosed()).toBe(true)
  expect(await connection.call('3', 'backups.list', {})).toEqual(ok('backups'))
  const status = connection.call('4', 'office.status', {})
  await settle()
  asked[0]?.end(ok('status'))
  expect(await status).toEqual(ok('status'))
  expect(isClosed()).toBe(false)
})

test('an exception while opening or calling becomes an answer', async () => {
  const throwing = serveCore(() => Promise.reject(new Error('disk gone'))).connect()
  expect(await throwing.call('1', 'draw.list', {})).toEqual(fail({ code: 'unexpected', detail: 'disk gone' }))
  const core: Core = {
    call: () => Promise.reject(new Error('a defect')),
    lost: () => null,
    close: async () => {},
  }
  expect(await opened(core).connect().call('1', 'draw.list', {})).toEqual(
    fail({ code: 'unexpected', detail: 'a defect' }),
  )
})

test('cancelling stops the call of that id and no other', async () => {
  const { core, asked } = aCore()
  const connection = opened(core).connect()
  const first = connection.call('1', 'draw.list', {})
  const second = connection.call('2', 'draw.list', {})
  await settle()
  connection.cancel('1')
  expect(await first).toEqual(fail({ code: 'cancelled' }))
  expect(asked[1]?.run.signal.aborted).toBe(false)
  asked[1]?.end(ok('done'))
  expect(await second).toEqual(ok('done'))
})

test('a call cancelled before the core was open never starts', async () => {
  const { core, asked } = aCore()
  const opening = Promise.withResolvers<Result<Core, StartFailure>>()
  const connection = serveCore(() => opening.promise).connect()
  const answer = connection.call('1', 'draw.list', {})
  connection.cancel('1')
  opening.resolve(ok(core))
  expect(await answer).toEqual(fail({ code: 'cancelled' }))
  expect(asked).toHaveLength(0)
})

test('a window can neither cancel nor watch the calls of another, even under the same id', async () => {
  const { core, asked } = aCore()
  const server = opened(core)
  const [mine, theirs] = [server.connect(), server.connect()]
  const heard: Progress[] = []
  theirs.onProgress((progress) => heard.push(progress))
  const answer = mine.call('1', 'draw.list', {})
  await settle()
  theirs.cancel('1')
  asked[0]?.run.onProgress({ done: 1, total: 2, doing: 'reading' })
  expect(asked[0]?.run.signal.aborted).toBe(false)
  expect(heard).toEqual([])
  asked[0]?.end(ok(null))
  await answer
})

test('progress carries the id of its call until the listener stops listening', async () => {
  const { core, asked } = aCore()
  const connection = opened(core).connect()
  const heard: Progress[] = []
  const stop = connection.onProgress((progress) => heard.push(progress))
  const answer = connection.call('7', 'draw.list', {})
  await settle()
  asked[0]?.run.onProgress({ done: 1, total: 2, doing: 'reading' })
  stop()
  asked[0]?.run.onProgress({ done: 2, total: 2, doing: 'reading' })
  expect(heard).toEqual([{ callId: '7', done: 1, total: 2, doing: 'reading' }])
  asked[0]?.end(ok(null))
  await answer
})

test('an id that is still under way is refused, and free again afterwards', async () => {
  const { core, asked } = aCore()
  const connection = opened(core).connect()
  const first = connection.call('1', 'draw.list', {})
  await settle()
  expect(await connection.call('1', 'draw.list', {})).toEqual(
    fail({ code: 'wrong-input', path: 'callId', detail: '1' }),
  )
  asked[0]?.end(ok('first'))
  expect(await first).toEqual(ok('first'))
  const again = connection.call('1', 'draw.list', {})
  await settle()
  asked[1]?.end(ok('again'))
  expect(await again).toEqual(ok('again'))
})

test('a window that goes cancels its own calls only', async () => {
  const { core, asked } = aCore()
  const server = opened(core)
  const [gone, stays] = [server.connect(), server.connect()]
  const lost = gone.call('1', 'draw.list', {})
  const kept = stays.call('1', 'draw.list', {})
  await settle()
  gone.disconnect()
  expect(await lost).toEqual(fail({ code: 'cancelled' }))
  asked[1]?.end(ok('kept'))
  expect(await kept).toEqual(ok('kept'))
})

test('closing cancels what is under way, waits for it, closes the core and takes no more calls', async () => {
  const { core, isClosed } = aCore()
  const server = opened(core)
  const connection = server.connect()
  const answer = connection.call('1', 'draw.list', {})
  await settle()
  await server.close()
  expect(await answer).toEqual(fail({ code: 'cancelled' }))
  expect(isClosed()).toBe(true)
  expect(await connection.call('2', 'draw.list', {})).toEqual(fail({ code: 'cancelled' }))
  await server.close()
})

test('closing waits until a call that cannot stop at once has ended', async () => {
  const ended = Promise.withResolvers<Answer>()
  const order: string[] = []
  const core: Core = {
    call: () => ended.promise,
    lost: () => null,
    close: async () => {
      order.push('closed')
    },
  }
  const server = opened(core)
  const answer = server.connect().call('1', 'draw.conclude', {})
  await settle()
  const closing = server.close()
  await settle()
  expect(order).toEqual([])
  order.push('ended')
  ended.resolve(ok(null))
  await closing
  expect(order).toEqual(['ended', 'closed'])
  expect(await answer).toEqual(ok(null))
})

test('a window’s calls are all of its own login, another window’s of another, and a window that is gone is logged out', async () => {
  const { core, asked } = aCore()
  const server = opened(core)
  const [one, other] = [server.connect(), server.connect()]
  void one.call('1', 'draw.list', {})
  void one.call('2', 'draw.list', {})
  void other.call('1', 'draw.list', {})
  await settle()
  const [first, second, third] = asked.map(({ run }) => run.session)
  if (first === undefined) throw new Error('a window has no login of its own')
  expect([first === second, first === third]).toEqual([true, false])
  first.state = { kind: 'in', accountId: '0001', credential: 'x', seenAt: 0 }
  one.disconnect()
  expect(first.state).toEqual({ kind: 'out' })
})
