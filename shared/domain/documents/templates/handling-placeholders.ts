/** What the text of 问题线索移送函 may hold: from one target's inspection record and what is referred of it. */
export const referralPlaceholders = [
  '检查机关',
  '接收单位',
  '检查对象',
  '检查对象情况',
  '抽查名称',
  '抽取编号',
  '检查日期',
  '问题线索',
  '移送理由',
  '移送依据',
  '附送材料',
  '反馈日期',
  '联系方式',
] as const

/** What the text of 责令限期整改指令书 may hold: from one department's record at one target. */
export const rectificationPlaceholders = [
  '检查机关',
  '检查对象',
  '抽查名称',
  '抽取编号',
  '检查日期',
  '问题数',
  '存在问题',
  '整改要求',
  '复议机关',
  '诉讼法院',
  '联系方式',
] as const

/** What the text of 整改复查意见书 may hold: from the order and what the review found. */
export const reviewPlaceholders = [
  '检查机关',
  '检查对象',
  '指令日期',
  '指令文号',
  '复查日期',
  '问题数',
  '整改情况',
  '复查意见',
  '联系方式',
] as const

export type ReferralPlaceholder = (typeof referralPlaceholders)[number]
export type RectificationPlaceholder = (typeof rectificationPlaceholders)[number]
export type ReviewPlaceholder = (typeof reviewPlaceholders)[number]
