import type { Failure, StartFailure } from '#shared/contract/index.ts'
import { changedPartWords } from '#shared/text/draw-words.ts'

interface StartFailureFacts {
  readonly title: string
  readonly facts: readonly { readonly name: string; readonly value: string }[]
  readonly backups: readonly string[]
  readonly steps: readonly string[]
}

const pages: {
  readonly [Code in StartFailure['code']]: (
    failure: Extract<StartFailure, { code: Code }>,
  ) => StartFailureFacts
} = {
  'folder-not-writable': (failure) =>
    page(
      '数据文件夹不能写入',
      [{ name: '文件夹', value: failure.folder }],
      [
        '检查磁盘是否已满。',
        '检查文件夹是否只读，或是否在网络盘、同步盘上；请放在本机硬盘。',
        '改好后点「重试」。',
      ],
    ),
  'office-in-use': (failure) =>
    page(
      '数据正在被另一个窗口使用',
      [{ name: '文件夹', value: failure.folder }],
      ['在任务栏找到已经打开的窗口，直接使用它。', '找不到时，重新启动电脑，再打开本程序。'],
    ),
  'database-from-the-future': (failure) =>
    page(
      '数据来自较新的版本',
      [
        { name: '数据版本', value: String(failure.found) },
        { name: '本程序认识到', value: String(failure.known) },
      ],
      ['安装较新的版本后再打开。', '数据没有任何改动，不要删除。'],
    ),
  'database-foreign': (failure) =>
    page(
      '这不是本程序的数据',
      [{ name: '文件', value: failure.file }],
      ['确认文件夹是否选错。', '把这个文件移到别处，再点「重试」。'],
    ),
  'database-damaged': (failure) =>
    page(
      '数据文件已损坏',
      [{ name: '文件', value: failure.file }],
      [
        '关闭本程序，把损坏的文件复制一份留存，不要删除。',
        failure.backups.length > 0
          ? '把上面最新的一份备份复制到数据文件的位置，改成数据文件的名字。'
          : '没有备份，请联系技术人员，损坏的文件往往还能取出内容。',
        '再点「重试」。',
      ],
      failure.backups,
    ),
  'ledger-broken': (failure) =>
    page(
      '操作记录对不上',
      [{ name: '位置', value: `第 ${failure.sequence} 条` }],
      [
        '不要继续抽取。保留现在的数据文件，复制一份封存。',
        '取最近一张签字的抽取记录，与上面的记录码核对。',
        '查明原因后，从改动之前的备份恢复。',
      ],
    ),
  'changed-outside': (failure) =>
    page(
      '数据在程序之外被改动过',
      [
        ...(failure.draw === '' ? [] : [{ name: '抽取', value: failure.draw }]),
        { name: '被改动的', value: changedPartWords[failure.part](failure.name) },
      ],
      [
        '不要继续抽取。保留现在的数据文件，复制一份封存。',
        '取这次抽取签字的承诺单和抽取记录，与交出去的核验包核对。',
        '查明原因后，从改动之前的备份恢复。',
      ],
    ),
  'migration-failed': (failure) =>
    page(
      '数据升级没有成功',
      [
        { name: '失败的步骤', value: `第 ${failure.step} 步` },
        { name: '升级前的备份', value: failure.backup },
      ],
      ['数据已退回升级之前，没有丢失。', '先用原来的版本工作，把这一页拍照交给技术人员。'],
    ),
}

const isStartFailure = (failure: Failure): failure is StartFailure => failure.code in pages

/** The parts of the start-up failure page. Any other failure at start is told as itself. */
export function startFailureFacts(failure: Failure): StartFailureFacts {
  if (!isStartFailure(failure)) {
    return page(
      '程序没有打开',
      [],
      ['点「重试」。', '仍不行时，关闭程序后重新打开。', '再不行，把这一页拍照交给技术人员。'],
    )
  }
  const facts = pages[failure.code] as (failure: StartFailure) => StartFailureFacts
  return facts(failure)
}

function page(
  title: string,
  facts: StartFailureFacts['facts'],
  steps: readonly string[],
  backups: readonly string[] = [],
): StartFailureFacts {
  return { title, facts, steps, backups }
}

/** The system's own words, for whoever is called to help: not Chinese, and folded away. */
export function technicalWords(failure: Failure): string {
  if (failure.code === 'folder-not-writable') return failure.reason
  return 'detail' in failure ? failure.detail : ''
}
