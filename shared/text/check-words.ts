import type { CheckLine, CheckState } from '#shared/contract/index.ts'
import { counted, fileSize, longTime } from './numbers.ts'

export const checkStateWords: Readonly<Record<CheckState, string>> = {
  fine: '正常',
  attention: '需要处理',
  wrong: '有问题',
}

export interface CheckWords {
  readonly title: string
  /** How it is */
  readonly found: string
  /** What it is good for, or what it means */
  readonly meaning: string
  /** Empty where nothing is to be done */
  readonly advice: string
}

type Told = Omit<CheckWords, 'title'>
type LineOf<Subject extends CheckLine['subject']> = Extract<CheckLine, { readonly subject: Subject }>

const restore = '停止抽取和录入，到「备份」一栏恢复最近一份完好的备份；损坏的数据不要删除。'
const keep = '停止抽取，把数据文件夹整个复制一份封存，与签字的抽取记录核对后再从备份恢复。'

const lines: {
  readonly [Subject in CheckLine['subject']]: readonly [string, (line: LineOf<Subject>) => Told]
} = {
  integrity: [
    '数据文件',
    ({ state }) => ({
      found: state === 'fine' ? '每一页都完好' : '有损坏的页',
      meaning: '断电、磁盘坏道或同步软件会损坏数据文件。',
      advice: state === 'fine' ? '' : restore,
    }),
  ],
  'foreign-keys': [
    '数据之间的联系',
    ({ broken }) => ({
      found: broken === 0 ? '都对得上' : `${counted(broken)} 处对不上`,
      meaning: '如每次抽取都有它的任务，每份文书都有它的登记。',
      advice: broken === 0 ? '' : restore,
    }),
  ],
  schema: [
    '表和保护规则',
    ({ state, version }) => ({
      found: state === 'fine' ? `与程序一致（数据版本 ${version}）` : '与程序不一致',
      meaning: '保护规则使操作记录和抽取只能增加、不能改动。',
      advice: state === 'fine' ? '' : keep,
    }),
  ],
  ledger: [
    '操作记录',
    ({ state, entries, brokenAt }) => ({
      found: state === 'fine' ? `${counted(entries)} 条，首尾相接` : `在第 ${counted(brokenAt)} 条断开`,
      meaning: '每一条由上一条算出，改动任何一条都会断开。',
      advice: state === 'fine' ? '' : keep,
    }),
  ],
  draws: [
    '抽取',
    ({ count, changed, draw }) => ({
      found: changed
        ? draw === ''
          ? '与操作记录不一致'
          : `抽取${draw}与操作记录不一致`
        : count === 0
          ? '还没有抽取'
          : `${counted(count)} 次，都与操作记录一致`,
      meaning: '名单、承诺码、号码、结果都要与操作记录中的校验码相符。',
      advice: changed ? keep : '',
    }),
  ],
  papers: ['文书文件', filesFound],
  attachments: ['附件文件', filesFound],
  clock: [
    '电脑时间',
    ({ state, now, last }) => ({
      found: state === 'fine' ? longTime(now) : `${longTime(now)}，早于最近一条操作的${longTime(last)}`,
      meaning: '操作按时间先后留痕，时间倒退时不能写入。',
      advice: state === 'fine' ? '' : '校准电脑时间；时间本来就对的，在「操作记录」中登记时钟更正。',
    }),
  ],
  holidays: [
    '节假日安排',
    ({ missing }) => ({
      found: missing.length === 0 ? '已装入' : `缺${missing.join('、')}年`,
      meaning: '公示、归档等期限按工作日计算。',
      advice: missing.length === 0 ? '' : '国务院办公厅通知公布后，到「设置 → 节假日安排」装入。',
    }),
  ],
  disk: [
    '磁盘空间',
    ({ state, free, database }) => ({
      found: `剩余 ${fileSize(free)}（数据文件 ${fileSize(database)}）`,
      meaning: '空间不足时，备份和文书都写不成。',
      advice: state === 'fine' ? '' : '清空回收站，移走大文件。',
    }),
  ],
  folder: [
    '数据位置',
    ({ risk, where }) => ({
      found:
        risk === 'none'
          ? '在本机，不在同步目录中'
          : risk === 'synced'
            ? `在「${where}」的同步目录中`
            : '在网络位置上',
      meaning: '同步软件和网络位置会在写到一半时改动数据文件。',
      advice: risk === 'none' ? '' : '关闭程序，把数据文件夹整个移到本机不同步的位置，用新位置打开程序。',
    }),
  ],
  backup: [
    '备份',
    ({ at, failed, count }) => ({
      found:
        at === ''
          ? '还没有备份'
          : `${longTime(at)}，共 ${counted(count)} 份${failed ? '；最近一次没有做成' : ''}`,
      meaning: '导入、抽取之后和每天自动备份，做完重新打开核对。',
      advice: failed || at === '' ? '到「备份」一栏查看原因，点「立即备份」。' : '',
    }),
  ],
  'second-place': [
    '备份的第二处',
    ({ state, set, seenAt, memory }) => ({
      found: `${memory === 'whole' ? '' : '记着它的文件损坏过；'}${set ? (seenAt === '' ? '已设，还没有抄过' : `${longTime(seenAt)}抄过`) : '没有设'}`,
      meaning: '电脑损坏或丢失时，只有另一处的备份还在。',
      advice:
        state === 'fine'
          ? ''
          : memory !== 'whole'
            ? '到「备份」一栏核对第二处，保存一次。'
            : set
              ? '接上移动盘或共享，点「立即备份」。'
              : '到「备份」一栏设一个移动盘或共享文件夹。',
    }),
  ],
  versions: [
    '版本',
    ({ program, node, sqlite, system }) => ({
      found: program,
      meaning: `运行环境 ${node}，数据库 ${sqlite}，系统 ${system}。`,
      advice: '',
    }),
  ],
  fonts: [
    '公文字体',
    ({ missing }) => ({
      found: missing.length === 0 ? '齐全' : `缺${missing.join('、')}`,
      meaning: '缺的字体在本机用别的字体代替显示和打印，文书里写的字体名不变。',
      advice: missing.length === 0 ? '' : '安装本单位有使用权的字体，或在装有这些字体的电脑上打印。',
    }),
  ],
}

function filesFound({ count, missing, changed }: LineOf<'papers' | 'attachments'>): Told {
  const parts = [
    missing === 0 ? '' : `${counted(missing)} 个找不到`,
    changed === 0 ? '' : `${counted(changed)} 个被改动过`,
  ].filter(Boolean)
  return {
    found:
      count === 0 ? '还没有' : parts.length === 0 ? `${counted(count)} 个，与登记一致` : parts.join('，'),
    meaning: '每个文件登记时都记下校验码。',
    advice:
      parts.length === 0
        ? ''
        : '不要用改动过的文件。到「备份」一栏恢复，或从备份文件夹中取回；改动了内容的请重新生成。',
  }
}

/** One line of the self-check in words. */
export function checkWords(line: CheckLine): CheckWords {
  const [title, told] = lines[line.subject] as readonly [string, (line: CheckLine) => Told]
  return { title, ...told(line) }
}
