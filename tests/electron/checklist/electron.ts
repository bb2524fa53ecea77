import { channels } from '#electron/channels.ts'
import { FakeApp, FakeContents, FakeIpc, FakeProcess, FakeSession } from '../fake-electron.ts'
import type { Observed } from './observed.ts'

// A stand-in for Electron: the real main process boots into it whole, and once the page is asked for, everything that it has
// set up is tried as a page gone bad would try it.

const isPackaged = process.env['PACKAGED'] === 'yes'
const started = Promise.withResolvers<void>()
const steps: string[] = []

class App extends FakeApp {
  readonly isPackaged = isPackaged
  override enableSandbox(): void {
    steps.push('sandbox')
    super.enableSandbox()
  }
  getPath(): string {
    return '/'
  }
  getVersion(): string {
    return '0.0.0'
  }
  setAboutPanelOptions(): void {}
  requestSingleInstanceLock(): boolean {
    return true
  }
  whenReady(): Promise<void> {
    return started.promise
  }
  exit(code: number): void {
    process.exit(code)
  }
}

export const app = new App()
const own = new FakeSession()
export const session = { defaultSession: own }
export const ipcMain = new FakeIpc()
export const Menu = { setApplicationMenu: () => {}, buildFromTemplate: () => ({}) }
export const dialog = { showErrorBox: (_title: string, text: string) => process.stderr.write(text) }
/** Whatever was asked of the machine: nothing may be. */
const opened: string[] = []
const open = (what: string) => (address: string) => void opened.push(`${what} ${address}`)
export const shell = {
  openExternal: open('external'),
  openPath: open('path'),
  showItemInFolder: open('folder'),
}
export const utilityProcess = { fork: () => new FakeProcess() }

const schemes: object[] = []
let servePage: (request: Request) => Promise<Response> = () => Promise.reject(new Error('no page'))
export const protocol = {
  registerSchemesAsPrivileged: (more: readonly object[]) => {
    steps.push('scheme')
    schemes.push(...more)
  },
  handle: (_scheme: string, handler: typeof servePage) => {
    servePage = handler
  },
}

/** What the main process calls on its window's contents. */
class Contents extends FakeContents {
  readonly mainFrame = ipcMain.mainFrame
  send(): void {}
  print(_options: object, done: (success: boolean, reason: string) => void): void {
    done(true, '')
  }
}

export class BrowserWindow {
  readonly webContents = new Contents()
  private readonly options: object
  constructor(options: object) {
    this.options = options
    app.emit('web-contents-created', {}, this.webContents)
  }
  isDestroyed(): boolean {
    return false
  }
  async loadURL(url: string): Promise<void> {
    const seen = await look(url, this.options, this.webContents)
    process.stdout.write(JSON.stringify(seen), () => process.exit(0))
  }
}

const elsewhere = [
  'https://example.com/',
  'http://127.0.0.1:8080/',
  'file:///etc/passwd',
  'javascript:alert(1)',
]
const permissions = [
  'media',
  'geolocation',
  'notifications',
  'openExternal',
  'clipboard-read',
  'fileSystem',
  'hid',
  'usb',
]

async function look(loaded: string, window: object, contents: FakeContents): Promise<Observed> {
  const page = await servePage(new Request(loaded))
  const outside = await servePage(new Request('app://workbench/../../package.json'))
  return {
    steps,
    schemes,
    loaded,
    window,
    html: await page.text(),
    headers: Object.fromEntries(page.headers),
    outside: outside.status,
    isSandboxed: app.isSandboxed,
    switches: Object.fromEntries(app.switches),
    granted: permissions.filter((permission) => own.grants(permission, loaded).includes(true)),
    grantsDevice: own.grantsDevice(),
    loads: elsewhere.filter((url) => own.loads(url)),
    downloads: elsewhere.filter((url) => own.downloads(url)),
    navigates: elsewhere.filter((url) => contents.navigates(url) || contents.navigates(url, false)),
    opensWindow: contents.opensWindow(),
    attachesWebview: contents.allows('will-attach-webview'),
    redirects: contents.allows('will-redirect'),
    heard: await heardOf([null, { origin: 'https://example.com' }, { origin: 'app://workbench' }]),
    hearsItsOwn: (await answerTo(ipcMain.mainFrame, channels.call)) !== 'refused',
    opened,
  }
}

/** Channels on which a frame that is not the window's own got anything but an error. */
async function heardOf(frames: readonly ({ readonly origin: string } | null)[]): Promise<readonly string[]> {
  const heard: string[] = []
  for (const frame of frames) {
    for (const channel of Object.values(channels)) {
      if ((await answerTo(frame, channel)) !== 'refused') heard.push(channel)
    }
  }
  return heard
}

const answerTo = (frame: Parameters<FakeIpc['rendererOf']>[0], channel: string) =>
  ipcMain
    .rendererOf(frame)
    .invoke(channel, '', 'none', {})
    .catch(() => 'refused')

// As Electron: ready only once the program's own module has been evaluated.
setImmediate(() => {
  steps.push('ready')
  started.resolve()
})
