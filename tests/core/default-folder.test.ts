import { expect, test } from 'vitest'
import { defaultFolder } from '#shared/core/default-folder.ts'

test('on Windows the folder lies in the local profile, which no server copies', () => {
  const environment = { LOCALAPPDATA: 'D:\\用户\\李\\Local', APPDATA: 'D:\\用户\\李\\Roaming' }
  const home = 'C:\\Users\\li'
  expect(defaultFolder({ platform: 'win32', environment, home })).toBe(
    'D:\\用户\\李\\Local\\shuangsuiji-workbench\\office',
  )
  expect(defaultFolder({ platform: 'win32', environment: {}, home })).toBe(
    'C:\\Users\\li\\AppData\\Local\\shuangsuiji-workbench\\office',
  )
})

test('on macOS it lies in Application Support', () => {
  expect(defaultFolder({ platform: 'darwin', environment: {}, home: '/Users/li' })).toBe(
    '/Users/li/Library/Application Support/shuangsuiji-workbench/office',
  )
})

test('elsewhere it lies in the data home of the user', () => {
  const at = (environment: Record<string, string>) =>
    defaultFolder({ platform: 'linux', environment, home: '/home/li' })
  expect(at({ XDG_DATA_HOME: '/data' })).toBe('/data/shuangsuiji-workbench/office')
  expect(at({ XDG_DATA_HOME: 'relative' })).toBe('/home/li/.local/share/shuangsuiji-workbench/office')
  expect(at({})).toBe('/home/li/.local/share/shuangsuiji-workbench/office')
})
