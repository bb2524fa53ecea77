import type { DepartmentUses, Failure, FailureCode, FailureOf, NamedRecords } from '#shared/contract/index.ts'
import { fileFailures } from '#shared/contract/index.ts'
import { certificateNumber } from '#shared/domain/rosters/certificate-number.ts'
import { arrangementProblemText } from './calendar-words.ts'
import { notCheckableSentence } from './conformance-words.ts'
import { answerProblemText } from './dispatch-words.ts'
import { drawProblemText } from './draw-problems.ts'
import { changedPartWords, drawStateWords, ledgerProblemWords, planScopeWords } from './draw-words.ts'
import { longDate, longTime } from './numbers.ts'
import { planProblemText } from './plan-problems.ts'
import { readFailureText } from './read-failures.ts'
import { refusedFieldText } from './refused-field.ts'
import { readinessSentence } from './readiness.ts'
import { rosterUnits, rosterWords } from './roster-words.ts'
import { figureProblemText, figureTitle } from './rule-pack-words.ts'
import { templateProblemText } from './template-words.ts'

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
  lead: '线索',
  candidate: '疑似回避',
  plan: '计划',
  task: '任务',
  scheme: '实施方案',
  draw: '抽取',
  stratum: '抽取分组',
  document: '文书',
  dispatch: '派发',
  attachment: '证明材料',
  pack: '规则包',
  template: '模板',
  number: '文号',
  row: '行',
  word: '词',
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

const sentences: Sentences = {
  'folder-not-writable': ({ folder }) =>
    `不能在文件夹「${folder}」中写入。请检查磁盘是否已满、文件夹是否只读，或换一个本机的文件夹。`,
  'office-in-use': ({ folder }) => `文件夹「${folder}」正被另一个窗口使用。请先关闭那个窗口，再点「重试」。`,
  'database-from-the-future': ({ found, known }) =>
    `数据由较新的版本写成（数据版本 ${found}，本程序只认识到 ${known}）。请安装新版本后再打开，数据没有改动。`,
  'database-foreign': ({ file }) => `文件「${file}」不是本程序的数据。请换一个文件夹，或移走这个文件后重试。`,
  'database-damaged': ({ file, backups }) =>
    `数据文件「${file}」已损坏，未作任何改动。${backups.length > 0 ? '请从下面的备份中恢复。' : '没有找到备份，请保留原文件并联系技术人员。'}`,
  'ledger-broken': ({ sequence, problem }) =>
    `操作记录${sequence === 0 ? '' : `第 ${sequence} 条`}${ledgerProblemWords[problem]}。请保留现状，与最近一张签字单上的记录码核对，查明原因。`,
  'changed-outside': ({ part, draw, name }) =>
    `${draw === '' ? '' : `抽取「${draw}」的`}${changedPartWords[part](name)}在程序之外被改动过，与操作记录不符。请保留现状，复制一份封存，与签字的抽取记录核对，查明原因。`,
  'migration-failed': ({ step, backup }) =>
    `数据升级到第 ${step} 步时失败，已退回升级前的样子。升级前的备份在「${backup}」，请联系技术人员。`,
  'wrong-input': ({ path }) =>
    path === '' ? '填写的内容不合要求，请检查后再试。' : `「${path}」一栏的内容不合要求，请改正后再试。`,
  cancelled: () => '已取消，没有改动任何内容。',
  unexpected: ({ detail }) =>
    `程序遇到意外情况，没有改动任何内容。请重试；再次出现时请把这句话告诉技术人员：${detail}`,
  'office-not-created': () => '还没有建立单位。请先填写单位名称和行政区划。',
  'clock-set-back': ({ now, last }) =>
    `电脑时间是${longTime(now)}，早于最近一条操作记录的${longTime(last)}，没有改动任何内容。请先校准电脑时间再试；电脑时间本来就对的，请在「操作记录」中登记时钟更正。`,
  'clock-not-behind': ({ last }) =>
    `电脑时间不早于最近一条操作记录（${longTime(last)}），不需要登记时钟更正。`,
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
  'two-people-needed': () => '这一步需要两位不同的在场人员具名。请补填姓名。',
  'document-changed-outside': ({ file }) =>
    `「${file}」在程序之外被改动过，与登记时不一致，没有打开。文书请重新生成，改动过的文件会保留；证明材料请从备份中找回原件。`,
  'document-not-checkable': notCheckableSentence,
  'document-missing': ({ file }) => `「${file}」不在原来的位置。请把文件放回去；文书也可以重新生成。`,
  'preview-not-kept': ({ file, why }) => `「${file}」${notPreviewed[why]}请下载原件，用办公软件打开。`,
  'file-not-written': ({ file }) => `文件「${file}」没有写成。请检查磁盘空间，并关闭正在打开它的程序后再试。`,
  'not-a-package': () => '这个文件不是核验包。请选择抽取后导出的压缩包，不要改名或解开后再压缩。',
  'arrangement-not-understood': ({ problems }) =>
    `有 ${problems.length} 处没有读懂，没有装入任何日子。${problems.slice(0, 5).map(arrangementProblemText).join('')}`,
  'year-without-arrangement': ({ year }) => `${year}年还没有任何放假或补班的日子。请先装入安排，再确认完整。`,
  'template-not-accepted': ({ problems }) =>
    `模板有 ${problems.length} 处不能打印，没有保存。${problems.slice(0, 5).map(templateProblemText).join('')}`,
  'template-unchanged': () => '模板与现在的内容一样，没有需要保存的修改。',
  'dispatch-superseded': ({ department, edition }) =>
    `${department}的派发已有第 ${edition} 版，这一版不再登记。请登记最新一版。`,
  'dispatch-date-not-accepted': ({ date, from, to }) =>
    `日期${longDate(date)}不对，应在${longDate(from)}到${longDate(to)}之间。`,
  'dispatch-not-sent': ({ department }) => `还没有登记向${department}派发，请先登记派发日期。`,
  'dispatch-without-objection': ({ department }) => `${department}没有待处理的异议。`,
  'dispatch-answer-not-accepted': ({ problems }) =>
    `回执有 ${problems.length} 处不能采用，没有登记任何一行。${problems.slice(0, 5).map(answerProblemText).join('')}`,
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
    `这项任务已有通知${number}。要另发通知，请先在「文书 › 文号」中撤回原通知，号码保留。`,
  'arrangement-unchanged': () => '节假日表里已经是这样，没有改动。',
}

/** The sentence for a failure. */
export function failureSentence(failure: Failure): string {
  if (isFileFailure(failure)) return readFailureText(failure)
  const sentence = sentences[failure.code] as (facts: Failure) => string
  return sentence(failure)
}

function isFileFailure(failure: Failure): failure is FileFailure {
  return fileFailures.some((code) => code === failure.code)
}
