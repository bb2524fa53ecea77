import type {
  HandlingOrderInput,
  RectificationFacts,
  ReferralFacts,
  ReviewFacts,
} from '#shared/domain/documents/index.ts'
import {
  departmentHead,
  rectificationValues,
  referralLetter,
  referralValues,
  reviewOpinion,
  reviewValues,
} from '#shared/domain/documents/index.ts'
import { blank, bureau, contact, inspection, inspectors, target } from './result-facts.ts'
import { shipped } from './shipped-text.ts'

export const aRectification = (fields: Partial<RectificationFacts> = {}): RectificationFacts => ({
  department: bureau,
  targetName: target.name,
  ...inspection,
  problems: [
    {
      item: '特种作业人员持证上岗',
      problem: '1名动火作业人员的特种作业操作证已过期。',
      basis: '《样例法》第一条',
      measure: '停止该人员的动火作业，取得有效证件后上岗',
      dueOn: '2024-06-30',
    },
    {
      item: '重大危险源管理',
      problem: '储罐区可燃气体报警器2个探头失效',
      basis: '',
      measure: '更换失效的探头并留存检测记录',
      dueOn: '2024-07-15',
    },
  ],
  reviewBody: '虚构县人民政府',
  court: '虚构县人民法院',
  ...contact,
  ...fields,
})

export const anOrder = (
  facts: RectificationFacts = aRectification(),
  fields: Partial<HandlingOrderInput> = {},
): HandlingOrderInput => ({
  text: shipped('rectification', rectificationValues(facts)),
  department: facts.department,
  target,
  number: '（虚）应急责改〔2024〕3号',
  inspectors,
  ...blank,
  ...fields,
})

export const aReviewed = (fields: Partial<ReviewFacts> = {}): ReviewFacts => ({
  department: bureau,
  targetName: target.name,
  orderNumber: '（虚）应急责改〔2024〕3号',
  orderedOn: '2024-06-03',
  reviewedOn: '2024-07-16',
  problems: [
    { problem: '1名动火作业人员的特种作业操作证已过期。', done: true, finding: '' },
    { problem: '储罐区可燃气体报警器2个探头失效', done: false, finding: '仍有1个探头没有更换' },
  ],
  ...contact,
  ...fields,
})

export const aReview = (facts: ReviewFacts = aReviewed()) =>
  reviewOpinion({
    ...anOrder(),
    text: shipped('review', reviewValues(facts)),
    number: '（虚）应急复查〔2024〕1号',
  })

export const aReferralFact = (fields: Partial<ReferralFacts> = {}): ReferralFacts => ({
  department: bureau,
  to: '虚构县市场监督管理局',
  target,
  ...inspection,
  clues: [{ item: '登记事项检查', finding: '实际经营地址与登记的住所不一致。', basis: '《样例条例》第二条' }],
  reason: '该问题不属于我单位职责范围',
  basis: '《样例规定》第三条',
  materials: ['检查记录复印件1份', '现场照片4张'],
  replyBy: '2024-07-31',
  ...contact,
  ...fields,
})

export const aReferral = (facts: ReferralFacts = aReferralFact(), number = '虚应急函〔2024〕5号') =>
  referralLetter({
    text: shipped('referral', referralValues(facts)),
    head: departmentHead(facts.department),
    number,
    to: facts.to,
    target: facts.target,
    ...blank,
  })
