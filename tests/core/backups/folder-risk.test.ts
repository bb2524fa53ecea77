import { expect, test } from 'vitest'
import { riskOfFolder, riskOfPath } from '#shared/core/folder-risk.ts'
import { temporaryFolder } from '#tests/core/store/temporary-folder.ts'

test.each([
  ['C:\\Users\\样例\\OneDrive\\双随机', 'synced', 'OneDrive'],
  ['C:\\Users\\样例\\OneDrive - 样例单位\\双随机', 'synced', 'OneDrive'],
  ['D:\\我的坚果云\\双随机', 'synced', '坚果云'],
  ['D:/Nutstore Files/双随机', 'synced', '坚果云'],
  ['/home/样例/Dropbox/双随机', 'synced', 'Dropbox'],
  ['E:\\BaiduSyncdisk\\office', 'synced', '百度网盘'],
  ['\\\\fileserver\\共享\\双随机', 'network', 'fileserver'],
  ['\\\\?\\UNC\\fileserver\\共享', 'network', 'fileserver'],
])('%s is no place for a database', (path, kind, where) => {
  expect(riskOfPath(path)).toEqual({ kind, where })
})

test.each([
  'C:\\Users\\样例\\AppData\\Local\\shuangsuiji-workbench\\office',
  '\\\\?\\C:\\双随机\\office',
  '/home/样例/.local/share/dropboxes/office',
])('%s is one', (path) => {
  expect(riskOfPath(path)).toBeNull()
})

test('a folder of this machine is one', () => {
  expect(riskOfFolder(temporaryFolder())).toBeNull()
})
