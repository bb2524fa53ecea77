import type { VocabularyName } from '#shared/domain/rosters/vocabulary.ts'

export const vocabularyWords: Readonly<Record<VocabularyName, string>> = {
  regions: '乡镇（街道）',
  industries: '监管行业',
  tags: '标签',
  types: '主体类型',
  statuses: '存续状态用语',
  scales: '信用风险标准',
  specialties: '专长',
}

/** What a vocabulary is for, in a sentence above its table. */
export const vocabularyHints: Readonly<Record<VocabularyName, string>> = {
  regions: '按这里的顺序排列。别名是旧称、简称和常见错字，导入时和从住所辨认时按正名收录。',
  industries: '实施方案按这里的行业设岗位、分类别。别名在导入时按正名收录。',
  tags: '用于筛选、定向抽查和全部抽取，例如黑名单。',
  types: '例如有限责任公司、个体工商户。',
  statuses: '登记状态是这些词的视为存续，可以抽取；导入时统一写作第一个词。其他状态一律不抽。',
  scales: '几套等级并存，同一个字母含义不同。等级从低风险到高风险填写。',
  specialties: '检查人员的专长、事项和岗位所需的专长用同一个词，才能配上。',
}
