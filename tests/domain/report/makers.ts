import type { ItemFact, PublishedFact, RecordFact, TaskFact } from '#shared/domain/report/facts.ts'

// Invented, and small enough to be counted by hand.

export const anItemFact = (itemId: string, fields: Partial<ItemFact> = {}): ItemFact => ({
  itemId,
  itemName: `样例事项${itemId}`,
  problem: false,
  codes: ['未发现问题'],
  finding: '',
  handling: [],
  ...fields,
})

/** An item with a problem and what was done about it */
export const aProblem = (itemId: string, ...handling: string[]): ItemFact =>
  anItemFact(itemId, { problem: true, codes: ['发现问题已责令改正'], handling })

export function aRecordFact(fields: Partial<RecordFact> & { readonly recordId: string }): RecordFact {
  return {
    drawId: 'd1',
    drawNumber: '2023001',
    taskId: 't1',
    scope: 'joint',
    department: '甲局',
    targetId: 'A1',
    targetName: `样例企业${fields.targetId ?? 'A1'}`,
    endedOn: '2023-05-10',
    items: [anItemFact('1')],
    answered: false,
    ...fields,
  }
}

export const aTaskFact = (fields: Partial<TaskFact> = {}): TaskFact => ({
  taskId: 't1',
  name: '样例任务一',
  scope: 'joint',
  initiator: '执法监督股',
  partners: ['乙局'],
  schemes: ['样例实施方案'],
  ...fields,
})

export const aPublishedFact = (
  fields: Partial<PublishedFact> & { readonly recordId: string },
): PublishedFact => ({
  drawId: 'd1',
  taskId: 't1',
  scope: 'joint',
  department: '甲局',
  targetId: 'A1',
  targetName: '样例企业A1',
  publishedOn: '2023-05-20',
  place: '样例网站',
  ...fields,
})
