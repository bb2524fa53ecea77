import type { Failure, StartFailure } from '#shared/contract/index.ts'
import { changedPartWords } from '#shared/text/draw-words.ts'
import { longTime } from '#shared/text/numbers.ts'

interface StartFailureFacts {
  readonly title: string
  readonly facts: readonly { readonly name: string; readonly value: string }[]
  /** A backup can be put back from here */
  readonly restorable: boolean
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
        '文件夹是只读的：在资源管理器中右键—属性，去掉「只读」，并在「安全」中给当前用户写入权限；光盘、写保护的移动盘不能用。',
        '文件夹在网络盘、同步盘（OneDrive、坚果云等）上：断开或占用时会这样，请移到本机硬盘。',
        '杀毒软件拦截：把本程序和数据文件夹加入信任。',
        '改好后点「重试」。',
      ],
    ),
  'disk-full': (failure) =>
    page(
      '磁盘已满',
      [{ name: '文件夹', value: failure.folder }],
      [
        '清空回收站，把大文件（视频、安装包）移到别的磁盘，腾出至少 1 GB。',
        '不要删除数据文件夹里的任何文件。',
        '数据没有改动。腾出空间后点「重试」。',
      ],
    ),
  'folder-missing': (failure) =>
    page(
      '找不到数据文件夹',
      [{ name: '上次的位置', value: failure.folder }],
      [
        '数据在移动盘上的，接上移动盘；盘符变了的，改回原来的盘符。再点「重试」。',
        '文件夹被移到别处的，在下面写明现在的位置，关闭程序再打开。',
        '找不回来的，用备份的第二处恢复：新建一个空文件夹打开程序，再到「记录—备份」恢复。',
      ],
    ),
  'folder-memory-damaged': (failure) =>
    page(
      '不知道数据文件夹在哪里',
      [{ name: '损坏的文件', value: failure.file }],
      [
        '在下面写明数据文件夹的位置（里面有 office.db 的那一个），关闭程序再打开。',
        '一直用默认位置、没有移动过的，删除上面这个损坏的文件，再点「重试」或重新打开程序。',
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
      ['确认文件夹是否选错。', '没有选错的，这个文件是被别的程序换过的：从下面的备份恢复，原文件会留存。'],
      true,
    ),
  'locked-database': (failure) =>
    page(
      failure.state === 'whole' ? '数据库已加密' : '密钥文件打不开',
      failure.state === 'whole'
        ? []
        : [{ name: failure.state === 'absent' ? '找不到' : '已损坏', value: failure.keyFile }],
      failure.state === 'whole'
        ? ['输入开启加密时设的口令。', '忘记口令的，用打印保存的恢复密钥，另设新口令。']
        : [
            '用打印保存的恢复密钥打开，另设口令后会写出新的密钥文件。',
            '没有恢复密钥的：备份文件夹里与备份同名、以 .key 结尾的文件是它的副本，复制过来改名为 office.key，再点「重试」，用当时的口令。',
          ],
      true,
    ),
  'database-damaged': (failure) =>
    page(
      '数据文件已损坏',
      [{ name: '文件', value: failure.file }],
      [
        failure.backups.length > 0
          ? '从下面选最近的一份备份，点「查看、恢复」。损坏的文件会原样留存，不会删除。'
          : '没有找到备份：保留损坏的文件，联系技术人员，损坏的文件往往还能取出内容。',
        '恢复之后，按纸面材料补做备份之后的操作。',
        '再次损坏的，请检查硬盘，并看数据文件夹是否在同步盘、网络盘上。',
      ],
      true,
    ),
  'journal-damaged': (failure) =>
    page(
      '预写日志有损坏',
      [
        { name: '文件', value: failure.file },
        { name: '损坏之处', value: failure.frame === 0 ? '文件头' : `第 ${failure.frame} 页` },
        { name: '其后完整的写入', value: failure.lost === 0 ? '数据文件里都有' : `${failure.lost} 次` },
      ],
      failure.lost === 0
        ? ['先复制一份数据文件夹留存。', '在下面由两人确认打开：操作不会丢失，损坏的文件会原样留存。']
        : [
            '先复制一份数据文件夹留存，日后技术人员可能还能取出内容。',
            '损坏之前的数据是完整的：在下面由两人确认，按最后完整的状态打开。打开后，按纸面材料补做丢失的操作；其间办过抽取的，以签字的抽取记录为准，不得重抽。',
            '备份比它新的，改从下面的备份恢复。无论哪种办法，现在的文件都会原样留存。',
          ],
      true,
    ),
  'ledger-behind': (failure) =>
    page(
      failure.found === 0
        ? '数据文件不见了'
        : failure.found < failure.remembered
          ? '操作记录比上次少'
          : '操作记录换成了另一份',
      [
        { name: '文件', value: failure.file },
        { name: '上次用到', value: `第 ${failure.remembered} 条` },
        ...(failure.found === 0
          ? []
          : [{ name: '现在的末条', value: `第 ${failure.found} 条，${longTime(failure.at)}` }]),
      ],
      failure.found === 0
        ? [
            '查看回收站和杀毒软件的隔离区：找到 office.db 的，放回原处，点「重试」。',
            '找不到的，从下面最近的一份备份恢复，再按纸面材料补做备份之后的操作。',
            '要另建一套数据的，换一个空文件夹。',
          ]
        : [
            '先复制一份数据文件夹留存，不要继续抽取。',
            '有人把旧的拷贝放了回来，或同步盘换回了旧版本的：把新的那一份放回原处，点「重试」。',
            '备份比它新的，从下面的备份恢复。',
            '确实只有这一份的，在下面由两人确认打开，记入操作记录。其间办过抽取的，以签字的抽取记录为准，不得重抽。',
          ],
      true,
    ),
  'ledger-broken': (failure) =>
    page(
      '操作记录对不上',
      [{ name: '位置', value: `第 ${failure.sequence} 条` }],
      [
        '不要继续抽取。保留现在的数据文件，复制一份封存。',
        '取最近一张签字的抽取记录，与上面的记录码核对。',
        '查明原因后，从改动之前的备份恢复；现在的数据文件会原样留存。',
      ],
      true,
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
        '查明原因后，从改动之前的备份恢复；现在的数据文件会原样留存。',
      ],
      true,
    ),
  'migration-failed': (failure) =>
    page(
      '数据升级没有成功',
      [
        { name: '失败的步骤', value: `第 ${failure.step} 步` },
        { name: '升级前的备份', value: failure.backup },
      ],
      ['数据已退回升级之前，没有丢失，一个字节也没有改。', '先用原来的版本工作，把这一页拍照交给技术人员。'],
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
  restorable = false,
): StartFailureFacts {
  return { title, facts, steps, restorable }
}

/** The system's own words, for whoever is called to help: not Chinese, and folded away. */
export function technicalWords(failure: Failure): string {
  if (failure.code === 'folder-not-writable') return failure.reason
  return 'detail' in failure ? failure.detail : ''
}
