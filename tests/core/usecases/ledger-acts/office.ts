import { aDepartment, bureau, profile } from '#tests/core/makers.ts'
import type { Watch } from './watch.ts'

export async function officeActs({ acts }: Watch): Promise<void> {
  await acts('rosters.retire', 'roster.retired', { roster: 'targets', id: 'A1', reason: '注销' })
  await acts('departments.save', 'department.saved', { department: aDepartment() })
  await acts('departments.rename', 'department.renamed', {
    name: aDepartment().name,
    newName: '虚构县消防局',
  })
  await acts('departments.setInitiation', 'department.initiation-set', {
    initiation: { scope: 'joint', initiator: bureau, partners: ['虚构县消防局'] },
  })
  await acts('departments.adopt', 'department.adopted', { departments: [aDepartment({ name: '商务局' })] })
  await acts('departments.remove', 'department.removed', { name: '虚构县消防局' })
  await acts('packs.copy', 'pack.copied', { packId: 'ningjin', name: '虚构县规则' })
  const ofCopy = { packId: 'own-1', revision: 1 }
  await acts('packs.change', 'pack.changed', { ...ofCopy, changes: [{ figure: 'itemShare', value: 30 }] })
  await acts('packs.reset', 'pack.reset', { ...ofCopy, revision: 2, figures: [] })
  await acts('office.update', 'office.updated', { profile })
  await acts('packs.remove', 'pack.removed', { packId: 'own-1' })
}
