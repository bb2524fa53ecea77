import { profile, witnesses } from '#tests/core/makers.ts'
import { aCode } from '#tests/domain/documents/makers.ts'
import type { Held, Inputs } from './inputs.ts'
import { file } from './inputs.ts'

export const drawInputs = ({ taskId, drawId }: Held): Inputs => {
  const slip = { drawId, round: 1, position: 1, digits: '482913' }
  return {
    'draw.get': { drawId },
    'draw.commitFirst': { taskId, contributors: witnesses },
    'draw.why': { drawId, search: '样例' },
    'draw.stratumTickets': { drawId, of: 'target', stratum: '全部', order: 'rank', offset: 0, limit: 9 },
    'draw.enterSlip': slip,
    'draw.fixSlip': slip,
    'draw.conclude': { drawId, round: 1 },
    'draw.previewSecond': { drawId, departments: [profile.bureau] },
    'draw.commitSecond': { drawId, contributors: witnesses, departments: [profile.bureau] },
    'draw.commitLate': {
      drawId,
      contributors: witnesses,
      departments: [profile.bureau],
      absent: { ZF0001: '出差' },
    },
    'draw.commitRefill': {
      drawId,
      contributors: witnesses,
      places: [{ unit: aCode(0), department: profile.bureau, place: 1, reason: '突发疾病' }],
      absent: { ZF0001: '突发疾病', ZF0002: '突发疾病' },
      documents: [file],
    },
    'draw.replace': { drawId, targetId: aCode(0), reason: '停产', documents: [file] },
    'draw.attachment': { attachmentId: 'x' },
    'draw.void': { drawId, reason: '样例', people: ['甲'] },
    'draw.package': { drawId },
    'draw.verify': { file },
  }
}
