import type { DrawName } from './planned-records.ts'
import type { YearStep } from './scene.ts'
import { step, who, year } from './scene.ts'

const letters = (draw: DrawName) => `虚档${year}-${draw}`

/** 立卷归档 of every target of a draw in one act. */
const filed = (day: string, draw: DrawName): YearStep =>
  step(day, `file ${draw}`, async ({ must, drawId }) => {
    const id = await drawId(draw)
    const own = (await must('archive.list', { year })).volumes.filter((volume) => volume.drawId === id)
    const volumes = own.map(({ key }, index) => ({ volume: key, shelf: `${letters(draw)}-${index + 1}` }))
    return must('archive.file', { volumes, day, who })
  })

/** One enterprise and inspection a volume, within two months; at the end that of the year, its list, and all of it as files. */
export const archiving: readonly YearStep[] = [
  filed('2025-04-16', 'A'),
  filed('2025-06-12', 'B'),
  filed('2025-08-12', 'C'),
  filed('2025-10-15', 'D'),
  filed('2025-12-18', 'E'),
  step('2025-12-29', 'file the year', ({ must }) =>
    must('archive.file', {
      volumes: [{ volume: `supervision/${year}`, shelf: `虚档${year}-0` }],
      day: '2025-12-29',
      who,
      reason: '工作推进文件由综合办公室另行归档',
    }),
  ),
  step('2025-12-29', 'catalogue', ({ must }) =>
    must('archive.makeCatalogue', { volume: `supervision/${year}` }),
  ),
  step('2025-12-30', 'export', async ({ must }) => {
    const { volumes } = await must('archive.list', { year })
    return must('archive.export', { volumes: volumes.map(({ key }) => key), form: 'folder' })
  }),
]
