import type {
  Call,
  FollowUpCaseView,
  InputOf,
  OperationName,
  Operations,
  OutputOf,
  PublicationLine,
  ResultLine,
} from '#shared/contract/index.ts'
import type { DrawName } from './planned-records.ts'

/** 抽查任务编号 of each draw */
export const taskNumbers: Readonly<Record<DrawName, string>> = {
  A: '001号',
  B: '联001',
  C: '002号',
  D: '003号',
  E: '联002',
}

export const year = 2025

/** What a step does with the office: everything is looked up by what it is called, so that any process can go on with the year. */
export interface Scene {
  readonly must: <Name extends OperationName>(
    name: Name,
    input: InputOf<Operations[Name]>,
  ) => Promise<OutputOf<Operations[Name]>>
  readonly taskId: (draw: DrawName) => Promise<string>
  readonly drawId: (draw: DrawName) => Promise<string>
  readonly lines: (draw: DrawName) => Promise<readonly ResultLine[]>
  readonly publications: (draw: DrawName) => Promise<readonly PublicationLine[]>
  readonly caseAt: (draw: DrawName, position: number, department: string) => Promise<FollowUpCaseView>
}

export function sceneOver(call: Call): Scene {
  const must: Scene['must'] = async (name, input) => {
    const outcome = await call(name, input)
    if (!outcome.ok) throw new Error(`${name}: ${JSON.stringify(outcome.failure)}`)
    return outcome.value
  }
  const taskId = remembered(async (draw) => {
    const plans = await must('plan.list', { year })
    return plans.flatMap(({ tasks }) => tasks).find(({ number }) => number === taskNumbers[draw])?.id
  })
  const drawId = remembered(async (draw) => {
    const task = await taskId(draw)
    return (await must('draw.list', {})).find((one) => one.taskId === task)?.id
  })
  const lines = async (draw: DrawName) => must('results.list', { drawId: await drawId(draw) })
  return {
    must,
    taskId,
    drawId,
    lines,
    publications: async (draw) =>
      (await must('publication.list', { drawId: await drawId(draw) })).draws.flatMap(
        ({ records }) => records,
      ),
    caseAt: async (draw, position, department) => {
      const own = (await lines(draw)).find(
        (line) => line.position === position && line.department === department && !line.replaced,
      )
      const { cases } = await must('followUps.list', {})
      const found = cases.find(({ recordId }) => recordId === own?.recordId)
      return must('followUps.get', { caseId: found?.id ?? 'none' })
    },
  }
}

function remembered(find: (draw: DrawName) => Promise<string | undefined>) {
  const known = new Map<DrawName, string>()
  return async (draw: DrawName): Promise<string> => {
    const id = known.get(draw) ?? (await find(draw))
    if (id === undefined) throw new Error(`${draw} is not there yet`)
    known.set(draw, id)
    return id
  }
}

/** One act of the year: exactly one entry of the ledger. `act` null: a morning on which somebody looks at what is due. */
export interface YearStep {
  readonly day: string
  readonly name: string
  readonly act: ((scene: Scene) => Promise<unknown>) | null
}

export const step = (day: string, name: string, act: (scene: Scene) => Promise<unknown>): YearStep => ({
  day,
  name,
  act,
})

export const who = '样例经办人'
