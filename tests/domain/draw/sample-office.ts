import type { ExpertRow, FrameRow, InspectorRow, ItemRow, PostRow } from '#shared/domain/draw/index.ts'

/** An invented county, small enough to change every byte of its package. */
export const frame: readonly FrameRow[] = Array.from({ length: 12 }, (_, index) => ({
  id: `91130500TEST${String(index).padStart(6, '0')}`,
  status: index === 0 ? 'M' : index === 1 ? 'X:已注销' : 'E',
  class: index % 3 === 0 ? 'A' : 'B',
  region: index % 2 === 0 ? '凤凰镇' : '𠮷庄镇',
  kind: index % 4 === 0 ? '危化' : '',
  name: `测试企业${index}`,
}))

export const quotas = [
  { class: 'A', quota: { kind: 'count', count: 2 } },
  { class: 'B', quota: { kind: 'rate', rate: { p: 1, q: 3 } } },
] as const

export const inspectors: readonly InspectorRow[] = [
  { id: 'YJ01', status: 'E', department: '应急局', specialties: ['危化', '组长'], name: '甲一' },
  { id: 'YJ02', status: 'E', department: '应急局', specialties: ['危化'], name: '甲二' },
  { id: 'YJ03', status: 'E', department: '应急局', specialties: [], name: '甲三' },
  { id: 'YJ04', status: 'E', department: '应急局', specialties: ['组长'], name: '甲四' },
  { id: 'YJ05', status: 'E', department: '应急局', specialties: [], name: '甲五' },
  { id: 'YJ06', status: 'E', department: '应急局', specialties: ['危化'], name: '甲六' },
  { id: 'YJ07', status: 'E', department: '应急局', specialties: ['危化'], name: '甲七' },
  { id: 'XF01', status: 'E', department: '消防队', specialties: ['组长'], name: '乙一' },
  { id: 'XF02', status: 'E', department: '消防队', specialties: [], name: '乙二' },
  { id: 'XF03', status: 'E', department: '消防队', specialties: [], name: '乙三' },
  { id: 'XF04', status: 'E', department: '消防队', specialties: [], name: '乙四' },
  { id: 'XF05', status: 'E', department: '消防队', specialties: [], name: '乙五' },
]

export const posts: readonly PostRow[] = [
  { kind: '*', department: '应急局', place: 1, specialty: '' },
  { kind: '*', department: '应急局', place: 2, specialty: '' },
  { kind: '危化', department: '应急局', place: 1, specialty: '危化' },
  { kind: '危化', department: '应急局', place: 2, specialty: '' },
  { kind: '*', department: '消防队', place: 1, specialty: '' },
  { kind: '*', department: '消防队', place: 2, specialty: '' },
]

export const items: readonly ItemRow[] = [
  { id: 'W01', status: 'M', group: '应急局·危化', name: '重大危险源' },
  { id: 'W02', status: 'E', group: '应急局·危化', name: '设备' },
  { id: 'W03', status: 'E', group: '应急局·危化', name: '人员' },
  { id: 'X01', status: 'E', group: '消防队', name: '消防安全' },
]

export const experts: readonly ExpertRow[] = [
  { id: 'E01', status: 'E', field: '化工', name: '专家甲' },
  { id: 'E02', status: 'E', field: '化工', name: '专家乙' },
  { id: 'E03', status: 'X:出差', field: '化工', name: '专家丙' },
]
