import { fork } from 'node:child_process'
import { EventEmitter } from 'node:events'

// A stand-in for Electron in which the built program boots whole: it tells each step on its output, and the window
// does what a user does: it loads its page, asks for the status, and is closed.

const tell = (step: string, detail: unknown = null) =>
  process.stdout.write(`${JSON.stringify([step, detail])}\n`)
const started = Promise.withResolvers<void>()
const isFirst = process.env['FIRST_INSTANCE'] !== 'no'

class App extends EventEmitter {
  readonly isPackaged = false
  readonly commandLine = { appendSwitch: (name: string, value: string) => tell('switch', [name, value]) }
  setPath(name: string, path: string): void {
    tell('path', [name, path])
  }
  getPath(): string {
    return '/'
  }
  getVersion(): string {
    return '0.0.0'
  }
  setAboutPanelOptions(): void {}
  enableSandbox(): void {
    tell('sandbox')
  }
  requestSingleInstanceLock(): boolean {
    return isFirst
  }
  whenReady(): Promise<void> {
    return started.promise
  }
  quit(): void {
    let isPrevented = false
    this.emit('will-quit', { preventDefault: () => (isPrevented = true) })
    tell('quit', isPrevented ? 'waits' : 'ends')
    if (!isPrevented) process.exit(0)
  }
  exit(code: number): void {
    process.exit(code)
  }
}

export const app = new App()

type Handler = (event: { senderFrame: object }, ...words: unknown[]) => Promise<unknown>
const handlers = new Map<string, Handler>()
let servePage: (request: Request) => Promise<Response> = () => Promise.reject(new Error('no page'))

export const ipcMain = {
  handle: (channel: string, handler: Handler) => void handlers.set(channel, handler),
  on: () => {},
}

export const protocol = {
  registerSchemesAsPrivileged: ([first]: { scheme: string }[]) => tell('scheme', first?.scheme),
  handle: (_scheme: string, handler: typeof servePage) => {
    servePage = handler
  },
}

export const session = {
  defaultSession: {
    setPermissionRequestHandler: () => tell('session locked'),
    setPermissionCheckHandler: () => {},
    setDevicePermissionHandler: () => {},
    webRequest: { onBeforeRequest: () => {} },
    on: () => {},
  },
}

export const Menu = { setApplicationMenu: () => tell('menu'), buildFromTemplate: () => ({}) }
export const dialog = { showErrorBox: (title: string, text: string) => tell('error', [title, text]) }
export const shell = {}

export class BrowserWindow {
  readonly webContents = Object.assign(new EventEmitter(), {
    mainFrame: { origin: 'app://workbench' },
    send: () => {},
  })
  constructor() {
    tell('window')
  }
  isDestroyed(): boolean {
    return false
  }
  async loadURL(url: string): Promise<void> {
    const page = await servePage(new Request(url))
    tell('page', [url, page.status])
    const call = handlers.get('workbench:call')
    tell('status', await call?.({ senderFrame: this.webContents.mainFrame }, '1', 'office.status', {}))
    app.emit('window-all-closed')
  }
}

export const utilityProcess = {
  fork: (script: string, words: string[]) => {
    tell('core', words)
    const inside = new URL('./core-process.ts', import.meta.url)
    const child = fork(inside, [script, ...words], { serialization: 'advanced', execArgv: [] })
    const port = Object.assign(new EventEmitter(), {
      postMessage: (message: object) => void child.send(message),
      kill: () => child.kill(),
    })
    child.on('message', (message) => port.emit('message', message))
    child.on('exit', (code) => {
      tell('core ended', code)
      port.emit('exit', code)
    })
    return port
  },
}

// As Electron: ready only once the program's own module has been evaluated.
setImmediate(() => {
  tell('ready')
  started.resolve()
})
