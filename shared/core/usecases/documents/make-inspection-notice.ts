import type { OfficeProfile } from '#shared/contract/index.ts'
import type {
  InspectionNotice,
  InspectionNoticeFacts,
  NoticeDepartment,
} from '#shared/domain/documents/index.ts'
import {
  drawFilePath,
  inspectionNoticePath,
  inspectionNotices,
  inspectionNoticeValues,
} from '#shared/domain/documents/index.ts'
import type { Template } from '#shared/domain/documents/templates/index.ts'
import { fillTemplate } from '#shared/domain/documents/templates/index.ts'
import { certificateNumber } from '#shared/domain/rosters/certificate-number.ts'
import type { Context } from '../../context.ts'
import { findOffice } from '../../store/offices.ts'
import type { DrawSources } from './draw-papers.ts'
import { assignmentsAt } from './draw-papers.ts'
import { inspectedThisYear } from './inspected-this-year.ts'
import type { Paper } from './issue.ts'
import type { InspectedSeat } from './seats.ts'
import { templateNow } from './templates.ts'

/** Its shipped text's id */
export const inspectionNoticeTemplate = 'inspection-notice'

/** One notice with what stands in its file's name. */
interface Sent {
  readonly notice: InspectionNotice
  readonly position: number
  /** Who sends it, as its folder is called */
  readonly sender: string
}

interface Making {
  readonly sources: DrawSources
  readonly profile: OfficeProfile
  readonly template: Template
  readonly countOf: (targetId: string) => number
}

/**
 * W4 of a draw that is no 暗查: all in one file, then one by one, by department or together as the office has chosen. Departments
 * that have not drawn their inspectors yet send none.
 */
export async function inspectionNoticePapers(
  context: Context,
  sources: DrawSources,
): Promise<readonly Paper[]> {
  const { db } = context
  const office = await findOffice(db)
  const template = await templateNow(db, inspectionNoticeTemplate)
  if (office === null || template === null) return []
  const countOf = await inspectedThisYear(db, sources.view)
  const all = noticesOf({ sources, profile: office.profile, template, countOf })
  if (all.length === 0) return []
  const { head, folder } = sources
  const model = (notices: readonly InspectionNotice[], title: string) =>
    inspectionNotices({ title, notices, date: head.date, mark: head.mark })
  return [
    {
      kind: 'W4',
      format: 'docx',
      model: model(
        all.map(({ notice }) => notice),
        head.title,
      ),
      path: (version) => drawFilePath(folder, 'W4', 'docx', version),
    },
    ...all.map(({ notice, position, sender }): Paper => ({
      kind: 'W4',
      format: 'docx',
      model: model([notice], `${notice.target.name}：`),
      path: (version) =>
        inspectionNoticePath(folder, sender, { position, name: notice.target.name }, version),
    })),
  ]
}

/** Department by department, as they are signed and sent; a joint one once for all. */
function noticesOf(making: Making): readonly Sent[] {
  const { sources, profile } = making
  const seats = sources.seats.map((seat, index) => ({
    seat,
    position: index + 1,
    departments: departmentsAt(sources, seat),
  }))
  if (profile.papers.jointNotice) {
    return seats.flatMap(({ seat, position, departments }) =>
      departments.length === 0
        ? []
        : [{ notice: noticeOf(making, seat, departments), position, sender: '各部门联合' }],
    )
  }
  return sources.task.scheme.departments.flatMap(({ department }) =>
    seats.flatMap(({ seat, position, departments }) => {
      const own = departments.filter((one) => one.department === department)
      return own.length === 0 ? [] : [{ notice: noticeOf(making, seat, own), position, sender: department }]
    }),
  )
}

/** Who inspects a target, in the scheme's order; a department without a drawn table is still to come. */
function departmentsAt({ view, first, task }: DrawSources, seat: InspectedSeat): readonly NoticeDepartment[] {
  const own = assignmentsAt(view, seat)
  return task.scheme.departments.flatMap(({ department }) => {
    const places = own.filter((one) => one.department === department).flatMap((one) => one.places)
    if (!own.some((one) => one.department === department)) return []
    return {
      department,
      items: first.items.filter((item) => item.department === department),
      inspectors: places
        .filter(({ inspectorId }) => inspectorId !== '')
        .map(({ inspectorId, inspectorName }) => ({
          name: inspectorName,
          certificate: certificateNumber(inspectorId),
        })),
    }
  })
}

function noticeOf(
  { sources, profile, template, countOf }: Making,
  { target }: InspectedSeat,
  departments: readonly NoticeDepartment[],
): InspectionNotice {
  const { view, task, pack } = sources
  const facts: InspectionNoticeFacts = {
    ...task,
    pack,
    drawNumber: view.number,
    drawDate: view.date,
    targetName: target.name,
    inspectedThisYear: countOf(target.id),
    departments,
  }
  const isOwn = departments.some(({ department }) => department === profile.bureau)
  return {
    text: fillTemplate(template.paragraphs, inspectionNoticeValues(facts)),
    departments: departments.map(({ department }) => department),
    target,
    contact: isOwn ? profile.contact : '',
    phone: isOwn ? profile.phone : '',
  }
}
