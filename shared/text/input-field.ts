import { itemColumns, targetColumns } from '#shared/domain/results/sheet-columns.ts'
import { factWords } from './ledger/fact-words.ts'
import { fieldWords } from './roster-words.ts'

/** What is no fact of the ledger, or is called something else there */
const inputWords: Readonly<Record<string, string>> = {
  account: '姓名',
  bytes: '文件内容',
  complete: '是否送审',
  file: '文件',
  next: '新口令',
  old: '原密码',
  passphrase: '口令',
  password: '密码',
  records: '所选记录',
  recoveryKey: '恢复密钥',
  search: '查找',
}

const words: readonly Readonly<Record<string, string>>[] = [
  inputWords,
  factWords,
  targetColumns,
  itemColumns,
  ...Object.values(fieldWords),
]

/** Words that only an entry of the ledger needs: nobody fills such a thing in. */
const notFilledIn = /内部编号$|校验码$/u

/**
 * What the place of an input is called on screen, by the words for the ledger's facts, the results' and the rosters' fields
 * (`entry.record.phone` → 联系电话); null: there is no word for it that a clerk would know.
 */
export function inputFieldWord(path: string): string | null {
  const name = path
    .split('.')
    .filter((part) => !/^\d+$/.test(part))
    .at(-1)
  if (name === undefined || name === '') return null
  if (/\p{Script=Han}/u.test(name)) return name
  const own = words.find((one) => Object.hasOwn(one, name))?.[name]
  return own === undefined || notFilledIn.test(own) ? null : own
}
