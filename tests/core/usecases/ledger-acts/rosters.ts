import { profile } from '#tests/core/makers.ts'
import { aTarget } from '#tests/domain/documents/makers.ts'
import { tableFile, type Watch } from './watch.ts'

export async function rosterActs({ acts, office }: Watch): Promise<void> {
  await acts('office.update', 'office.updated', { profile: { ...profile, phone: '03190000000' } })
  const added = { roster: 'targets' as const, record: aTarget({ id: 'A1' }) }
  await acts('rosters.save', 'roster.added', { entry: added, revision: 0 })
  await acts('rosters.save', 'roster.edited', { entry: added, revision: 1 })
  const cell = { roster: 'targets' as const, id: 'A1', revision: 2, field: 'phone', text: '03190000003' }
  await acts('rosters.setField', 'roster.edited', cell)
  const chosen = { roster: 'targets' as const, ids: ['A1'] }
  await acts('rosters.export', 'roster.exported', { roster: 'targets', personal: true })
  const counted = await office.must('rosters.choose', chosen)
  const act = { act: 'add-words' as const, field: 'tags', words: ['样例标签'] }
  const bulk = await acts('rosters.bulk', 'roster.bulk', { chosen, counted, act })
  await acts('rosters.undoBulk', 'roster.bulk-undone', {
    roster: 'targets',
    first: bulk.first,
    last: bulk.last,
  })
  const bytes = new TextEncoder().encode('统一社会信用代码,企业名称\nA5,虚构企业五\n')
  const file = { name: '名录.csv', bytes }
  const { token } = await office.must('rosters.previewImport', { roster: 'targets', file })
  await acts('rosters.confirmImport', 'roster.imported', { token })
  const { stamp, groups } = await office.must('suggestions.groups', { field: 'industry' })
  const group = groups.find(({ kind }) => kind === 'none')?.key ?? ''
  const confirmed = { field: 'industry' as const, stamp, group, ids: ['A5'], word: '机械' }
  await acts('suggestions.confirm', 'suggestions.confirmed', confirmed)
  const regions = { name: 'regions' as const }
  const entry = { word: '样例镇', aliases: [], code: '', grades: [] }
  await acts('vocabularies.save', 'vocabulary.saved', { ...regions, was: '', entry })
  await acts('vocabularies.adopt', 'vocabulary.adopted', { ...regions, words: ['样例乡'] })
  await acts('vocabularies.arrange', 'vocabulary.arranged', { ...regions, words: ['样例乡', '样例镇'] })
  await acts('vocabularies.merge', 'vocabulary.merged', { ...regions, from: '样例乡', into: '样例镇' })
  await acts('vocabularies.remove', 'vocabulary.removed', { ...regions, word: '样例镇' })
  await acts('vocabularies.saveRules', 'vocabulary.rules-saved', { rules: [] })
  const more = tableFile('统一社会信用代码,企业名称,说明\nA9,虚构企业九,03190000009\n')
  const asked = { roster: 'targets' as const, file: more, columns: { 2: 'phone' } }
  const brought = await office.must('rosters.previewImport', asked)
  await acts('rosters.confirmImport', 'roster.imported', { token: brought.token })
  const again = await office.must('rosters.previewImport', { roster: 'targets', file: more })
  await acts('rosters.forgetColumns', 'roster.columns-forgotten', { token: again.token })
  const last = await office.must('rosters.lastImport', { roster: 'targets' })
  await acts('rosters.undoImport', 'roster.import-undone', { roster: 'targets', importId: last?.id ?? '' })
}
