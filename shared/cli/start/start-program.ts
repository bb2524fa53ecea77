import { homedir } from 'node:os'
import { join } from 'node:path'
import { openCore } from '#shared/core/open-core.ts'
import { memoryFileOf } from '#shared/core/start-folder.ts'
import { startText } from '#shared/text/shell.ts'
import { build, isStale } from './build.ts'
import { fetchMinutes, ranElectron } from './choose-shell.ts'
import { electronBinary, fetchElectron, runElectron } from './electron-binary.ts'
import { openBrowser } from './open-browser.ts'
import { serveOffice } from './serve-office.ts'
import type { Asked } from './words.ts'
import { wordsOf } from './words.ts'

const root = join(import.meta.dirname, '../../..')
const say = (line: string) => void process.stdout.write(`${line}\n`)

const desk = {
  platform: process.platform,
  environment: process.env,
  userId: process.getuid?.() ?? null,
}

/** `npm start`: builds what is needed and opens the program, in a window if it can, else in the browser. */
export async function startProgram(words: readonly string[]): Promise<0 | 1 | 2> {
  const asked = wordsOf(words, { ...desk, home: homedir() })
  if (asked === null || asked.help) {
    say(startText.usage)
    return asked === null ? 2 : 0
  }
  if (isStale(root)) {
    say(startText.building)
    if (!(await build(root))) {
      say(startText.notBuilt)
      return 1
    }
  }
  if (!asked.loopback && (await openWindow(asked))) return 0
  await serveOffice({
    openCore,
    folder: asked.folder,
    mustExist: asked.mustExist,
    memoryFile: memoryFileOf({ ...desk, home: homedir() }),
    rendererFolder: join(root, 'out', 'renderer'),
    say,
    browse: (url) => asked.browser && openBrowser(url, desk),
    signals: process,
    input: process.stdin,
  })
  return 0
}

/** A remembered folder is found by the window itself, which must know that it was remembered. */
function openWindow({ folder, mustExist }: Asked): Promise<boolean> {
  return ranElectron(desk, {
    find: () => electronBinary(root),
    fetch: () => fetchElectron(root, fetchMinutes * 60_000),
    run: (binary) => runElectron(binary, root, mustExist ? null : folder),
    say,
  })
}
