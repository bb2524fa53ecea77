import type { BrowserWindowConstructorOptions } from 'electron'
import { desktopText, productName } from '#shared/text/shell.ts'
import { pageUrl } from './page.ts'

export interface WindowOptions {
  readonly preload: string
  readonly icon: string
  readonly devTools: boolean
}

/** The one window: it shows at once, and the page says what it waits for. */
export function windowOptions({ preload, icon, devTools }: WindowOptions): BrowserWindowConstructorOptions {
  return {
    title: productName,
    // Windows takes the program's own.
    icon,
    // 1366×768 is the common screen of an office.
    width: 1366,
    height: 768,
    minWidth: 1024,
    minHeight: 640,
    show: true,
    backgroundColor: '#ffffff',
    webPreferences: {
      preload,
      devTools,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webviewTag: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      navigateOnDragDrop: false,
      plugins: false,
      // Its dictionaries would be fetched from elsewhere, and names of firms are no misspellings.
      spellcheck: false,
    },
  }
}

interface PageContents {
  on(
    event: 'render-process-gone',
    listener: (event: unknown, details: { readonly reason: string }) => void,
  ): unknown
}

export interface PageWindow {
  loadURL(url: string): Promise<void>
  isDestroyed(): boolean
  readonly webContents: PageContents
}

/** Asks whether to load the page again; the answer is the index of the button. */
export type AskReload = (question: {
  readonly type: 'error'
  readonly message: string
  readonly detail: string
  readonly buttons: string[]
}) => Promise<{ readonly response: number }>

/** Loads the page, and offers to load it again when its process died. */
export function showPage(window: PageWindow, ask: AskReload, quit: () => void): void {
  // A page that fails to load leaves the window and its menu; the next start loads it again.
  const load = () => void window.loadURL(pageUrl).catch(() => {})
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason !== 'clean-exit' && !window.isDestroyed()) void offerReload(load, ask, quit)
  })
  load()
}

async function offerReload(load: () => void, ask: AskReload, quit: () => void): Promise<void> {
  const { response } = await ask({
    type: 'error',
    message: desktopText.pageGone,
    detail: desktopText.pageGoneDetail,
    buttons: [desktopText.reload, desktopText.quit],
  })
  if (response === 0) load()
  else quit()
}
