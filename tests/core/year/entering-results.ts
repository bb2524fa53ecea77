import { addDays } from '#shared/domain/kernel/days.ts'
import type { RecordContent } from '#shared/domain/results/types.ts'
import type { ResultLine, ResultSheetView } from '#shared/contract/index.ts'
import { aPhoto } from '../usecases/results/evidence-files.ts'
import { bookOf, fileOf, rowsOf } from '../usecases/results/sheet-rows.ts'
import type { DrawName, PlannedRecord } from './planned-records.ts'
import {
  answers,
  brigade,
  bureau,
  closedTarget,
  correction,
  market,
  plannedRecords,
} from './planned-records.ts'
import type { Scene, YearStep } from './scene.ts'
import { step } from './scene.ts'

/** Times of an inspection, as the paper has them */
const timesOf = (endedOn: string) => ({ begunAt: `${endedOn}T09:00`, endedAt: `${endedOn}T10:30` })

function contentOf({ content, inspectors, words }: ResultSheetView, planned: PlannedRecord): RecordContent {
  const { code, handling, isProblem } = answers[planned.answer]
  return {
    ...content,
    ...timesOf(planned.endedOn),
    methods: ['实地核查'],
    inspectorIds: inspectors.flatMap(({ id, drawn }) => (drawn ? [id] : [])),
    items: content.items.map((item, index) =>
      index === 0
        ? { ...item, codes: [code], handling: [...handling], finding: isProblem ? '样例情况' : '' }
        : { ...item, codes: ['未发现问题'], handling: ['无需后续处理'], finding: '' },
    ),
    signature:
      planned.answer === 'refused'
        ? { kind: 'refused', who: '', reason: '负责人拒绝签字' }
        : planned.answer === 'gone'
          ? { kind: 'absent', who: '', reason: '大门紧锁，无人在场' }
          : { kind: 'signed', who: '样例负责人', reason: '' },
    refusalGrounds: planned.answer === 'refused' ? words.refusalGrounds.slice(0, 1) : [],
    answeredQuestions: planned.position === 1,
  }
}

export const isAt =
  ({ position, department }: Pick<PlannedRecord, 'position' | 'department'>) =>
  (line: ResultLine) =>
    line.position === position && line.department === department && !line.replaced

async function sheetOf(
  { must, drawId, lines }: Scene,
  planned: Pick<PlannedRecord, 'draw' | 'position' | 'department'>,
) {
  const line = (await lines(planned.draw)).find(isAt(planned))
  if (line === undefined) throw new Error(`${planned.draw}${planned.position} is no place`)
  const at = { drawId: await drawId(planned.draw), targetId: line.targetId, department: line.department }
  return { at, sheet: await must('results.get', at) }
}

async function enterByForm(scene: Scene, planned: PlannedRecord, reason = '') {
  const { at, sheet } = await sheetOf(scene, planned)
  const { version } = sheet
  return scene.must('results.save', {
    ...at,
    version,
    content: contentOf(sheet, planned),
    complete: true,
    reason,
  })
}

const byForm = (draw: DrawName, endedOn: string): readonly YearStep[] =>
  plannedRecords
    .filter((one) => one.draw === draw && one.by === 'form' && one.endedOn === endedOn)
    .map((planned) =>
      step(addDays(endedOn, 1), `enter ${draw}${planned.position} ${planned.department}`, (scene) =>
        enterByForm(scene, planned),
      ),
    )

/** 结果录入表 as a department of this year would fill it in. */
async function filledSheet(scene: Scene, draw: DrawName, department: string, own: readonly PlannedRecord[]) {
  const drawId = await scene.drawId(draw)
  const { bytes } = await scene.must('results.makeSheets', { drawId, departments: [department] })
  const book = await bookOf(bytes)
  const rows = rowsOf(book)
  const lines = await scene.lines(draw)
  const take = own.map((planned) => {
    const line = lines.find(isAt(planned))
    const [first, ...others] = rows.filter((row) => row.text('targetId') === line?.targetId)
    const { code, handling, isProblem } = answers[planned.answer]
    first?.write('codes', code)
    first?.write('handling', handling.join('、'))
    if (isProblem) first?.write('finding', '样例情况')
    first?.write('methods', '实地核查')
    first?.write('begunAt', `${planned.endedOn} 09:00`)
    first?.write('endedAt', `${planned.endedOn} 10:30`)
    first?.write('signatureKind', '已签字')
    first?.write('signatureWords', '样例负责人')
    if (planned.position === 1) first?.write('answeredQuestions', '是')
    for (const other of others) {
      other.write('codes', '未发现问题')
      other.write('handling', '无需后续处理')
    }
    return { targetId: line?.targetId ?? '', version: 0 }
  })
  return { drawId, file: await fileOf(book), take }
}

function bySheet(draw: DrawName, endedOn: string, departments: readonly string[]): readonly YearStep[] {
  return departments.flatMap((department) => {
    const own = plannedRecords.filter(
      (one) =>
        one.draw === draw && one.by === 'sheet' && one.endedOn === endedOn && one.department === department,
    )
    return step(addDays(endedOn, 1), `sheet of ${department} for ${draw}`, async (scene) =>
      scene.must('results.takeSheet', await filledSheet(scene, draw, department, own)),
    )
  })
}

async function waiting({ drawId, lines }: Scene, draw: DrawName, positions?: readonly number[]) {
  const own = (await lines(draw)).filter(
    ({ state, position }) => state === 'complete' && (positions?.includes(position) ?? true),
  )
  return {
    drawId: await drawId(draw),
    records: own.map(({ recordId: id, version }) => ({ id, version })),
  }
}

const approved = (day: string, draw: DrawName): YearStep =>
  step(day, `approve ${draw}`, async (scene) => scene.must('results.approve', await waiting(scene, draw)))

const returned: readonly YearStep[] = [
  step('2025-02-20', 'return A2', async (scene) =>
    scene.must('results.return', { ...(await waiting(scene, 'A', [2])), reason: '请补充检查情况' }),
  ),
  step('2025-02-21', 'enter A2 again', async (scene) => {
    const { at, sheet } = await sheetOf(scene, { draw: 'A', position: 2, department: bureau })
    const content = { ...sheet.content, remark: '已补充检查情况' }
    return scene.must('results.save', { ...at, version: sheet.version, content, complete: true })
  }),
]

const evidence = step('2025-02-19', 'photo of A3', async (scene) => {
  const { sheet } = await sheetOf(scene, { draw: 'A', position: 3, department: bureau })
  return scene.must('results.addEvidence', { recordId: sheet.recordId, files: [aPhoto()] })
})

const dropOut = step('2025-10-22', 'replace E4', async ({ must, drawId, lines }) => {
  const closed = (await lines('E')).find(isAt({ position: closedTarget, department: bureau }))
  return must('draw.replace', {
    drawId: await drawId('E'),
    targetId: closed?.targetId ?? '',
    reason: '已关闭，无法检查',
    documents: [aPhoto('关门照片.jpg')],
  })
})

const corrected = step(correction.enteredOn, 'correct A9', async (scene) => {
  const { at, sheet } = await sheetOf(scene, correction)
  const content = { ...sheet.content, ...timesOf(correction.endedOn) }
  const reason = '检查日期录入有误'
  return scene.must('results.save', { ...at, version: sheet.version, content, complete: true, reason })
})

/** 120 records: entered by form or brought back as Excel, one returned, one put right after its approval. */
export const enteringResults: readonly YearStep[] = [
  ...byForm('A', '2025-02-18'),
  evidence,
  ...returned,
  approved('2025-02-24', 'A'),
  ...byForm('A', '2025-02-26'),
  approved('2025-02-28', 'A'),
  corrected,
  approved('2025-04-02', 'A'),
  ...bySheet('B', '2025-04-16', [bureau, brigade, market]),
  approved('2025-04-18', 'B'),
  ...bySheet('B', '2025-05-08', [bureau, brigade, market]),
  approved('2025-05-12', 'B'),
  ...byForm('C', '2025-06-17'),
  approved('2025-06-19', 'C'),
  ...byForm('D', '2025-08-19'),
  approved('2025-08-22', 'D'),
  ...byForm('E', '2025-10-21'),
  ...bySheet('E', '2025-10-21', [brigade]),
  dropOut,
  ...byForm('E', '2025-10-28'),
  approved('2025-10-30', 'E'),
]
