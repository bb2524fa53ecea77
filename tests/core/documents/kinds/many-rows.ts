import { drawRecord, type DocumentModel } from '#shared/domain/documents/index.ts'
import { aDrawRecord } from '#tests/domain/documents/draw-makers.ts'
import { someTargets } from '#tests/domain/documents/makers.ts'

/** W5 of a draw with so many targets: tables that go on over pages, with digits among the words of their cells. */
export function aLongDrawRecord(targets: number): DocumentModel {
  const record = aDrawRecord()
  const place = (unit: string, index: number, department: string) => ({
    unit,
    department,
    place: 1,
    specialty: '',
    inspector: `检查员${index}`,
    certificate: `0305281${index}`,
    leader: index % 2 === 0,
  })
  const places = someTargets(targets).flatMap(({ name }, index) =>
    ['应急管理局', '市场监管局', '消防救援大队'].map((department) => place(name, index, department)),
  )
  return drawRecord({
    ...record,
    second: record.second.map((round) => ({
      ...round,
      result: round.result === null ? null : { ...round.result, places },
    })),
  })
}
