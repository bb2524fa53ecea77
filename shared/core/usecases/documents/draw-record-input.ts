import type { DrawView, RoundView } from '#shared/contract/index.ts'
import type { DrawRecordInput, FirstResult, TicketFacts, VoidFacts } from '#shared/domain/documents/index.ts'
import { chineseDate } from '#shared/domain/documents/index.ts'
import type { KeptScheme } from '#shared/domain/plan/scheme.ts'
import { completeScheme } from '#shared/domain/plan/scheme.ts'
import type { Voiding } from '../../store/draw-acts.ts'
import type { RecordSources } from './record-sources.ts'
import { commitmentOf, endOf, isConcluded, seedOf } from './record-sources.ts'
import { secondRounds } from './second-rounds.ts'
import { actEnd, laterSigners, voidSigners } from './sheet-ends.ts'

/** W5 at whatever state the draw is: each sheet with the ledger's head as it was signed. */
export function drawRecordInput(sources: RecordSources): DrawRecordInput {
  const { view, head, task, heads, later } = sources
  const [first] = view.rounds
  if (first === undefined) throw new Error('a draw without a first round')
  return {
    facts: {
      ...head,
      planName: task.plan.name,
      taskName: task.task.name,
      selectionText: task.task.selectionText,
      conditionsText: conditionsText(task.scheme),
      balance: task.scheme.balance,
      departments: task.scheme.departments.map(({ department }) => department),
      program: sources.program,
    },
    pool: view.pool,
    changes: sources.changes,
    first: {
      commitment: commitmentOf(sources, first),
      result: isConcluded(sources, first) ? firstResult(sources, first) : null,
    },
    second: secondRounds(sources),
    replacements: replacementsOf(view),
    laterEnd: actEnd(heads, later ?? { hash: '', sequence: 0 }, laterSigners),
    voided: sources.voiding === null ? null : voidFacts(sources, sources.voiding),
  }
}

/** The scheme's conditions as one sentence, or whose list it takes; neither: the whole roster. */
export function conditionsText(scheme: KeptScheme): string {
  const { conditions, takenList } = completeScheme(scheme)
  if (takenList !== null) {
    const from = [takenList.initiator, takenList.number, takenList.document].filter(Boolean).join('，')
    return `名单由发起部门抽定（${from}），第一轮只固定名单`
  }
  const parts = [
    ['行业', conditions.industries],
    ['乡镇', conditions.regions],
    ['标签', conditions.tags],
    ['主体类型', conditions.types],
    [conditions.scale === '' ? '信用等级' : `信用等级（${conditions.scale}）`, conditions.grades],
  ] as const
  const told = parts
    .filter(([, words]) => words.length > 0)
    .map(([name, words]) => `${name}：${words.join('、')}`)
  if (conditions.licence !== 'any') told.push(conditions.licence === 'held' ? '持有许可证' : '没有许可证')
  if (conditions.licenceExpiresBy !== '')
    told.push(`许可证在${chineseDate(conditions.licenceExpiresBy)}以前到期`)
  if (conditions.ids.length > 0) told.push(`指定名单：${conditions.ids.length}户`)
  return told.length === 0 ? '不设条件' : told.join('；')
}

function firstResult(sources: RecordSources, round: RoundView): FirstResult {
  const { view } = sources
  const used = new Map(view.replacements.map(({ replacementId, targetName }) => [replacementId, targetName]))
  const told = (one: DrawView['tickets'][number]): TicketFacts => {
    const { id, name, class: group, region, ticket, rank } = one
    return { id, name, class: group, region, ticket, rank, usedFor: used.get(id) ?? '' }
  }
  return {
    seed: seedOf(round),
    classes: view.classes.map(({ ratio, ...one }) => ({ ...one, quotaText: ratio })),
    winners: view.tickets.filter(({ outcome }) => outcome !== 'reserve').map(told),
    reserve: view.tickets.filter(({ outcome }) => outcome === 'reserve').map(told),
    items: view.items,
    end: endOf(sources, round, 'concluded'),
  }
}

const replacementsOf = ({ replacements }: DrawView): DrawRecordInput['replacements'] =>
  replacements.map(({ targetName: target, replacementName: replacement, at, ...one }) => ({
    ...one,
    target,
    replacement,
    on: at.slice(0, 10),
  }))

const stages: Readonly<Record<string, string>> = {
  'committed-1': '第一轮已承诺，检查对象尚未抽出',
  'drawn-1': '第一轮已完成，检查对象已抽出；第二轮尚未承诺',
  'committed-2': '第二轮已承诺，检查人员尚未抽出',
  finished: '检查对象和检查人员均已抽出',
}

function voidFacts(sources: RecordSources, voiding: Voiding): VoidFacts {
  const { view, heads } = sources
  const open = view.rounds.find((round) => !isConcluded(sources, round))
  return {
    reason: voiding.reason,
    people: voiding.people,
    on: voiding.at.slice(0, 10),
    stage: stages[voiding.from] ?? '',
    open: open === undefined ? null : shownOf(sources, voiding, open),
    end: actEnd(heads, voiding, voidSigners(voiding.people)),
  }
}

function shownOf(sources: RecordSources, { slips, machine }: Voiding, open: RoundView): VoidFacts['open'] {
  const { round, seed } = open
  const second = secondRounds(sources, true).find((one) => one.round === round)
  return {
    round,
    slips: slips ?? null,
    machine: machine ?? '',
    first: round === 1 && seed !== null ? firstResult(sources, open) : null,
    second: second === undefined || second.result === null ? null : second,
  }
}
