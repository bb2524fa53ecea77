import type { ArrangementPreview, HolidaySource, KeptHoliday } from '#shared/contract/index.ts'
import type { ParsedInputOf } from '#shared/contract/index.ts'
import type { Operations } from '#shared/contract/index.ts'
import { checkArrangement, coverageOf } from '#shared/domain/kernel/arrangement.ts'
import type { HolidayDay } from '#shared/domain/kernel/calendar.ts'
import { noticeNumber, readNotice } from '#shared/domain/kernel/holiday-notice.ts'
import { fail, ok } from '#shared/domain/kernel/result.ts'
import { readHolidayTable } from '#shared/domain/rosters/holiday-table.ts'
import type { Context, Usecase } from '../../context.ts'
import { act } from '../../context.ts'
import type { Run } from '../../core.ts'
import { readTable } from '../../files/read-table.ts'
import { holidaysOf, putHolidays, removeHolidaysOf, undeclareYear } from '../../store/holidays.ts'
import { readYear } from './read-calendar.ts'

export const previewArrangement: Usecase<'calendar.previewArrangement'> = async (context, input, run) => {
  const read = await readSource(input, run)
  return read.ok ? ok(await previewOf(context, input.year, read.value)) : read
}

/** Read again rather than remembered: what is written is what this text says. */
export const importArrangement: Usecase<'calendar.importArrangement'> = async (context, input, run) => {
  const read = await readSource(input, run)
  if (!read.ok) return read
  const { year, source } = input
  const kind: HolidaySource = source.kind
  const reference =
    source.kind === 'notice' ? source.reference || noticeNumber(source.text) : source.file.name
  const { changes } = await previewOf(context, year, read.value)
  if (changes.length === 0) return fail({ code: 'arrangement-unchanged' })
  return act(context, async (tx, at) => {
    await removeHolidaysOf(tx, year)
    await undeclareYear(tx, year)
    await putHolidays(
      tx,
      read.value.map((day) => ({ ...day, source: kind, reference })),
      at,
    )
    const body = {
      year,
      source: kind,
      reference,
      days: read.value,
      replaced: changes.map(({ before }) => before),
    }
    return ok({ value: await readYear(tx, year), kind: 'holidays.imported', body })
  })
}

async function readSource(
  { year, source }: ParsedInputOf<Operations['calendar.previewArrangement']>,
  run: Run,
) {
  if (source.kind === 'notice') return understood(readNotice(source.text, year))
  const workbook = await readTable(source.file.bytes, source.file.name, {
    signal: run.signal,
    progress: (done, total) => run.onProgress({ doing: 'reading-file', done, total }),
  })
  return workbook.ok ? understood(readHolidayTable(workbook.value, year)) : workbook
}

function understood(read: ReturnType<typeof readNotice>) {
  return read.ok ? read : fail({ code: 'arrangement-not-understood', problems: read.failure })
}

async function previewOf(
  { db }: Context,
  year: number,
  days: readonly HolidayDay[],
): Promise<ArrangementPreview> {
  return {
    year,
    days,
    check: checkArrangement(year, days),
    coverage: coverageOf(year, days),
    changes: changesOf(await holidaysOf(db, year), days),
  }
}

function changesOf(kept: readonly KeptHoliday[], days: readonly HolidayDay[]): ArrangementPreview['changes'] {
  const before = new Map(kept.map((day) => [day.date, day]))
  const after = new Map(days.map((day) => [day.date, day]))
  const dates = [...new Set([...before.keys(), ...after.keys()])].toSorted()
  return dates
    .map((date) => ({ date, before: before.get(date) ?? null, after: after.get(date) ?? null }))
    .filter(({ before: one, after: other }) => one?.mark !== other?.mark || one?.name !== other?.name)
}
