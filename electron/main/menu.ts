import type { MenuItemConstructorOptions } from 'electron'
import { menuText as text } from '#shared/text/shell.ts'

export interface MenuOptions {
  readonly devTools: boolean
  readonly print: () => void
}

const separator = { type: 'separator' } as const

/** The menu in Chinese: Electron's own words follow the system's language, which need not be the office's. */
export function menuTemplate({ devTools, print }: MenuOptions): MenuItemConstructorOptions[] {
  const forDevelopers: MenuItemConstructorOptions[] = devTools
    ? [separator, { role: 'toggleDevTools', label: text.developerTools }]
    : []
  return [
    {
      label: text.file,
      submenu: [
        { label: text.print, accelerator: 'CmdOrCtrl+P', click: print },
        separator,
        { role: 'quit', label: text.quit },
      ],
    },
    {
      label: text.edit,
      submenu: [
        { role: 'undo', label: text.undo },
        { role: 'redo', label: text.redo },
        separator,
        ...clipboardItems,
        { role: 'selectAll', label: text.selectAll },
      ],
    },
    {
      label: text.view,
      submenu: [
        { role: 'resetZoom', label: text.actualSize },
        { role: 'zoomIn', label: text.zoomIn },
        { role: 'zoomOut', label: text.zoomOut },
        separator,
        { role: 'togglefullscreen', label: text.fullScreen },
        ...forDevelopers,
      ],
    },
    { label: text.help, submenu: [{ role: 'about', label: text.about }] },
  ]
}

const clipboardItems: MenuItemConstructorOptions[] = [
  { role: 'cut', label: text.cut },
  { role: 'copy', label: text.copy },
  { role: 'paste', label: text.paste },
]

export interface Pointed {
  readonly isEditable: boolean
  readonly selectionText: string
}

/** The right-hand button's menu, which Electron leaves out: in a field all three, on selected text the copying. */
export function contextTemplate({ isEditable, selectionText }: Pointed): MenuItemConstructorOptions[] {
  if (isEditable) return clipboardItems
  return selectionText.trim() === '' ? [] : [{ role: 'copy', label: text.copy }]
}

export interface Menus {
  buildFromTemplate(template: MenuItemConstructorOptions[]): { popup(): void }
}

export interface PointableWindow {
  readonly webContents: {
    on(event: 'context-menu', listener: (event: unknown, pointed: Pointed) => void): unknown
  }
}

export function offerContextMenu(menus: Menus, window: PointableWindow): void {
  window.webContents.on('context-menu', (_event, pointed) => {
    const template = contextTemplate(pointed)
    if (template.length > 0) menus.buildFromTemplate(template).popup()
  })
}
