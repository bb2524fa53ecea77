import { expect, test } from 'vitest'
import { liveWith } from '#electron/main/life.ts'
import { FakeApp } from './fake-electron.ts'

const settle = () => new Promise<void>((resolve) => setImmediate(resolve))

function aProgram() {
  const app = new FakeApp()
  const acts: string[] = []
  const state = { isGone: false, isMinimized: false }
  const closed = Promise.withResolvers<void>()
  liveWith(
    app,
    {
      isDestroyed: () => state.isGone,
      isMinimized: () => state.isMinimized,
      restore: () => void acts.push('restore'),
      focus: () => void acts.push('focus'),
    },
    {
      call: () => Promise.reject(new Error('not called')),
      cancel: () => {},
      onProgress: () => () => {},
      close: () => {
        acts.push('close core')
        return closed.promise
      },
    },
  )
  return { app, acts, state, closed }
}

test('starting the program again shows the window it has', () => {
  const { app, acts, state } = aProgram()
  app.emit('second-instance')
  state.isMinimized = true
  app.emit('second-instance')
  expect(acts).toEqual(['focus', 'restore', 'focus'])
})

test('starting it again while it ends does nothing to a window that is gone', () => {
  const { app, acts, state } = aProgram()
  state.isGone = true
  app.emit('second-instance')
  expect(acts).toEqual([])
})

test('the program ends with its window, but not before the core is closed', async () => {
  const { app, acts, closed } = aProgram()
  app.emit('window-all-closed')
  await settle()
  expect(acts).toEqual(['close core'])
  expect(app.quits).toBe(0)
  closed.resolve()
  await settle()
  expect(app.quits).toBe(1)
  expect(acts).toEqual(['close core'])
})

test('a core that cannot be closed does not keep the program from ending', async () => {
  const { app, closed } = aProgram()
  app.quit()
  closed.reject(new Error('gone'))
  await settle()
  expect(app.quits).toBe(1)
})
