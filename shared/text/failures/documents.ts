import type { DocumentsFailure } from '#shared/contract/index.ts'
import { notCheckableSentence } from '../conformance-words.ts'
import { answerProblemText } from '../dispatch-words.ts'
import { longDate } from '../numbers.ts'
import { templateProblemText } from '../template-words.ts'
import type { SentencesOf } from './sentences-of.ts'

const notPreviewed = {
  none: '没有留下版面（篇幅很长，或是旧版程序生成的），不能在这里预览。',
  other: '的版面不能原样重现（程序已经更新，或留下的版面被改动），没有显示，以免与原件不一致。',
} as const

const pictureFaults = {
  'not-png': '不是 PNG 图片',
  damaged: '图片不完整',
  'too-large': '图片过大',
} as const

export const documentsSentences: SentencesOf<DocumentsFailure> = {
  'picture-not-accepted': ({ title, reason }) =>
    `图「${title}」不能放进文书：${pictureFaults[reason]}。请不附图再生成一次，或刷新页面后重试。`,
  'document-changed-outside': ({ file }) =>
    `「${file}」在程序之外被改动过，与登记时不一致，没有打开。文书请重新生成，改动过的文件会保留；证明材料请从备份中找回原件。`,
  'document-not-checkable': notCheckableSentence,
  'document-missing': ({ file }) => `「${file}」不在原来的位置。请把文件放回去；文书也可以重新生成。`,
  'preview-not-kept': ({ file, why }) => `「${file}」${notPreviewed[why]}请下载原件，用办公软件打开。`,
  'file-not-written': ({ file }) => `文件「${file}」没有写成。请检查磁盘空间，并关闭正在打开它的程序后再试。`,
  'template-not-accepted': ({ problems }) =>
    `模板有 ${problems.length} 处不能打印，没有保存。${problems.slice(0, 5).map(templateProblemText).join('')}`,
  'template-unchanged': () => '模板与现在的内容一样，没有需要保存的修改。',
  'issued-meanwhile': ({ name }) =>
    `「${name}」刚刚已在另一个窗口签发，这一次没有签发，也没有留下文件。请刷新看过新的一版，需要更正再签发。`,
  'dispatch-superseded': ({ department, edition }) =>
    `${department}的派发已有第 ${edition} 版，这一版不再登记。请登记最新一版。`,
  'dispatch-date-not-accepted': ({ date, from, to }) =>
    `日期${longDate(date)}不对，应在${longDate(from)}到${longDate(to)}之间。`,
  'dispatch-not-sent': ({ department }) => `还没有登记向${department}派发，请先登记派发日期。`,
  'dispatch-without-objection': ({ department }) => `${department}没有待处理的异议。`,
  'dispatch-answer-not-accepted': ({ problems }) =>
    `回执有 ${problems.length} 处不能采用，没有登记任何一行。${problems.slice(0, 5).map(answerProblemText).join('')}`,
  'secret-not-announced': ({ paper }) =>
    paper === 'W4'
      ? '这是暗查，检查前不能通知检查对象，没有生成行政检查通知书。对象名单、分组表、检查记录表和审批表仍可生成，只交检查人员和审批人，检查开始前不得外传。'
      : '这是暗查，通知会把检查的时间和范围发给各部门，没有生成。请只用抽查实施方案和行政检查审批表报批，检查开始前不得外传。',
  'letter-code-missing': () => '还没有发文机关代字，不能编号。请先在「设置 → 单位信息」中填写，例：宁应急。',
  'number-not-next': ({ number, next }) =>
    `${number}不是下一个号，没有签发，也没有占用号码。现在的下一个号是${next}，请核对后重新签发。`,
  'number-already-given': ({ number }) =>
    `${number}已经由本程序编给文书，手工编号不能停在它前面。请填不小于它的号。`,
  'number-already-withdrawn': ({ number }) => `${number}已经撤回。撤回的号不再编给别的文书。`,
  'number-unchanged': () => '手工编号已经登记到这个号，没有改动。',
  'notice-in-force': ({ number }) =>
    `这份文书已经以${number}印发。要另发，请先在「文书 → 文号登记」中撤回原来的一份，号码保留。`,
}
