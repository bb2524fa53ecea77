import type { DrawFailure } from '#shared/contract/index.ts'
import { drawProblemText } from '../draw-problems.ts'
import { drawStateWords } from '../draw-words.ts'
import type { SentencesOf } from './sentences-of.ts'

export const drawSentences: SentencesOf<DrawFailure> = {
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
  'not-a-package': () => '这个文件不是核验包。请选择抽取后导出的压缩包，不要改名或解开后再压缩。',
}
