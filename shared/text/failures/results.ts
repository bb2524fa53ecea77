import type { ResultsFailure } from '#shared/contract/index.ts'
import { followUpActWords } from '../follow-up-words.ts'
import { longDate } from '../numbers.ts'
import { publicationStateWords } from '../publication-words.ts'
import { evidenceFaultText, recordProblemText, sheetStateWords } from '../record-words.ts'
import { sheetRefusalText } from '../result-sheet-words.ts'
import type { SentencesOf } from './sentences-of.ts'

export const resultsSentences: SentencesOf<ResultsFailure> = {
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
  'own-record': ({ target, department, own }) =>
    own === 1
      ? `${target}（${department}）是您自己录入的，要由另一位审核。请换人审核，或从选中的里面去掉它。`
      : `选中的有 ${own} 份（${target}（${department}）等）是您自己录入的，要由另一位审核。请换人审核，或从选中的里面去掉它们。`,
  'evidence-not-accepted': evidenceFaultText,
  'evidence-withdrawn-already': ({ file }) => `「${file}」已经撤回，不用再撤。`,
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
}

function unansweredWords(referrals: readonly string[], filings: readonly string[]): string {
  const asked = referrals.length === 0 ? [] : [`移送${referrals.join('、')}还没有收到反馈`]
  const filed = filings.length === 0 ? [] : [`立案（${filings.join('、')}）还没有结果`]
  return [...asked, ...filed].join('，')
}
