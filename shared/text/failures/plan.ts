import type { PlanFailure } from '#shared/contract/index.ts'
import { arrangementProblemText } from '../calendar-words.ts'
import { planScopeWords } from '../draw-words.ts'
import { longDate } from '../numbers.ts'
import { planProblemText } from '../plan-problems.ts'
import { readinessSentence } from '../readiness.ts'
import { figureProblemText, figureTitle } from '../rule-pack-words.ts'
import type { SentencesOf } from './sentences-of.ts'

export const planSentences: SentencesOf<PlanFailure> = {
  'preset-fixed': ({ name }) => `「${name}」是随程序提供的原件，不能修改。请先建立本单位的副本，再修改副本。`,
  'figures-not-accepted': ({ problems }) =>
    `有 ${problems.length} 项规则不合要求，没有保存：${problems
      .map((problem) => `「${figureTitle(problem.figure)}」${figureProblemText(problem)}`)
      .join('')}`,
  'pack-unchanged': () => '填写的内容与现在的规则一样，没有需要保存的修改。',
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
  'arrangement-not-understood': ({ problems }) =>
    `有 ${problems.length} 处没有读懂，没有装入任何日子。${problems.slice(0, 5).map(arrangementProblemText).join('')}`,
  'year-without-arrangement': ({ year }) => `${year}年还没有任何放假或补班的日子。请先装入安排，再确认完整。`,
  'arrangement-unchanged': () => '节假日表里已经是这样，没有改动。',
}
