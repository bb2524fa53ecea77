import type { DepartmentUses, Failure, FailureCode, FailureOf, NamedRecords } from '#shared/contract/index.ts'
import { fileFailures } from '#shared/contract/index.ts'
import { certificateNumber } from '#shared/domain/rosters/certificate-number.ts'
import { passwordProblemWords, roleList } from './account-words.ts'
import { arrangementProblemText } from './calendar-words.ts'
import { notCheckableSentence } from './conformance-words.ts'
import { answerProblemText } from './dispatch-words.ts'
import { drawProblemText } from './draw-problems.ts'
import { changedPartWords, drawStateWords, ledgerProblemWords, planScopeWords } from './draw-words.ts'
import { inputFieldWord } from './input-field.ts'
import { sheetRefusalText } from './result-sheet-words.ts'
import { followUpActWords } from './follow-up-words.ts'
import { longDate, longMonth, longTime } from './numbers.ts'
import { planProblemText } from './plan-problems.ts'
import { evidenceFaultText, recordProblemText, sheetStateWords } from './record-words.ts'
import { publicationStateWords } from './publication-words.ts'
import { readFailureText } from './read-failures.ts'
import { refusedFieldText } from './refused-field.ts'
import { readinessSentence } from './readiness.ts'
import { rosterUnits, rosterWords } from './roster-words.ts'
import { figureProblemText, figureTitle } from './rule-pack-words.ts'
import { templateProblemText } from './template-words.ts'

const lockedSentences: Readonly<Record<FailureOf<'locked-database'>['state'], string>> = {
  whole: '数据库是加密的，输入口令后才能打开。',
  damaged: '数据库是加密的，密钥文件已损坏，用口令打不开；用打印保存的恢复密钥可以打开。',
  absent: '数据库是加密的，密钥文件不见了，用口令打不开；用打印保存的恢复密钥可以打开。',
}

type FileFailure = FailureOf<(typeof fileFailures)[number]>
type OwnCode = Exclude<FailureCode, FileFailure['code']>
type Sentences = { readonly [Code in OwnCode]: (failure: FailureOf<Code>) => string }

const recordWords: Readonly<Record<string, string>> = {
  target: '检查对象',
  targets: '检查对象',
  inspector: '执法检查人员',
  inspectors: '执法检查人员',
  expert: '专家',
  experts: '专家',
  item: '抽查事项',
  items: '抽查事项',
  department: '部门',
  recusal: '回避登记',
  inspection: '检查记录',
  'inspection-record': '检查结果',
  volume: '案卷',
  piece: '卷内文件',
  evidence: '佐证材料',
  lead: '线索',
  candidate: '疑似回避',
  plan: '计划',
  task: '任务',
  scheme: '实施方案',
  draw: '抽取',
  backup: '备份',
  stratum: '抽取分组',
  document: '文书',
  dispatch: '派发',
  diary: '工作日志',
  report: '月报表',
  attachment: '证明材料',
  pack: '规则包',
  template: '模板',
  number: '文号',
  'follow-up': '处置事项',
  account: '账号',
  row: '行',
  word: '词',
}

const secondPlaceProblems: Readonly<
  Record<FailureOf<'second-place-not-usable'>['why'], (folder: string) => string>
> = {
  absent: (folder) => `找不到文件夹「${folder}」。请插好移动盘或接通共享，写明完整的路径后再试。`,
  within: (folder) => `「${folder}」在数据文件夹里面，会与数据一起丢失。请换到另一块磁盘、移动盘或共享上。`,
  'not-writable': (folder) => `不能在「${folder}」中写入。请检查移动盘是否写保护、共享是否有写入权限。`,
}

const recordWord = (what: string) => recordWords[what] ?? '记录'

const someOf = ({ count, names }: NamedRecords) =>
  names.length < count ? `${names.join('、')}等` : names.join('、')

/** 执法检查人员 3 人、抽查事项 2 项 */
function departmentUses({ inspectors, items, schemes, tasks }: DepartmentUses): string {
  const parts = [
    { word: '执法检查人员', count: inspectors, unit: '人' },
    { word: '抽查事项', count: items, unit: '项' },
    { word: '实施方案', count: schemes, unit: '份' },
    { word: '计划任务', count: tasks, unit: '项' },
  ]
  return parts
    .filter(({ count }) => count > 0)
    .map(({ word, count, unit }) => `${word} ${count} ${unit}`)
    .join('、')
}

/** One sentence per failure: what is wrong, where, and what to do. Exhaustive: a code without a sentence does not compile. */
const notPreviewed = {
  none: '没有留下版面（篇幅很长，或是旧版程序生成的），不能在这里预览。',
  other: '的版面不能原样重现（程序已经更新，或留下的版面被改动），没有显示，以免与原件不一致。',
} as const

const notLoggedIn = {
  out: '还没有登录。请先登录再继续。',
  locked: '窗口已锁定。请输入密码解锁后继续。',
  password: '您的密码是管理员给的初始密码，请先改成自己的密码。',
} as const

const exportPlaceWords = {
  absent: (place: string) => `找不到文件夹「${place}」。请写出这台电脑上已有文件夹的完整路径。`,
  within: (place: string) => `「${place}」在本单位的数据文件夹里，请换一个地方，例如移动盘。`,
  'not-writable': (place: string) => `不能写入「${place}」。请检查磁盘是否已满或只读，或换一个文件夹。`,
  'too-large': () => '选中的案卷放不进一个压缩包。请改为导出成文件夹，或分几次导出。',
} as const

const notArchiveWords = {
  absent: '找不到这个文件夹或压缩包。请写出这台电脑上的完整路径。',
  'no-sums': '这里没有校验清单，不是本程序导出的档案，或清单已被拿走。',
  damaged: '这个压缩包已损坏，打不开。',
  'too-large': '这个压缩包太大，请先解压，再核对解压后的文件夹。',
  unreadable: '读不了这个文件夹或压缩包。请检查它的访问权限，或先复制到这台电脑上，再核对。',
} as const

const pictureFaults = {
  'not-png': '不是 PNG 图片',
  damaged: '图片不完整',
  'too-large': '图片过大',
} as const

const sentences: Sentences = {
  'folder-not-writable': ({ folder }) =>
    `不能在文件夹「${folder}」中写入。请检查磁盘是否已满、文件夹是否只读，或换一个本机的文件夹。`,
  'disk-full': ({ folder }) =>
    `磁盘已满，没有改动任何内容。请在「${folder}」所在的磁盘上腾出空间（清空回收站、移走大文件），再做一次。`,
  'folder-missing': ({ folder }) =>
    `找不到上次使用的数据文件夹「${folder}」，没有改动任何内容。请接上移动盘，或者指明文件夹现在的位置。`,
  'folder-memory-damaged': ({ file }) =>
    `记着数据文件夹位置的文件「${file}」已损坏，不知道上次用的是哪个文件夹，没有打开也没有新建任何数据。请指明数据文件夹的位置。`,
  'office-in-use': ({ folder }) => `文件夹「${folder}」正被另一个窗口使用。请先关闭那个窗口，再点「重试」。`,
  'database-from-the-future': ({ found, known }) =>
    `数据由较新的版本写成（数据版本 ${found}，本程序只认识到 ${known}）。请安装新版本后再打开，数据没有改动。`,
  'database-foreign': ({ file }) => `文件「${file}」不是本程序的数据。请换一个文件夹，或移走这个文件后重试。`,
  'locked-database': ({ state }) => lockedSentences[state],
  'wrong-passphrase': () => '加密口令不对。注意大小写和输入法；忘记了的，用打印保存的恢复密钥。',
  'wrong-recovery-key': () => '这是一份恢复密钥，但不是这个数据库的。请找开启加密那天打印的那一张。',
  'recovery-key-mistyped': ({ group }) =>
    group === 0
      ? '恢复密钥应为 13 组、每组 5 个字符，请照打印件补全。'
      : `恢复密钥的第 ${group} 组有误，请照打印件核对这一组。`,
  'key-file-not-whole': ({ file }) =>
    `密钥文件「${file}」不见了或已损坏，口令因此打不开它。请用打印保存的恢复密钥。`,
  'backup-locked': () => '这份备份是加密的，请先输入做备份时的加密口令或恢复密钥。',
  'conversion-not-whole': () =>
    '新写出的数据库与原来的对不上，没有替换，原来的数据没有改动。请检查磁盘后再试。',
  'encryption-unchanged': ({ encrypted }) => (encrypted ? '数据库已经是加密的。' : '数据库没有加密。'),
  'database-damaged': ({ file, backups }) =>
    `数据文件「${file}」已损坏，未作任何改动。${backups.length > 0 ? '请从下面的备份中恢复。' : '没有找到备份，请保留原文件并联系技术人员。'}`,
  'journal-damaged': ({ file, lost }) =>
    lost === 0
      ? `预写日志「${file}」中间有损坏，未作任何改动。其中的操作数据文件里都有，不会丢失；请按下面的步骤打开。`
      : `预写日志「${file}」中间有损坏，未作任何改动。损坏之处以后还有 ${lost} 次完整的写入（一般每次操作写一次），直接打开会不声不响地退回到这些操作之前。请先复制一份数据文件夹，再按下面的步骤办。`,
  'ledger-behind': ({ file, remembered, found, at }) =>
    found === 0
      ? `数据文件「${file}」不见了或是空的，而这里用过的操作记录到第 ${remembered} 条。没有新建任何东西。`
      : `这里用过的操作记录到第 ${remembered} 条，数据文件「${file}」里的${found < remembered ? `只到第 ${found} 条` : '是另一份'}，末条记于${longTime(at)}。可能是旧的拷贝被放了回来、同步盘换回了旧版本，或磁盘丢了写入。未作任何改动。`,
  'journal-not-damaged': () => '数据没有这样的问题，不需要这样打开。请点「重试」。',
  'ledger-broken': ({ sequence, problem }) =>
    `操作记录${sequence === 0 ? '' : `第 ${sequence} 条`}${ledgerProblemWords[problem]}。请保留现状，与最近一张签字单上的记录码核对，查明原因。`,
  'changed-outside': ({ part, draw, name }) =>
    `${draw === '' ? '' : `抽取「${draw}」的`}${changedPartWords[part](name)}在程序之外被改动过，与操作记录不符。请保留现状，复制一份封存，与签字的抽取记录核对，查明原因。`,
  'migration-failed': ({ step, backup }) =>
    `数据升级到第 ${step} 步时失败，已退回升级前的样子。升级前的备份在「${backup}」，请联系技术人员。`,
  'wrong-input': ({ path }) => {
    const field = inputFieldWord(path)
    return field === null
      ? '填写的内容不合要求，没有改动任何内容。请检查各栏（是否太长、缺少或写法不对）后再试；还不行的，请找技术人员。'
      : `「${field}」一栏的内容不合要求（太长、缺少或写法不对），没有改动任何内容。请改正后再试。`
  },
  'text-cut-in-sign': ({ before }) =>
    `填写的内容里有半个字（生僻字或表情符号被截断），${before === '' ? '在一栏的开头' : `在「${before}」之后`}。没有改动任何内容。请删去这半个字，再试。`,
  cancelled: () => '已取消，没有改动任何内容。',
  unexpected: ({ detail }) =>
    `程序遇到意外情况，没有改动任何内容。请重试；再次出现时请把这句话告诉技术人员：${detail}`,
  'office-not-created': () => '还没有建立单位。请先填写单位名称和行政区划。',
  'clock-set-back': ({ now, last }) =>
    `电脑时间是${longTime(now)}，早于最近一条操作记录的${longTime(last)}，没有改动任何内容。请先校准电脑时间再试；电脑时间本来就对的，请在「操作记录」中登记时钟更正。`,
  'clock-not-behind': ({ last }) =>
    `电脑时间不早于最近一条操作记录（${longTime(last)}），不需要登记时钟更正。`,
  'not-logged-in': ({ why }) => notLoggedIn[why],
  'not-permitted': ({ roles }) =>
    `您的账号没有这项权限，没有改动任何内容。请由${roleList(roles)}办理，或请管理员调整您的角色。`,
  'wrong-password': ({ tries, until }) =>
    until === ''
      ? `密码不对（连续第 ${tries} 次）。请检查大小写和输入法后重试。`
      : `密码不对（连续第 ${tries} 次）。为防猜测，请等到${longTime(until)}再试；忘记密码的，请管理员重设。`,
  'password-wait': ({ until }) =>
    `密码连续错误次数过多，请等到${longTime(until)}再试；忘记密码的，请管理员重设。`,
  'password-not-accepted': ({ reason }) => passwordProblemWords[reason],
  'password-given': ({ name }) =>
    `「${name}」的密码还是管理员给的初始密码，不能证明是本人。请「${name}」先登录一次，改成自己的密码。`,
  'account-disabled': ({ name }) => `账号「${name}」已停用，不能登录。需要恢复的，请联系管理员。`,
  'account-name-taken': ({ name }) =>
    `已有账号「${name}」，不能重名。同名同姓的，请在姓名后注明，如「${name}（执法股）」。`,
  'administrator-first': () => '第一个账号必须是管理员，否则没有人能再建账号。',
  'last-administrator': () => '这是最后一个在用的管理员，不能停用或改为其他角色。请先设另一位管理员。',
  'no-account-here': () => '命令行不用账号登录。请在程序窗口中办理。',
  'office-exists': () => '这个文件夹里已经有单位了。要建立新的单位，请换一个文件夹。',
  'not-a-rehearsal-office': () => '样例只能装入演练。正式的名录里不能有虚构的企业。',
  'randomness-fixed': () => '固定号码只能用于演练。正式抽取请去掉该设置后重新启动。',
  'roster-not-invented': ({ roster, count, names }) =>
    `演练只能用虚构的名录，${rosterWords[roster]}中有 ${count} ${rosterUnits[roster]}不是样例：${names.join('、')}${count > names.length ? '等' : ''}。真实名录不能演练，否则可以反复试抽、挑选结果。请把这些记录移出名录后再抽；正式抽取请在正式单位中进行。`,
  'record-not-found': ({ what, id }) =>
    `没有找到${recordWord(what)}「${certificateNumber(id)}」，可能已被删除。请刷新后再试。`,
  'record-changed-meanwhile': ({ id }) =>
    `「${certificateNumber(id)}」在您编辑时已被修改。请刷新看过新内容后再改，您填写的内容还在。`,
  'record-exists': ({ id }) =>
    `「${certificateNumber(id)}」已经在名录中，不能重复登记。请搜索该编号，直接修改原有记录。`,
  'field-not-accepted': ({ problems }) =>
    problems.length === 0
      ? '这一栏不能在列表中直接修改。请点开这一条，在右侧修改。'
      : problems.map(refusedFieldText).join(''),
  'record-in-use': ({ id }) => `「${id}」正在使用，不能删除。请先修改用到它的名录或方案。`,
  'inspection-exists': () =>
    '这户、这一天、这个部门、这类检查已经登记过了，不能重复登记。请在检查历史中打开原有的一条修改。',
  'inspection-in-future': ({ date }) => `检查日期${date}还没有到。检查历史只登记已经做过的检查，请核对日期。`,
  'statement-empty': () => '申报中没有写明回避哪一户或哪一个人。请至少选一户，或填一个姓名。',
  'word-taken': ({ word, holder }) =>
    `「${word}」已经是「${holder}」的名称或别名，不能重复。要合成一个词，请用「并入」。`,
  'word-not-allowed': ({ word, signs }) =>
    `「${word}」中有不能使用的符号 ${signs}：这些符号在抽取文件和表格里用来分隔各个词。请去掉后再保存。`,
  'word-in-use': ({ word, count }) =>
    `名录中有 ${count} 条用到「${word}」，不能删除。请先「并入」另一个词，或在名录中改正。`,
  'vocabulary-changed-meanwhile': () => '词表在您调整顺序时已被修改，顺序没有保存。请刷新后再调整。',
  'nothing-to-confirm': () => '没有选中要确认的记录，名录没有改动。请刷新后重新选择。',
  'department-in-use': ({ name, uses }) =>
    `「${name}」还在使用，不能删除：${departmentUses(uses)}。可以改名，或先修改用到它的记录。`,
  'preset-fixed': ({ name }) => `「${name}」是随程序提供的原件，不能修改。请先建立本单位的副本，再修改副本。`,
  'figures-not-accepted': ({ problems }) =>
    `有 ${problems.length} 项规则不合要求，没有保存：${problems
      .map((problem) => `「${figureTitle(problem.figure)}」${figureProblemText(problem)}`)
      .join('')}`,
  'pack-unchanged': () => '填写的内容与现在的规则一样，没有需要保存的修改。',
  'preview-gone': () => '这次导入的预览已失效。请重新选择文件。',
  'chosen-changed-meanwhile': () =>
    '统计之后名录又有改动，为免误改，一条也没有写入。请重新统计，看过新的数目再执行。',
  'rosters-changed-meanwhile': () => '预览之后名录又有改动，为免覆盖没有导入。请重新选择文件预览。',
  'nothing-to-import': () => '文件中没有可以导入的新内容，名录没有改动。',
  'import-not-last': ({ fileName }) =>
    fileName === ''
      ? '这次导入已经撤销，没有可以再撤销的导入。请刷新后查看。'
      : `只能从最近一次导入撤起，最近一次是「${fileName}」。请刷新后再试。`,
  'import-built-upon': ({ edited, referred }) =>
    [
      '没有撤销任何内容。',
      edited.count > 0
        ? `有 ${edited.count} 条在导入之后又有修改（${someOf(edited)}），整批撤销会丢掉这些修改，请在名录中逐条改正。`
        : '',
      referred.count > 0
        ? `有 ${referred.count} 条新增的已被回避、检查历史或实施方案用到（${someOf(referred)}），请先撤销那里的登记，再撤销导入。`
        : '',
    ].join(''),
  'lead-number-taken': ({ number }) => `登记编号「${number}」已被使用。请换一个编号。`,
  'lead-in-future': ({ date }) => `收到日期${longDate(date)}还没有到。请填写实际收到的日期。`,
  'lead-handled': ({ number }) => `线索「${number}」已经办理，不能再做这一步。请刷新后查看办理情况。`,
  'lead-without-targets': ({ number }) =>
    `线索「${number}」没有选定检查对象，检查记不到名下。请先修改线索，选定检查对象。`,
  'plan-number-taken': ({ number }) => `计划编号「${number}」已被使用。请换一个编号。`,
  'plan-not-accepted': ({ problems }) =>
    `计划没有保存，有 ${problems.length} 处要改：${problems.map((problem) => planProblemText(problem)).join('')}`,
  'plan-published': ({ year, scope }) =>
    `${year}年度${planScopeWords[scope]}计划表已经公布。修改它要写明理由，保存后成为新的一版。`,
  'plans-changed-meanwhile': () => '计划在这期间被改动过，没有保存。请刷新后核对，再改一次。',
  'publication-exists': ({ place }) => `这一版已经登记过公布在「${place}」。`,
  'publication-in-future': ({ date }) => `公布日期${longDate(date)}还没有到。请填写实际公布的日期。`,
  'no-plan-table': ({ file }) =>
    `「${file}」中没有计划表。计划表的表头应有「抽查计划编号」「抽查计划名称」「抽查任务编号」「抽查任务名称」各列。请检查是否选错了文件。`,
  'plan-already-drawn': ({ number }) =>
    `计划「${number}」中有已经抽取的任务，不能删除。需要变动时请另编一份计划。`,
  'scheme-missing': ({ task }) => `任务「${task}」还没有保存实施方案。请先填写并保存方案。`,
  'list-not-readable': ({ rejected, read }) =>
    rejected > 0
      ? `名单有 ${rejected} 行读不出，名单须完整采用。请在原表中改正后重新选择，没有写入任何内容。`
      : `名单里没有读出检查对象（${read} 行）。请核对文件，没有写入任何内容。`,
  'plan-not-joint': ({ task }) =>
    `任务「${task}」在内部抽查计划中。参加其他部门的抽查属于跨部门联合抽查，请在跨部门计划中建任务。`,
  'scheme-not-accepted': ({ problems }) =>
    `方案没有保存，有 ${problems.length} 处要改：${problems.map(readinessSentence).join('')}`,
  'scheme-not-ready': ({ missing }) =>
    `方案还缺 ${missing.length} 项：${missing.map(readinessSentence).join('')}`,
  'draw-in-another-state': ({ state }) =>
    `这次抽取目前是「${drawStateWords[state]}」，不能做这一步。请返回查看进度。`,
  'draw-already-open': ({ number }) => `抽取「${number}」正在进行。请先完成它，或说明理由作废后再来。`,
  'draw-already-held': ({ number }) =>
    `这项任务已经抽取（「${number}」），不能再抽一次。确有必要时，须先说明理由作废原抽取，新抽取用新编号。`,
  'department-not-of-draw': ({ departments }) =>
    `${departments.join('、')}不是这次抽取的部门。请从方案所列的部门中勾选。`,
  'department-served': ({ departments }) =>
    `${departments.join('、')}已经抽过检查人员。确需更换的，请办理补位。`,
  'place-not-in-force': ({ unit, department, place }) =>
    `现行分组表里没有「${unit}」${department}的第 ${place} 个岗位。请从表中选择要补位的岗位。`,
  'places-of-several-tables': ({ departments }) =>
    `${departments.join('、')}的检查人员是分几轮抽的，不能在同一次补位里办。请按轮次分开办理。`,
  'inspector-still-available': ({ unit, department, place, inspector }) =>
    `「${unit}」${department}第 ${place} 个岗位的${inspector}既没有请假也没有回避，不能换人。请先登记请假原因或回避。`,
  'reason-not-accepted': ({ reason }) =>
    `理由「${reason}」里有换行、竖线「|」或看不见的字符，不能照原样写进记录。请改写成一行文字。`,
  'round-still-open': () => '这次抽取还有一轮已经承诺、没有抽完。请先完成那一轮，再办理这一步。',
  'target-not-in-force': ({ id }) =>
    `「${id}」不在现行检查对象之列：没有抽中，或者已经递补。请从名单中选择。`,
  'reserve-exhausted': ({ stratum }) =>
    stratum === ''
      ? '这一户是全部列入的，没有递补名单，不能递补。请在检查结果中如实登记原因。'
      : `「${stratum}」的递补名单已经用完，不能再递补。请在检查结果中如实登记原因。`,
  'sheet-not-of-draw': ({ number, targetId, department }) =>
    `${number}没有派${department}检查「${targetId}」。请刷新名单后从中选择。`,
  'record-not-accepted': ({ target, department, problems }) =>
    `${target}（${department}）还有 ${problems.length} 处要补正：${problems.slice(0, 3).map(recordProblemText).join('')}`,
  'items-not-of-record': ({ target, department, items }) =>
    `${target}（${department}）没有抽到${items.map((item) => `「${item}」`).join('、')}。请刷新后按列出的事项录入。`,
  'correction-without-reason': ({ target, department }) =>
    `${target}（${department}）的结果已经审核通过。要改请写明更正理由，改后重新送审。`,
  'record-unchanged': ({ target, department }) => `${target}（${department}）没有改动，不用再保存。`,
  'record-in-another-state': ({ target, department, state }) =>
    `${target}（${department}）现在是「${sheetStateWords[state]}」，只有「待审核」的才能审核或退回。请刷新后重选。`,
  'own-record': ({ target, department }) =>
    `${target}（${department}）是您自己录入的，要由另一位审核。请换人审核，或从选中的里面去掉它。`,
  'evidence-not-accepted': evidenceFaultText,
  'evidence-withdrawn-already': ({ file }) => `「${file}」已经撤回，不用再撤。`,
  'inspection-of-record': () => '这条检查历史来自抽查结果，随结果一起更正。请到「结果」页打开这一户更正。',
  'picture-not-accepted': ({ title, reason }) =>
    `图「${title}」不能放进文书：${pictureFaults[reason]}。请不附图再生成一次，或刷新页面后重试。`,
  'attachment-not-accepted': ({ file, reason }) =>
    reason === 'empty'
      ? `「${file}」是空文件。请重新选择证明材料。`
      : `「${file}」超过 50 MB，没有收下。请压缩或拆分后再交。`,
  'draw-refused': ({ problems }) =>
    `有 ${problems.length} 处不符合抽取规则，没有抽取：${problems.slice(0, 3).map(drawProblemText).join('')}`,
  'too-few-contributors': ({ needed, bodies }) =>
    `写号人不足：至少 ${needed} 人，来自至少 ${bodies} 个单位。请补充在场的见证人。`,
  'contributor-twice': ({ who }) => `「${who}」登记了两次。每位写号人只能写一份号码。`,
  'digits-not-accepted': ({ who }) => `${who}的号码不合要求。请写 6 到 20 位数字，不含空格和字母。`,
  'slip-already-fixed': ({ who }) => `${who}的号码已经固定，不能再改。`,
  'slips-differ': ({ who }) => `${who}两次输入的号码不一样。请对照号码单重新输入。`,
  'slips-missing': ({ who }) => `还有号码没有固定：${who.join('、')}。请逐一录入并由本人确认。`,
  'secret-until-released': () => '这是暗查，检查结束并解密之前不能导出名单和核验包。',
  'draw-not-secret': ({ number }) => `抽取「${number}」不是暗查，不需要解密，可以直接公示。`,
  'already-released': ({ number, day }) => `抽取「${number}」已在${longDate(day)}解密，不用再登记。`,
  'publication-not-possible': ({ records }) =>
    `有 ${records.length} 条记录现在不能这样办理，没有登记任何一条：${records
      .slice(0, 5)
      .map(
        ({ targetName, department, state }) =>
          `${targetName}（${department}，${publicationStateWords[state]}）`,
      )
      .join('、')}${records.length > 5 ? '等' : ''}。请刷新后重新选择。`,
  'publication-day-not-accepted': ({ date, from, to }) =>
    `日期不能是${longDate(date)}，应在${longDate(from)}（检查或抽取之日）至${longDate(to)}之间。`,
  'publication-withdrawn': ({ number, batch }) =>
    `抽取「${number}」的第 ${batch} 批公示登记已经撤销，不能再改。请刷新后再看。`,
  'not-a-screenshot': ({ file }) =>
    `「${file}」不是图片，也不是版式文件。请选公示页面的截图，或者打印成的版式文件。`,
  'feedback-not-possible': ({ names }) =>
    `${names.slice(0, 5).join('、')}${names.length > 5 ? `等 ${names.length} 户` : ''}还有部门没有录完检查结果，不能只反馈一部分。请先录完再登记反馈。`,
  'two-people-needed': () => '这一步需要两位不同的在场人员具名。请补填姓名。',
  'document-changed-outside': ({ file }) =>
    `「${file}」在程序之外被改动过，与登记时不一致，没有打开。文书请重新生成，改动过的文件会保留；证明材料请从备份中找回原件。`,
  'document-not-checkable': notCheckableSentence,
  'document-missing': ({ file }) => `「${file}」不在原来的位置。请把文件放回去；文书也可以重新生成。`,
  'preview-not-kept': ({ file, why }) => `「${file}」${notPreviewed[why]}请下载原件，用办公软件打开。`,
  'backup-damaged': ({ name }) =>
    `备份「${name}」与做成时不一致，或者读不出来，不能用来恢复。请另选一份；这一份请保留，不要删除。`,
  'no-office-there': ({ folder }) =>
    `「${folder}」中没有本程序的数据。请写明数据文件夹的完整路径，里面应有数据文件和「备份」「文书」等文件夹。`,
  'backup-not-made': ({ reason }) =>
    reason === 'disk-full'
      ? '磁盘已满，备份没有做成，数据没有改动。请腾出空间后再试。'
      : '备份没有做成，数据没有改动。请检查备份文件夹能否写入后再试。',
  'second-place-not-usable': ({ folder, why }) => secondPlaceProblems[why](folder),
  'file-not-written': ({ file }) => `文件「${file}」没有写成。请检查磁盘空间，并关闭正在打开它的程序后再试。`,
  'not-a-package': () => '这个文件不是核验包。请选择抽取后导出的压缩包，不要改名或解开后再压缩。',
  'arrangement-not-understood': ({ problems }) =>
    `有 ${problems.length} 处没有读懂，没有装入任何日子。${problems.slice(0, 5).map(arrangementProblemText).join('')}`,
  'year-without-arrangement': ({ year }) => `${year}年还没有任何放假或补班的日子。请先装入安排，再确认完整。`,
  'template-not-accepted': ({ problems }) =>
    `模板有 ${problems.length} 处不能打印，没有保存。${problems.slice(0, 5).map(templateProblemText).join('')}`,
  'template-unchanged': () => '模板与现在的内容一样，没有需要保存的修改。',
  'period-reversed': ({ from, to }) =>
    `统计起止日期颠倒：起 ${longDate(from)}，止 ${longDate(to)}。请改正后再签发。`,
  'report-unchanged': ({ month, unit }) =>
    `${longMonth(month)}${unit === '' ? '全局汇总' : unit}的月报表与已签发的一版相同，不必更正。`,
  'report-needs-reason': ({ month, unit }) =>
    `${longMonth(month)}${unit === '' ? '全局汇总' : unit}的月报表已经签发过，更正须写明理由。`,
  'issued-meanwhile': ({ name }) =>
    `「${name}」刚刚已在另一个窗口签发，这一次没有签发，也没有留下文件。请刷新看过新的一版，需要更正再签发。`,
  'report-nothing-to-merge': ({ month }) => `${longMonth(month)}还没有单位签发月报表，无从汇总。`,
  'diary-in-future': ({ date }) => `${longDate(date)}还没有到，工作日志只记已经发生的事。`,
  'draw-not-carried-out': ({ number, missing }) =>
    `抽取${number}还有 ${missing} 份检查记录没有完成，全部完成后才能报送抽查情况。`,
  'volume-filed': ({ volume }) => `「${volume}」已经归档。要改动，请先写明理由重新打开。`,
  'volume-destroyed': ({ volume }) => `「${volume}」已按销毁清册销毁，不能再改动。`,
  'volume-not-filed': ({ volume }) => `「${volume}」还没有归档，可以直接整理。`,
  'volume-not-ended': ({ volume }) => `「${volume}」的检查还没有结束：各部门的检查记录都完成后才能归档。`,
  'volume-not-complete': ({ volume, missing }) =>
    `「${volume}」还缺 ${missing.length} 种材料：${missing.join('、')}。请补齐，或写明缺材料归档的理由。`,
  'filing-day-not-accepted': ({ volume, date, from, to }) =>
    from === ''
      ? `「${volume}」的归档日期${longDate(date)}还没有到。`
      : `「${volume}」的归档日期${longDate(date)}不对，应在${longDate(from)}到${longDate(to)}之间。`,
  'shelf-taken': ({ shelf, volume }) => `档号「${shelf}」已用于「${volume}」，请另编一个。`,
  'volume-not-over': ({ volume, until }) =>
    `「${volume}」${until === '' ? '没有到期的保管期限' : `要保管到${longDate(until)}`}，不能销毁。什么也没有销毁。`,
  'export-place-not-accepted': ({ place, why }) => exportPlaceWords[why](place),
  'not-an-archive': ({ reason }) => notArchiveWords[reason],
  'attachment-destroyed': ({ file, at }) =>
    `「${file}」保管期满，已于${longTime(at)}按销毁清册销毁，只留下名称和校验码。`,
  'dispatch-superseded': ({ department, edition }) =>
    `${department}的派发已有第 ${edition} 版，这一版不再登记。请登记最新一版。`,
  'dispatch-date-not-accepted': ({ date, from, to }) =>
    `日期${longDate(date)}不对，应在${longDate(from)}到${longDate(to)}之间。`,
  'dispatch-not-sent': ({ department }) => `还没有登记向${department}派发，请先登记派发日期。`,
  'dispatch-without-objection': ({ department }) => `${department}没有待处理的异议。`,
  'dispatch-answer-not-accepted': ({ problems }) =>
    `回执有 ${problems.length} 处不能采用，没有登记任何一行。${problems.slice(0, 5).map(answerProblemText).join('')}`,
  'result-sheet-not-accepted': ({ file, refusal }) =>
    `「${file}」没有采用，什么也没有录入：${sheetRefusalText(refusal)}`,
  'result-row-not-takeable': ({ target }) =>
    `「${target}」在这张表里不能采用或者没有改动，什么也没有录入。请重新读取文件后再选。`,
  'follow-up-closed': () => '这件处置已经办结，不能再登记。需要继续办理的，请先写明理由重新办理。',
  'follow-up-not-closed': () => '这件处置还没有办结，不需要重新办理。',
  'follow-up-without-order': () =>
    '没有待复查的责令限期整改指令书，不能复查或者延期。请先下达指令书；上一份已经复查过的，需要时再下达一份。',
  'follow-up-order-in-force': ({ number, dueOn }) =>
    `指令书${number}（${longDate(dueOn)}到期）还没有复查，不能再下达一份。请先登记复查，或者延长期限。`,
  'follow-up-term-not-longer': ({ dueOn }) => `现在的期限是${longDate(dueOn)}，延长后的期限必须晚于这一天。`,
  'follow-up-referral-not-open': () => '这次移送不存在，或者已经登记了反馈。',
  'follow-up-filing-not-open': () => '这次立案不存在，或者已经登记了办理结果。',
  'follow-up-not-reviewed': ({ number, dueOn }) =>
    `指令书${number}（${longDate(dueOn)}到期）还没有复查，不能办结。请先登记复查。`,
  'follow-up-review-not-passed': () => '复查未通过，不能办结。请再次责令整改，或者登记立案。',
  'follow-up-unanswered': ({ referrals, filings }) =>
    `${unansweredWords(referrals, filings)}，不能办结。请先登记反馈或者结果；确实不再等待的，请写明理由。`,
  'follow-up-nothing-done': () =>
    '还没有登记任何处置，不能办结。请先登记处置情况；确实不需要处置的，请写明理由。',
  'follow-up-record-not-complete': () =>
    '这份检查记录还没有填写完整或者已被退回，不能据此处置。请先把检查记录填写完整。',
  'follow-up-items-not-open': ({ items }) =>
    `${items.join('、')}已经有处置事项，或者不在这份检查记录里，没有建立。`,
  'follow-up-nothing-offered': () =>
    '没有待建立的处置事项：有问题的检查记录都已经建立，或者都不需要后续处理。',
  'follow-up-words-missing': ({ act }) => `登记「${followUpActWords[act]}」请写明情况或者理由。`,
  'follow-up-evidence-missing': () => '当场改正要有证明材料：请附上整改后的照片或者文件。',
  'follow-up-date-not-accepted': ({ date, from, to }) =>
    `日期${longDate(date)}不对，应在${longDate(from)}到${longDate(to)}之间。`,
  'catalogue-empty': ({ department }) =>
    `${department === '' ? '抽查事项清单' : department}还没有事项，没有可以公布的内容。请先录入或导入事项。`,
  'secret-not-announced': ({ paper }) =>
    paper === 'W4'
      ? '这是暗查，检查前不能通知检查对象，没有生成行政检查通知书。对象名单、分组表、检查记录表和审批表仍可生成，只交检查人员和审批人，检查开始前不得外传。'
      : '这是暗查，通知会把检查的时间和范围发给各部门，没有生成。请只用抽查实施方案和行政检查审批表报批，检查开始前不得外传。',
  'letter-code-missing': () => '还没有发文机关代字，不能编号。请先在「设置 › 单位信息」中填写，例：宁应急。',
  'number-not-next': ({ number, next }) =>
    `${number}不是下一个号，没有签发，也没有占用号码。现在的下一个号是${next}，请核对后重新签发。`,
  'number-already-given': ({ number }) =>
    `${number}已经由本程序编给文书，手工编号不能停在它前面。请填不小于它的号。`,
  'number-already-withdrawn': ({ number }) => `${number}已经撤回。撤回的号不再编给别的文书。`,
  'number-unchanged': () => '手工编号已经登记到这个号，没有改动。',
  'notice-in-force': ({ number }) =>
    `这份文书已经以${number}印发。要另发，请先在「文书 › 文号」中撤回原来的一份，号码保留。`,
  'arrangement-unchanged': () => '节假日表里已经是这样，没有改动。',
}

function unansweredWords(referrals: readonly string[], filings: readonly string[]): string {
  const asked = referrals.length === 0 ? [] : [`移送${referrals.join('、')}还没有收到反馈`]
  const filed = filings.length === 0 ? [] : [`立案（${filings.join('、')}）还没有结果`]
  return [...asked, ...filed].join('，')
}

/** The sentence for a failure. */
export function failureSentence(failure: Failure): string {
  if (isFileFailure(failure)) return readFailureText(failure)
  const sentence = sentences[failure.code] as (facts: Failure) => string
  return sentence(failure)
}

/** What only support understands, for where it does not stand in a clerk's way; empty: the sentence says it all. */
export const failureDetails = (failure: Failure): string =>
  failure.code === 'wrong-input' ? [failure.path, failure.detail].filter(Boolean).join('：') : ''

function isFileFailure(failure: Failure): failure is FileFailure {
  return fileFailures.some((code) => code === failure.code)
}
