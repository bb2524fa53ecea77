import Sqlite from 'better-sqlite3'
import { expect, onTestFinished, test } from 'vitest'
import { statementCache } from '#shared/core/store/statement-cache.ts'

function aConnection() {
  const raw = new Sqlite(':memory:')
  onTestFinished(() => void raw.close())
  return { raw, prepare: statementCache(raw) }
}

test('a text is prepared once, and told anew what it is asked with', () => {
  const { prepare } = aConnection()
  const statement = prepare('select ? as told')
  expect(prepare('select ? as told')).toBe(statement)
  expect([statement.get('甲'), statement.get('乙')]).toEqual([{ told: '甲' }, { told: '乙' }])
})

test('what is asked most rarely goes first, and nothing is kept without end', () => {
  const { prepare } = aConnection()
  const often = prepare('select 0')
  const rarely = prepare('select -1')
  for (let one = 1; one <= 600; one += 1) {
    prepare(`select ${one}`)
    prepare('select 0')
  }
  expect(prepare('select 0')).toBe(often)
  expect(prepare('select -1')).not.toBe(rarely)
})

test('settings of the connection and texts as long as a list of ids are prepared each time', () => {
  const { prepare } = aConnection()
  const setting = 'pragma user_version'
  expect(prepare(setting)).not.toBe(prepare(setting))
  const long = `select 1 where 1 in (${Array.from({ length: 2000 }, () => '?').join()})`
  expect(prepare(long)).not.toBe(prepare(long))
})

test('an answer knows the table as it is now, not as it was when the text came first', () => {
  const { raw, prepare } = aConnection()
  raw.exec('create table pieces (number integer)')
  raw.exec('insert into pieces values (1)')
  expect(prepare('select * from pieces').all()).toEqual([{ number: 1 }])
  raw.exec("alter table pieces add column name text default '样例'")
  expect(prepare('select * from pieces').all()).toEqual([{ number: 1, name: '样例' }])
})
