import { EventEmitter } from 'node:events'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PassThrough } from 'node:stream'
import { expect, onTestFinished, test } from 'vitest'
import { serveOffice } from '#shared/cli/start/serve-office.ts'
import { ok } from '#shared/contract/index.ts'
import type { CoreOptions } from '#shared/core/core.ts'
import { enter, ask, fromPage } from '#tests/loopback/loopback.ts'

async function aServing() {
  const folder = await mkdtemp(join(tmpdir(), 'serving-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  await mkdir(join(folder, 'renderer'))
  await writeFile(join(folder, 'renderer/index.html'), 'page')
  const [signals, input] = [new EventEmitter(), new PassThrough()]
  const said: string[] = []
  const browsed: string[] = []
  const opened: CoreOptions[] = []
  const acts: string[] = []
  let told = Promise.withResolvers<string>()
  const ended = serveOffice({
    openCore: async (options) => {
      opened.push(options)
      return ok({
        call: async (name) => ok(name),
        lost: () => null,
        close: async () => void acts.push('core closed'),
      })
    },
    folder,
    rendererFolder: join(folder, 'renderer'),
    say: (line) => said.push(line),
    browse: (url) => {
      browsed.push(url)
      told.resolve(url)
    },
    signals,
    input,
  })
  const nextUrl = async () => {
    const url = await told.promise
    told = Promise.withResolvers()
    return url
  }
  return { folder, signals, input, said, browsed, opened, acts, ended, nextUrl }
}

test.each(['SIGINT', 'SIGTERM', 'SIGHUP'])(
  'the office is served at the address that was printed until %s; then its core is closed',
  async (signal) => {
    const { folder, signals, said, opened, acts, ended, nextUrl } = await aServing()
    const url = await nextUrl()
    expect(said.join('\n')).toContain(url)
    const { origin } = new URL(url)
    const headers = fromPage(origin, await enter(url))
    expect((await ask(origin, '/', { headers })).body).toBe('page')
    const status = await ask(origin, '/call/office.status', { method: 'POST', headers, body: '{}' })
    expect(JSON.parse(status.body)).toEqual(ok('office.status'))
    expect(opened).toMatchObject([{ folder, randomness: { kind: 'system' } }])

    signals.emit(signal)
    await ended
    expect(acts).toEqual(['core closed'])
    await expect(ask(origin, '/')).rejects.toThrow(/ECONNREFUSED/)
    // A second Ctrl+C is no longer caught.
    expect(signals.listenerCount(signal)).toBe(0)
  },
)

test('Enter gives a new address, and the old one is void', async () => {
  const { signals, input, ended, nextUrl } = await aServing()
  const first = await nextUrl()
  input.write('\n')
  const second = await nextUrl()
  expect(second).not.toBe(first)
  expect(await enter(first)).toBe('')
  expect(await enter(second)).toMatch(/^workbench-\d+=/)
  signals.emit('SIGINT')
  await ended
})
