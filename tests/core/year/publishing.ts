import { aPhoto } from '../usecases/results/evidence-files.ts'
import type { DrawName } from './planned-records.ts'
import type { Scene, YearStep } from './scene.ts'
import { step, who } from './scene.ts'

export const website = '国家企业信用信息公示系统（河北）'

async function publishable({ drawId, publications }: Scene, draw: DrawName, positions?: readonly number[]) {
  const own = (await publications(draw)).filter(
    ({ state, position }) =>
      (state === 'publishable' || state === 'corrected') && (positions?.includes(position) ?? true),
  )
  const records = own.map(({ recordId, version }) => ({ id: recordId ?? '', version }))
  return { drawId: await drawId(draw), records }
}

const published = (day: string, draw: DrawName, positions?: readonly number[]): YearStep =>
  step(day, `publish ${draw}`, async (scene) =>
    scene.must('publication.mark', {
      ...(await publishable(scene, draw, positions)),
      day,
      place: website,
      who,
      screenshots: [aPhoto('公示截图.jpg')],
    }),
  )

const fedBack = (day: string, draw: DrawName): YearStep =>
  step(day, `feed back ${draw}`, async ({ must, drawId, publications }) => {
    const targetIds = [...new Set((await publications(draw)).map(({ targetId }) => targetId))]
    return must('publication.feedBack', { drawId: await drawId(draw), targetIds, day, how: '当面', who })
  })

const firstHalf = [1, 2, 3, 4, 5, 6, 7, 8]

/** 公示 and 反馈: in time, once late, once again after a correction, and of a 暗查 when it was released. */
export const publishing: readonly YearStep[] = [
  fedBack('2025-03-04', 'A'),
  published('2025-03-10', 'A', firstHalf),
  published('2025-03-28', 'A'),
  published('2025-04-03', 'A', [9]),
  fedBack('2025-05-09', 'B'),
  step('2025-05-13', 'table of B', async (scene) =>
    scene.must('publication.makeTable', await publishable(scene, 'B')),
  ),
  published('2025-05-14', 'B'),
  fedBack('2025-06-27', 'C'),
  published('2025-07-01', 'C'),
  step('2025-09-01', 'release D', async ({ must, drawId }) =>
    must('publication.release', {
      drawId: await drawId('D'),
      day: '2025-09-01',
      who: '样例分管领导',
      reason: '检查已经结束',
    }),
  ),
  fedBack('2025-09-02', 'D'),
  published('2025-09-03', 'D'),
  fedBack('2025-11-03', 'E'),
  published('2025-11-10', 'E'),
]
