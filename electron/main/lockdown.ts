import { isOurBlob, isOurs, isPage } from './page.ts'

interface Preventable {
  preventDefault(): void
}

type Listen<Name extends string, Details extends unknown[]> = (
  event: Name,
  listener: (...details: Details) => void,
) => unknown

/** As much of Electron's WebContents as is locked. */
export interface LockableContents {
  setWindowOpenHandler(handler: () => { action: 'deny' }): void
  on: Listen<'will-navigate', [Preventable & { readonly url: string; readonly isMainFrame: boolean }]> &
    Listen<'will-frame-navigate', [Preventable & { readonly url: string; readonly isMainFrame: boolean }]> &
    Listen<'will-redirect', [Preventable]> &
    Listen<'will-attach-webview', [Preventable]>
}

export interface LockableApp {
  enableSandbox(): void
  readonly commandLine: { appendSwitch(name: string, value?: string): void }
  on: Listen<'web-contents-created', [unknown, LockableContents]>
}

interface PermissionDetails {
  readonly isMainFrame: boolean
  readonly requestingUrl?: string
}

export interface LockableSession {
  setPermissionRequestHandler(
    handler: (
      contents: unknown,
      permission: string,
      callback: (granted: boolean) => void,
      details: PermissionDetails,
    ) => void,
  ): void
  setPermissionCheckHandler(
    handler: (contents: unknown, permission: string, origin: string, details: PermissionDetails) => boolean,
  ): void
  setDevicePermissionHandler(handler: () => boolean): void
  readonly webRequest: {
    onBeforeRequest(
      listener: (
        details: { readonly url: string },
        callback: (response: { cancel: boolean }) => void,
      ) => void,
    ): void
  }
  on: Listen<'will-download', [Preventable, { getURL(): string }]>
}

// The ceremony fills the screen; tables are copied to Excel. Nothing else is ever granted.
const granted: ReadonlySet<string> = new Set(['fullscreen', 'clipboard-sanitized-write'])

/** Before `ready`: every process sandboxed, no name ever resolved, and every web contents locked as it is made. */
export function lockApp(app: LockableApp): void {
  app.enableSandbox()
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND')
  app.on('web-contents-created', (_event, contents) => lockContents(contents))
}

function lockContents(contents: LockableContents): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  contents.on('will-attach-webview', (event) => event.preventDefault())
  contents.on('will-redirect', (event) => event.preventDefault())
  const stay = (event: Preventable & { readonly url: string; readonly isMainFrame: boolean }) => {
    // The page may load itself again, nothing more.
    if (!event.isMainFrame || !isPage(event.url)) event.preventDefault()
  }
  contents.on('will-navigate', stay)
  contents.on('will-frame-navigate', stay)
}

/** After `ready`: no permission, no device, no address but the page's own, no download but what the page made. */
export function lockSession(session: LockableSession, { devTools }: { readonly devTools: boolean }): void {
  session.setPermissionRequestHandler((_contents, permission, callback, details) => {
    callback(granted.has(permission) && details.isMainFrame && isOurs(details.requestingUrl ?? ''))
  })
  session.setPermissionCheckHandler((_contents, permission, origin, details) => {
    return granted.has(permission) && details.isMainFrame && isOurs(origin)
  })
  session.setDevicePermissionHandler(() => false)
  session.webRequest.onBeforeRequest(({ url }, callback) => callback({ cancel: !mayLoad(url, devTools) }))
  session.on('will-download', (event, item) => {
    if (!isOurBlob(item.getURL())) event.preventDefault()
  })
}

function mayLoad(url: string, devTools: boolean): boolean {
  return isOurs(url) || isOurBlob(url) || url.startsWith('data:') || (devTools && url.startsWith('devtools:'))
}
