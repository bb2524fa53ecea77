import { addDays } from '#shared/domain/kernel/days.ts'
import type { InputOf, Operations } from '#shared/contract/index.ts'
import { aPhoto } from '../usecases/results/evidence-files.ts'
import type { DrawName, PlannedRecord } from './planned-records.ts'
import { answers, brigade, bureau, plannedRecords } from './planned-records.ts'
import type { Scene, YearStep } from './scene.ts'
import { step, who } from './scene.ts'

type Act = InputOf<Operations['followUps.record']>['act']
type Done = (scene: Scene, at: PlannedRecord, day: string) => Promise<unknown>

const caseOf = ({ caseAt }: Scene, { draw, position, department }: PlannedRecord) =>
  caseAt(draw, position, department)

const plain =
  (act: Act): Done =>
  async (scene, at, day) => {
    const { id: caseId } = await caseOf(scene, at)
    const files = act.kind === 'corrected' ? [aPhoto('整改后.jpg')] : []
    return scene.must('followUps.record', { caseId, act, day, who, told: '样例说明', files })
  }

/** What answers the last open question of a case, by its place among the events. */
const answering =
  (asked: 'referred' | 'filed'): Done =>
  async (scene, at, day) => {
    const { id: caseId, events } = await caseOf(scene, at)
    const position = events.findLast(({ facts }) => facts.kind === asked)?.position ?? 0
    const act: Act =
      asked === 'filed' ? { kind: 'filing-ended', filing: position } : { kind: 'replied', referral: position }
    return scene.must('followUps.record', { caseId, act, day, who, told: '样例说明' })
  }

/** The letter code of each department's own papers */
const prefixes: Readonly<Record<string, string>> = { [bureau]: '虚应急', [brigade]: '虚消' }

async function numbered(scene: Scene, at: PlannedRecord, paper: 'W6' | 'W7') {
  const { id: caseId } = await caseOf(scene, at)
  const letterCode = `${prefixes[at.department] ?? '虚市监'}${paper === 'W6' ? '函' : '责改'}`
  const { next } = await scene.must('followUps.propose', { caseId, paper, letterCode })
  return { caseId, letterCode, number: next?.number ?? 0, who }
}

const order: Done = async (scene, at) =>
  scene.must('followUps.order', { ...(await numbered(scene, at, 'W7')), days: 15, measures: '立即整改' })

const refer =
  (police: boolean): Done =>
  async (scene, at, day) =>
    scene.must('followUps.refer', {
      ...(await numbered(scene, at, 'W6')),
      to: police ? '虚构县公安局' : '虚构县住房和城乡建设局',
      police,
      reason: '不属于本单位职责范围',
      replyBy: addDays(day, 20),
    })

const review =
  (passed: boolean): Done =>
  async (scene, at, day) => {
    const { id: caseId, items } = await caseOf(scene, at)
    const undone = passed ? [] : items.map(({ itemId }) => itemId)
    return scene.must('followUps.review', { caseId, numbering: null, day, undone, who, told: '现场核对' })
  }

/** What is done, so many days after the case was opened; in the end each is closed. */
type Course = readonly (readonly [days: number, name: string, done: Done])[]

const close: Done = plain({ kind: 'closed', despite: '' })

const referral = (police: boolean): Course => [
  [2, 'refer', refer(police)],
  [36, 'answer', answering('referred')],
  [37, 'close', close],
]

const filing: Course = [
  [2, 'file', plain({ kind: 'filed', caseNumber: '虚立案〔2025〕样例号' })],
  [40, 'end filing', answering('filed')],
  [41, 'close', close],
]

const told = (kind: 'guided' | 'corrected' | 'listed' | 'fed-back'): Course => [
  [0, kind, plain({ kind })],
  [1, 'close', close],
]

const courses: Readonly<Record<PlannedRecord['answer'], Course>> = {
  clean: [],
  idle: [],
  gone: [],
  guided: told('guided'),
  corrected: told('corrected'),
  listed: told('listed'),
  fedBack: told('fed-back'),
  ordered: [
    [1, 'order', order],
    [12, 'review', review(true)],
    [13, 'close', close],
  ],
  orderedTwice: [
    [1, 'order', order],
    [12, 'failed review', review(false)],
    [14, 'second order', order],
    [29, 'review', review(true)],
    [30, 'close', close],
  ],
  filed: filing,
  refused: filing,
  referred: referral(false),
  police: referral(true),
}

function opened(draw: DrawName, day: string, endedOn: string): readonly YearStep[] {
  const found = plannedRecords.filter(
    (one) => one.draw === draw && one.endedOn === endedOn && answers[one.answer].isProblem,
  )
  const cases = found.flatMap((at) =>
    courses[at.answer].map(([days, name, done]) => {
      const on = addDays(day, days)
      return step(on, `${name} ${draw}${at.position} ${at.department}`, (scene) => done(scene, at, on))
    }),
  )
  const all = step(day, `open cases of ${draw}`, async ({ must, drawId }) =>
    must('followUps.openOffered', { drawId: await drawId(draw), who }),
  )
  return [all, ...cases]
}

/** Every problem gets a case, and every case comes to its end. */
export const followingUp: readonly YearStep[] = [
  ...opened('A', '2025-02-25', '2025-02-18'),
  ...opened('A', '2025-02-28', '2025-02-26'),
  ...opened('B', '2025-04-18', '2025-04-16'),
  ...opened('B', '2025-05-12', '2025-05-08'),
  ...opened('C', '2025-06-19', '2025-06-17'),
  ...opened('D', '2025-08-22', '2025-08-19'),
  ...opened('E', '2025-10-30', '2025-10-21'),
  step('2025-12-19', 'follow-up ledger', ({ must }) =>
    must('followUps.makeLedger', { from: '2025-01-01', to: '2025-12-19', drawId: null }),
  ),
]
