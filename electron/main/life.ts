import type { CoreHost } from './core-host.ts'

export interface LivingApp {
  on(event: 'second-instance' | 'window-all-closed', listener: () => void): unknown
  on(event: 'will-quit', listener: (event: { preventDefault(): void }) => void): unknown
  quit(): void
}

export interface LivingWindow {
  isDestroyed(): boolean
  isMinimized(): boolean
  restore(): void
  focus(): void
}

/** One program, one window: starting it again shows it, closing the window ends it, and it ends once the core is closed. */
export function liveWith(app: LivingApp, window: LivingWindow, host: CoreHost): void {
  app.on('second-instance', () => {
    if (window.isDestroyed()) return
    if (window.isMinimized()) window.restore()
    window.focus()
  })
  app.on('window-all-closed', () => app.quit())
  let isClosed = false
  app.on('will-quit', (event) => {
    if (isClosed) return
    event.preventDefault()
    const end = () => {
      isClosed = true
      app.quit()
    }
    host.close().then(end, end)
  })
}
