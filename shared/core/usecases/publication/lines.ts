import type { DueView, PublicationLine } from '#shared/contract/index.ts'
import type { IsoDate } from '#shared/domain/kernel/days.ts'
import type { DueDay } from '#shared/domain/results/due-day.ts'
import { daysLeft, dueDay, latestEnd, standingOf } from '#shared/domain/results/due-day.ts'
import type { PublicationFacts } from '#shared/domain/results/publication.ts'
import { publicationBlocks, publicationState } from '#shared/domain/results/publication.ts'
import { recordEnd, resultInShort } from '#shared/domain/results/result-words.ts'
import type { PublicationBatch } from '../../store/publications.ts'
import type { ResultSheet } from '../results/sheets.ts'
import type { PublicationSources } from './sources.ts'
import { isSecret, termRule } from './sources.ts'

/** One line per sheet that is asked for or was entered, in the draw's order. */
export function publicationLines(sources: PublicationSources): readonly PublicationLine[] {
  const made = publicationsByRecord(sources.batches)
  return sources.sheets.map((sheet) => lineOf(sources, sheet, made.get(sheet.record?.id ?? '') ?? none))
}

/** What counts of a record: its publications first to last, or the decision against any. */
interface Made {
  readonly publications: PublicationLine['publications']
  readonly withheld: PublicationLine['withheld']
}

const none: Made = { publications: [], withheld: null }

/** A batch as it counts: its last registration; null: it was withdrawn. */
export function standingTold({ events }: PublicationBatch) {
  const last = events.at(-1)
  return last === undefined || last.kind === 'withdrawn' ? null : last
}

function publicationsByRecord(batches: readonly PublicationBatch[]): ReadonlyMap<string, Made> {
  const made = new Map<string, Made>()
  for (const batch of batches) {
    const told = standingTold(batch)
    if (told === null) continue
    const { day, place, who, reason } = told
    for (const { recordId, version } of batch.records) {
      const before = made.get(recordId) ?? none
      made.set(
        recordId,
        batch.kind === 'published'
          ? {
              publications: [...before.publications, { batchId: batch.id, version, day, place, who }],
              withheld: null,
            }
          : { ...before, withheld: { batchId: batch.id, day, who, reason } },
      )
    }
  }
  return made
}

function lineOf(sources: PublicationSources, sheet: ResultSheet, made: Made): PublicationLine {
  const { record, position, targetId, targetName, replaced, department } = sheet
  const { publications, withheld } = made
  const facts: PublicationFacts = {
    record,
    secret: isSecret(sources),
    publishedVersion: publications.at(-1)?.version ?? null,
    withheld: withheld !== null,
  }
  const endedOn = endOf(sheet)
  // A correction comes later by its nature: the first publication keeps the term or misses it.
  const doneOn = publications[0]?.day ?? null
  const due = dueDay({ endedOn, latestEnd: latestEndOf(sources) }, termRule(sources, 'publication'))
  return {
    recordId: record?.id ?? null,
    version: record?.version ?? 0,
    position,
    targetId,
    targetName,
    replaced,
    department,
    unit: unitOf(sources, department),
    endedOn,
    results: record === null ? '' : resultInShort(record.content),
    state: publicationState(facts),
    blocks: publicationBlocks(facts),
    publications,
    withheld,
    ...dueView(sources, due, { doneOn, apart: facts.withheld && publications.length === 0 }),
  }
}

/** Empty: nothing was entered, or the record does not say yet. */
export const endOf = ({ record }: Pick<ResultSheet, 'record'>): IsoDate =>
  record === null ? '' : recordEnd(record.content)

/** By the task's months; without them by the month in which the scheme ends. */
export const latestEndOf = ({ draw, task: { task, scheme } }: PublicationSources): IsoDate =>
  latestEnd(task.endMonth === '' ? scheme.to.slice(0, 7) : task.endMonth, draw.date)

/** 内部联合: the unit that initiates the task answers for the bureau's own part of it. */
const unitOf = ({ draw, task, bureau }: PublicationSources, department: string): string =>
  draw.scope === 'internal' && department === bureau ? task.task.initiator : ''

export function dueView(
  { today, calendar }: Pick<PublicationSources, 'today' | 'calendar'>,
  due: DueDay | null,
  { doneOn, apart }: { readonly doneOn: IsoDate | null; readonly apart: boolean },
): DueView {
  const date = due?.deadline.date ?? null
  return {
    due: due?.deadline ?? null,
    expected: due?.expected ?? false,
    daysLeft: doneOn !== null || date === null || apart ? null : daysLeft(date, today, calendar),
    standing: apart ? 'apart' : standingOf({ doneOn, due: date }, today, calendar),
  }
}
