import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { expect, test } from 'vitest'
import { aProgram } from './support/program.ts'

test('an office whose journal is damaged says what would be lost, and two people open it at its last whole state', async (context) => {
  const { page, folder, shot } = await aProgram(context, '2026-05-08T04:00:00Z', (place) => {
    const file = join(place, 'office.db')
    const raw = new Sqlite(file)
    raw.pragma('locking_mode = EXCLUSIVE')
    raw.pragma('synchronous = FULL')
    raw.pragma('journal_mode = WAL')
    for (let commit = 0; commit < 3; commit += 1) raw.pragma(`user_version = ${commit}`)
    const [database, journal] = [readFileSync(file), readFileSync(`${file}-wal`)]
    raw.close()
    journal.writeUInt8(journal.readUInt8(300) ^ 1, 300)
    writeFileSync(file, database)
    writeFileSync(`${file}-wal`, journal)
  })
  await page.getByRole('heading', { name: '预写日志有损坏' }).waitFor()
  await page.getByText('3 次完整的写入').first().waitFor()
  await page.getByLabel('原因').fill('停电后打不开')
  await page.getByLabel('第1位具名人').fill('样例经办人')
  await page.getByLabel('第2位具名人').fill('样例负责人')
  await shot('journal-damaged')
  await page.getByRole('button', { name: '打开，放弃其后的 3 次写入' }).click()
  await page.getByText('建立本单位的工作台').waitFor()
  // What could not be read is kept.
  expect(readdirSync(join(folder, '备份')).filter((name) => name.startsWith('damaged-'))).toHaveLength(1)
})
