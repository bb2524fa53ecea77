import { spawn } from 'node:child_process'
import { chmodSync, existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { expect, onTestFinished, test } from 'vitest'
import { keepWindowDataIn } from '#electron/main/folders.ts'
import { browserCommand, handedOver } from '#shared/cli/start/open-browser.ts'
import { privateFolder } from '#shared/core/store/private-folder.ts'
import { openOffice } from '#tests/core/office-under-test.ts'
import { temporaryFolder } from '#tests/core/store/temporary-folder.ts'
import { aLoopback, enter } from './loopback.ts'

const modeOf = (path: string) => (statSync(path).mode & 0o7777).toString(8)
const isWindows = process.platform === 'win32'

/** A folder that anybody may enter, as /tmp or a home often is. */
function anOpenPlace(): string {
  const place = temporaryFolder()
  chmodSync(place, 0o755)
  return place
}

test.skipIf(isWindows)(
  'an office’s folder is made for its user alone, by the core and by the window',
  async () => {
    const place = anOpenPlace()
    const [byCore, byWindow] = [join(place, 'a/office'), join(place, 'b/office')]
    await (await openOffice({ folder: byCore })).close()
    keepWindowDataIn({ folder: byWindow, mustExist: false }, { setPath: () => undefined })
    expect([byCore, byWindow].map(modeOf)).toEqual(['700', '700'])
  },
)

test.skipIf(isWindows).each([
  ['one that others could read is closed to them', 0o755, '700'],
  ['one of a group that works in it stays that group’s', 0o2775, '2770'],
  ['a closed one stays as it is', 0o700, '700'],
])('an office that was there before: %s', (_what, mode, expected) => {
  const folder = temporaryFolder()
  writeFileSync(join(folder, 'office.db'), '')
  chmodSync(folder, mode)
  privateFolder(folder)
  expect(modeOf(folder)).toBe(expected)
})

test.skipIf(isWindows)('a folder with no office in it is somebody’s own and left alone', () => {
  const folder = anOpenPlace()
  privateFolder(folder)
  expect(modeOf(folder)).toBe('755')
})

test.skipIf(isWindows)(
  'the token is in no command line: the browser is given a file that only its user reads',
  () => {
    const url = 'http://127.0.0.1:1/enter?token=secret'
    for (const platform of ['linux', 'darwin'] as const) {
      const address = handedOver(url, platform)
      const file = fileURLToPath(address)
      onTestFinished(() => rmSync(dirname(file), { recursive: true }))
      const words = browserCommand(address, { platform, environment: { DISPLAY: ':0' } })
      expect(words?.join(' ')).not.toContain('secret')
      expect([modeOf(file), modeOf(dirname(file))]).toEqual(['600', '700'])
      expect(readFileSync(file, 'utf8')).toContain(`content="0;url=${url}"`)
    }
  },
)

/** What a program of another user finds out, told line by line. */
const outsider = `
import { readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { join } from 'node:path'
const [folder, pid, port] = process.argv.slice(1)
const tell = (what, work) => { try { console.log(what + ' ' + work()) } catch (e) { console.log(what + ' ' + e.code) } }
console.log('user ' + process.getuid())
tell('list', () => readdirSync(folder))
tell('database', () => readFileSync(join(folder, 'office.db'), 'latin1'))
tell('write', () => writeFileSync(join(folder, 'office.db-wal'), 'x'))
tell('environment', () => readFileSync('/proc/' + pid + '/environ', 'latin1'))
tell('memory', () => readFileSync('/proc/' + pid + '/mem'))
for (const path of ['/', '/enter', '/events', '/call/office.status']) {
  const socket = connect(port, '127.0.0.1')
  let said = ''
  socket.on('data', (part) => (said += part)).on('close', () => console.log(path + ' ' + said.slice(9, 12)))
  const method = path.startsWith('/call') ? 'POST' : 'GET'
  socket.end(method + ' ' + path + ' HTTP/1.1\\r\\nHost: 127.0.0.1:' + port + '\\r\\nX-Call-Id: 1\\r\\n\\r\\n')
}`

test('a program of another user of this machine, without the token, gets nothing', async (context) => {
  const nobody = 65_534
  if (process.platform !== 'linux' || process.getuid?.() !== 0) context.skip('only root becomes another user')
  if (!existsSync('/proc/self/mem')) context.skip('no /proc')
  const place = anOpenPlace()
  const folder = join(place, 'office')
  const office = await openOffice({ folder })
  const { port, url } = await aLoopback(
    {},
    { ...office, asked: [], asking: () => Promise.reject(new Error()) },
  )
  const cookie = await enter(url)
  const child = spawn(
    process.execPath,
    ['--input-type=module', '-e', outsider, folder, String(process.pid), String(port)],
    { uid: nobody, gid: nobody, cwd: '/', env: {}, stdio: ['ignore', 'pipe', 'pipe'] },
  )
  const [said, complaint] = await Promise.all([text(child.stdout), text(child.stderr)])
  const told = said.trim().split('\n').toSorted()
  expect([complaint, told]).toEqual([
    '',
    [
      '/ 401',
      '/call/office.status 401',
      '/enter 401',
      '/events 401',
      'database EACCES',
      'environment EACCES',
      'list EACCES',
      'memory EACCES',
      `user ${nobody}`,
      'write EACCES',
    ],
  ])
  expect(said).not.toContain(cookie)
})
