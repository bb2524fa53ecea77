import type { DrawView } from '#shared/contract/index.ts'
import type { ReadyOffice } from './makers.ts'
import { bureau, witnesses } from './makers.ts'
import type { OfficeUnderTest } from './office-under-test.ts'

export const digits = ['482913', '071155', '960024']

export async function commitFirst(office: ReadyOffice): Promise<DrawView> {
  return office.must('draw.commitFirst', { taskId: office.taskId, contributors: witnesses })
}

/** Every slip entered by one and typed again by its contributor. */
export async function fixSlips(office: OfficeUnderTest, drawId: string, round: number): Promise<void> {
  for (const [index, text] of digits.entries()) {
    const slip = { drawId, round, position: index + 1, digits: text }
    await office.must('draw.enterSlip', slip)
    await office.must('draw.fixSlip', slip)
  }
}

export async function holdFirst(office: ReadyOffice): Promise<DrawView> {
  const { id } = await commitFirst(office)
  await fixSlips(office, id, 1)
  return office.must('draw.conclude', { drawId: id, round: 1 })
}

export async function commitSecond(
  office: OfficeUnderTest,
  drawId: string,
  more: { absent?: Record<string, string>; departments?: string[] } = {},
): Promise<DrawView> {
  return office.must('draw.commitSecond', {
    drawId,
    contributors: witnesses,
    departments: more.departments ?? [bureau],
    absent: more.absent ?? {},
  })
}

/** Both rounds, to the end. */
export async function holdDraw(office: ReadyOffice): Promise<DrawView> {
  const { id } = await holdFirst(office)
  await commitSecond(office, id)
  await fixSlips(office, id, 2)
  return office.must('draw.conclude', { drawId: id, round: 2 })
}

export const winnersOf = ({ tickets }: Pick<DrawView, 'tickets'>) =>
  tickets.filter(({ outcome }) => outcome !== 'reserve').map(({ id }) => id)
