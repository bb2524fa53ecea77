import type { Publishing } from '../publication/results-entered.ts'
import type { Watch } from './watch.ts'

/** A volume is completed by hand, filed, opened, filed again, handed out and after its term destroyed. */
export async function archiveActs({ acts, lookAgain }: Watch, office: Publishing): Promise<void> {
  await lookAgain()
  const { volumes } = await office.must('archive.list', { year: 2023 })
  const volume = volumes.find(({ kind, state }) => kind === 'inspection' && state !== 'running')?.key ?? ''
  const requirement = '检查结果公示截图'
  const { pieces } = await acts('archive.addPiece', 'archive.piece-added', {
    volume,
    name: '样例打印件',
    requirement,
  })
  const piece = pieces.at(-1)?.key ?? ''
  await acts('archive.describePiece', 'archive.described', { volume, piece, pages: 2, place: '样例柜' })
  await acts('archive.removePiece', 'archive.piece-removed', { volume, piece, reason: '样例' })
  const set = { volume, requirement, setting: 'not-applicable', reason: '样例' } as const
  await acts('archive.setRequirement', 'archive.set', set)
  const filing = { day: '2026-01-09', who: '样例', reason: '样例', volumes: [{ volume, shelf: '样例1' }] }
  await acts('archive.file', 'archive.filed', filing)
  await acts('archive.reopen', 'archive.reopened', { volume, reason: '样例' })
  await acts('archive.file', 'archive.filed', filing)
  await acts('archive.makeCatalogue', 'documents.issued', { volume })
  await acts('archive.export', 'archive.exported', { volumes: [volume], form: 'zip' })
  office.on('2032-01-09')
  await acts('archive.makeDestructionList', 'documents.issued', { volumes: [volume] })
  const people = ['样例甲', '样例乙']
  await acts('archive.destroy', 'archive.destroyed', { volumes: [volume], reason: '样例', people })
}
