import { EventEmitter } from 'node:events'
import type { MenuItemConstructorOptions } from 'electron'
import { expect, test } from 'vitest'
import { contextTemplate, menuTemplate, offerContextMenu } from '#electron/main/menu.ts'

function itemsOf(template: readonly MenuItemConstructorOptions[]): readonly MenuItemConstructorOptions[] {
  return template.flatMap((item) => [item, ...(Array.isArray(item.submenu) ? itemsOf(item.submenu) : [])])
}

const menu = (devTools = false, print = () => {}) => itemsOf(menuTemplate({ devTools, print }))

test('every line of the menu is in Chinese, whatever the system speaks', () => {
  const lines = menu(true).filter((item) => item.type !== 'separator')
  expect(lines.length).toBeGreaterThan(15)
  for (const { label } of lines) expect(label).toMatch(/^[\u4e00-\u9fff]+…?$/)
})

test('developer tools are offered in a program under development only', () => {
  const roles = (devTools: boolean) => menu(devTools).map((item) => item.role)
  expect(roles(true)).toContain('toggleDevTools')
  expect(roles(false)).not.toContain('toggleDevTools')
  expect(roles(false)).not.toContain('reload')
})

test('print prints the window', () => {
  const print = () => {}
  expect(menu(false, print).find((item) => item.label === '打印…')).toMatchObject({
    accelerator: 'CmdOrCtrl+P',
    click: print,
  })
})

test('the right-hand button offers what can be done there', () => {
  const rolesFor = (isEditable: boolean, selectionText: string) =>
    contextTemplate({ isEditable, selectionText }).map((item) => item.role)
  expect(rolesFor(true, '')).toEqual(['cut', 'copy', 'paste'])
  expect(rolesFor(false, '承诺码')).toEqual(['copy'])
  expect(rolesFor(false, ' ')).toEqual([])
})

test('where nothing can be done no menu pops up', () => {
  const webContents = new EventEmitter()
  const popped: string[][] = []
  const buildFromTemplate = (template: MenuItemConstructorOptions[]) => ({
    popup: () => void popped.push(template.map((item) => item.label ?? '')),
  })
  offerContextMenu({ buildFromTemplate }, { webContents })
  webContents.emit('context-menu', {}, { isEditable: false, selectionText: '' })
  webContents.emit('context-menu', {}, { isEditable: false, selectionText: 'x' })
  expect(popped).toEqual([['复制']])
})
