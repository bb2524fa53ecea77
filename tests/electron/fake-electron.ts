import { EventEmitter } from 'node:events'
import type { Port } from '#electron/core-process/serve-port.ts'
import type { CoreProcess } from '#electron/main/core-host.ts'
import type { BridgedWindow, IpcMain } from '#electron/main/ipc-bridge.ts'
import type { LockableApp, LockableContents, LockableSession } from '#electron/main/lockdown.ts'
import { pageOrigin } from '#electron/main/page.ts'
import type { IpcRenderer } from '#electron/preload/workbench.ts'

// A stand-in for as much of Electron as the shell uses, with Electron's own manners: messages are cloned, never shared,
// events are stopped by preventDefault, an invoke rejects with the handler's error, a later handler replaces the former.

/** An event of Electron: what was not prevented takes place. */
export function anEvent<Details extends object>(details: Details) {
  const event = { ...details, isPrevented: false, preventDefault: () => void (event.isPrevented = true) }
  return event
}

export class FakeContents extends EventEmitter implements LockableContents {
  private openHandler: () => { action: 'deny' | 'allow' } = () => ({ action: 'allow' })
  setWindowOpenHandler(handler: () => { action: 'deny' }): void {
    this.openHandler = handler
  }
  /** window.open() */
  opensWindow(): boolean {
    return this.openHandler().action === 'allow'
  }
  /** A link, a script or a form of the page leads to `url`; true: the page goes there. */
  navigates(url: string, isMainFrame = true): boolean {
    const event = anEvent({ url, isMainFrame })
    this.emit('will-frame-navigate', event)
    if (isMainFrame) this.emit('will-navigate', event)
    return !event.isPrevented
  }
  allows(name: 'will-redirect' | 'will-attach-webview'): boolean {
    const event = anEvent({})
    this.emit(name, event)
    return !event.isPrevented
  }
}

export class FakeApp extends EventEmitter implements LockableApp {
  isSandboxed = false
  readonly switches = new Map<string, string | undefined>()
  readonly paths = new Map<string, string>()
  quits = 0
  readonly commandLine = {
    appendSwitch: (name: string, value?: string) => void this.switches.set(name, value),
  }
  enableSandbox(): void {
    this.isSandboxed = true
  }
  setPath(name: string, path: string): void {
    this.paths.set(name, path)
  }
  /** Ends the program unless a listener prevents it, as app.quit() does once no window is left. */
  quit(): void {
    const event = anEvent({})
    this.emit('will-quit', event)
    if (!event.isPrevented) this.quits += 1
  }
}

type RequestHandler = Parameters<LockableSession['setPermissionRequestHandler']>[0]
type CheckHandler = Parameters<LockableSession['setPermissionCheckHandler']>[0]
type BeforeRequest = Parameters<LockableSession['webRequest']['onBeforeRequest']>[0]

/** Grants everything and loads everything, as Electron does until it is told otherwise. */
export class FakeSession extends EventEmitter implements LockableSession {
  private onRequest: RequestHandler = (_contents, _permission, callback) => callback(true)
  private onCheck: CheckHandler = () => true
  private onDevice = () => true
  private before: BeforeRequest = (_details, callback) => callback({ cancel: false })
  readonly webRequest = {
    onBeforeRequest: (listener: BeforeRequest) => {
      this.before = listener
    },
  }
  setPermissionRequestHandler(handler: RequestHandler): void {
    this.onRequest = handler
  }
  setPermissionCheckHandler(handler: CheckHandler): void {
    this.onCheck = handler
  }
  setDevicePermissionHandler(handler: () => boolean): void {
    this.onDevice = handler
  }
  /** Asked for by script, and checked before a feature is offered: both must agree. */
  grants(permission: string, requestingUrl: string, isMainFrame = true): boolean[] {
    const answers: boolean[] = []
    const details = { isMainFrame, requestingUrl }
    this.onRequest(null, permission, (granted) => answers.push(granted), details)
    answers.push(this.onCheck(null, permission, requestingUrl, details))
    return answers
  }
  grantsDevice(): boolean {
    return this.onDevice()
  }
  loads(url: string): boolean {
    let isLoaded = false
    this.before({ url }, ({ cancel }) => {
      isLoaded = !cancel
    })
    return isLoaded
  }
  downloads(url: string): boolean {
    const event = anEvent({})
    this.emit('will-download', event, { getURL: () => url })
    return !event.isPrevented
  }
}

/** Both ends of the page's channel: what the page sends arrives with the frame it came from. */
export class FakeIpc implements IpcMain {
  private readonly handlers = new Map<string, Parameters<IpcMain['handle']>[1]>()
  private readonly inMain = new EventEmitter()
  private readonly inPage = new EventEmitter()
  readonly mainFrame = { origin: pageOrigin }
  isWindowGone = false

  handle(channel: string, listener: Parameters<IpcMain['handle']>[1]): void {
    this.handlers.set(channel, listener)
  }
  on(channel: string, listener: Parameters<IpcMain['on']>[1]): unknown {
    return this.inMain.on(channel, listener)
  }
  get window(): BridgedWindow {
    return {
      isDestroyed: () => this.isWindowGone,
      webContents: {
        mainFrame: this.mainFrame,
        send: (channel, ...words) => this.inPage.emit(channel, {}, ...structuredClone(words)),
      },
    }
  }
  /** ipcRenderer of a frame */
  rendererOf(senderFrame: { origin: string } | null = this.mainFrame): IpcRenderer {
    return {
      invoke: async (channel, ...words) => {
        const handler = this.handlers.get(channel)
        if (handler === undefined) throw new Error(`No handler registered for '${channel}'`)
        return structuredClone(await handler({ senderFrame }, ...structuredClone(words)))
      },
      send: (channel, ...words) => void this.inMain.emit(channel, { senderFrame }, ...structuredClone(words)),
      on: (channel, listener) => this.inPage.on(channel, listener),
    }
  }
}

/** A utility process and, at its other end, the parent port inside it. */
export class FakeProcess extends EventEmitter implements CoreProcess {
  private readonly inside = new EventEmitter()
  isRunning = true
  wasKilled = false
  readonly received: unknown[] = []
  readonly parentPort: Port = {
    on: (event, listener) => this.inside.on(event, listener),
    postMessage: (message) => this.says(message),
  }
  /** What the core's process sends to the main process. */
  says(message: unknown): void {
    const clone: unknown = structuredClone(message)
    if (this.isRunning) queueMicrotask(() => this.emit('message', clone))
  }
  postMessage(message: unknown): void {
    const data: unknown = structuredClone(message)
    this.received.push(data)
    if (this.isRunning) queueMicrotask(() => this.inside.emit('message', { data }))
  }
  exit(code: number): void {
    if (!this.isRunning) return
    this.isRunning = false
    this.emit('exit', code)
  }
  kill(): boolean {
    this.wasKilled = true
    this.exit(15)
    return true
  }
}
