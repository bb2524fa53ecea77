/** The six steps of an office's year, in their order. Screens, folders and names follow it. */
export const flow = [
  { id: 'rosters', name: '名录' },
  { id: 'plan', name: '计划' },
  { id: 'draw', name: '抽取' },
  { id: 'documents', name: '文书' },
  { id: 'results', name: '结果' },
  { id: 'report', name: '报表' },
] as const

export type StepId = (typeof flow)[number]['id']
