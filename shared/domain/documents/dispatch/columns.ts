/** Words that the paper prints and the answer is read by: one source for both. */
export const targetColumns = {
  id: '统一社会信用代码',
  name: '检查对象',
  answer: '确认情况',
  reason: '异议理由',
} as const

export const inspectorColumns = {
  id: '执法证号',
  name: '姓名',
  answer: '能否参加',
  reason: '不能参加的原因',
} as const

/** First the word that the list in the cell offers, then what people write instead. */
export const targetWords = {
  yes: ['确认', '同意', '无异议', '已确认', '√', '✓'],
  no: ['异议', '有异议', '不同意'],
} as const

export const inspectorWords = {
  yes: ['参加', '能', '能参加', '可以', '可参加', '√', '✓'],
  no: ['不能参加', '不参加', '不能', '无法参加', '请假'],
} as const

/** Before the mark of the dispatch */
export const markWord = '派发编号'
