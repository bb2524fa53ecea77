import { expect, test } from 'vitest'
import { newDoor } from '#renderer/api/door.ts'
import type { Call, Failure, Result } from '#shared/contract/index.ts'
import { fail, ok } from '#shared/contract/index.ts'

/** A core that answers nobody until somebody is in. */
function aCore() {
  const core = { isIn: false, asked: 0 }
  const call = async (): Promise<Result<unknown, Failure>> => {
    core.asked += 1
    return core.isIn ? ok('answer') : fail({ code: 'not-logged-in', why: 'locked' })
  }
  return { core, door: newDoor(call as unknown as Call) }
}

const settle = () => new Promise<void>((resolve) => setImmediate(resolve))

test('what is asked under a lock waits, and is asked again once the same person is back', async () => {
  const { core, door } = aCore()
  const answer = door.call('office.status', {})
  await settle()
  expect([core.asked, door.shut()]).toEqual([1, 'locked'])
  core.isIn = true
  door.open(true)
  expect(await answer).toEqual(ok('answer'))
  expect([core.asked, door.shut()]).toEqual([2, null])
})

test('what another person asked before is dropped, never done in the name of who comes after', async () => {
  const { core, door } = aCore()
  const answer = door.call('office.status', {})
  await settle()
  core.isIn = true
  door.open(false)
  expect(await answer).toEqual(fail({ code: 'cancelled' }))
  expect(core.asked).toBe(1)
})

test('a question that was given up meanwhile is not asked again', async () => {
  const { core, door } = aCore()
  const stop = new AbortController()
  const answer = door.call('office.status', {}, { signal: stop.signal })
  await settle()
  stop.abort()
  core.isIn = true
  door.open(true)
  expect(await answer).toEqual(fail({ code: 'cancelled' }))
  expect(core.asked).toBe(1)
})

test('other refusals go through', async () => {
  const refused = fail({ code: 'not-permitted', roles: ['administrator'] })
  const door = newDoor((async () => refused) as unknown as Call)
  expect(await door.call('office.status', {})).toEqual(refused)
  expect(door.shut()).toBeNull()
})
