import type { DrawName } from './planned-records.ts'
import { brigade } from './planned-records.ts'
import type { YearStep } from './scene.ts'
import { step, who } from './scene.ts'
import { departmentsOf } from './setting-up.ts'

export const heldOn: Readonly<Record<DrawName, string>> = {
  A: '2025-02-10',
  B: '2025-04-08',
  C: '2025-06-09',
  D: '2025-08-11',
  E: '2025-10-13',
}

const witnesses = [
  { organisation: '虚构县纪检监察组', name: '见证人甲' },
  { organisation: '虚构县市场监督管理局', name: '见证人乙' },
  { organisation: '企业代表', name: '见证人丙' },
]

/** Digits of the three slips; every draw and round has its own. */
const digitsOf = (draw: DrawName, round: number) =>
  ['482913', '071155', '960024'].map((digits) => {
    const seed = draw.charCodeAt(0) * 7919 + round * 104_729
    return String((Number(digits) + seed) % 1_000_000).padStart(6, '0')
  })

function slips(draw: DrawName, round: 1 | 2): readonly YearStep[] {
  const entered = digitsOf(draw, round).flatMap((digits, index) =>
    (['draw.enterSlip', 'draw.fixSlip'] as const).map((name) =>
      step(heldOn[draw], `${name} ${draw} ${round}-${index + 1}`, async ({ must, drawId }) =>
        must(name, { drawId: await drawId(draw), round, position: index + 1, digits }),
      ),
    ),
  )
  const concluded = step(heldOn[draw], `conclude ${draw} ${round}`, async ({ must, drawId }) =>
    must('draw.conclude', { drawId: await drawId(draw), round }),
  )
  return [...entered, concluded]
}

const held = (draw: DrawName): readonly YearStep[] => [
  step(heldOn[draw], `commit ${draw} 1`, async ({ must, taskId }) =>
    must('draw.commitFirst', { taskId: await taskId(draw), contributors: witnesses }),
  ),
  ...slips(draw, 1),
  step(heldOn[draw], `commit ${draw} 2`, async ({ must, drawId }) =>
    must('draw.commitSecond', {
      drawId: await drawId(draw),
      contributors: witnesses,
      departments: [...departmentsOf(draw)],
      absent: {},
    }),
  ),
  ...slips(draw, 2),
]

/** 行政检查通知书 of one draw: sixteen more of each would only be more of the same. */
const notices = step('2025-06-10', 'notices', async ({ must, drawId }) =>
  must('documents.makeDraw', { drawId: await drawId('C'), kinds: ['W4'] }),
)

/** 派发 to the two departments of the last draw, and their answers by telephone. */
const dispatched: readonly YearStep[] = [
  step('2025-10-14', 'dispatch', async ({ must, drawId }) =>
    must('dispatch.make', { drawId: await drawId('E'), departments: [brigade] }),
  ),
  ...(['dispatch.recordSent', 'dispatch.recordConfirmed'] as const).map((name, index) =>
    step(index === 0 ? '2025-10-14' : '2025-10-15', name, async ({ must, drawId }) => {
      const [{ id: dispatchId } = { id: '' }] = (
        await must('dispatch.list', { drawId: await drawId('E') })
      ).flatMap(({ latest }) => latest ?? [])
      const day = index === 0 ? '2025-10-14' : '2025-10-15'
      return must(name, { dispatchId, day, who, told: '电话' })
    }),
  ),
]

/** Five draws, each before three witnesses, and what is printed of them. */
export const holdingDraws: readonly YearStep[] = [
  ...held('A'),
  ...held('B'),
  ...held('C'),
  notices,
  ...held('D'),
  ...held('E'),
  ...dispatched,
]
