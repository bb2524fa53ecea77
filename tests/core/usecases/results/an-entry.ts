import type { InputOf, Operations, ResultSheetView } from '#shared/contract/index.ts'
import type { RecordContent } from '#shared/domain/results/types.ts'
import type { ReadyOffice } from '#tests/core/makers.ts'

type Save = InputOf<Operations['results.save']>

/** The day after the draw of the tests, in the middle of the working day of any zone */
export const afterTheDraw = '2023-05-10T04:00:00Z'

/** A sheet answered as an inspector's paper might have it; complete by the rules of the tests' offices. */
export function answered(sheet: ResultSheetView, fields: Partial<RecordContent> = {}): RecordContent {
  return {
    ...sheet.content,
    begunAt: '2023-05-09T09:00',
    endedAt: '2023-05-09T10:30',
    methods: ['实地核查'],
    inspectorIds: sheet.inspectors.flatMap(({ id, drawn }) => (drawn ? [id] : [])),
    items: sheet.content.items.map((item) => ({ ...item, codes: ['未发现问题'] })),
    signature: { kind: 'signed', who: '样例负责人', reason: '' },
    ...fields,
  }
}

export const entryOf = (sheet: ResultSheetView, more: Partial<Save> = {}): Save => ({
  drawId: sheet.drawId,
  targetId: sheet.targetId,
  department: sheet.department,
  version: sheet.version,
  content: answered(sheet),
  complete: true,
  ...more,
})

/** The sheet at a place of the draw's list, blank or as it stands. */
export async function sheetAt(
  office: ReadyOffice,
  drawId: string,
  place = 0,
  department?: string,
): Promise<ResultSheetView> {
  const lines = await office.must('results.list', { drawId })
  const own = lines.filter((line) => department === undefined || line.department === department)
  const line = own[place]
  if (line === undefined) throw new Error('no such sheet')
  return office.must('results.get', { drawId, targetId: line.targetId, department: line.department })
}

export const enter = (office: ReadyOffice, sheet: ResultSheetView, more: Partial<Save> = {}) =>
  office.must('results.save', entryOf(sheet, more))

export const seen = ({ recordId: id, version }: Pick<ResultSheetView, 'recordId' | 'version'>) => ({
  id,
  version,
})
