import { chineseNumeral } from '../make.ts'
import type { Block, DocumentModel, Section } from '../model.ts'
import { firstCommitment, firstResult } from './first-round.ts'
import type { DrawRecordInput, SecondRound } from './input.ts'
import { secondCommitment, secondResult } from './second-round.ts'

/**
 * W5 抽取记录: a sheet for every act that is signed. Printed at any state of a draw: what has not happened yet is not there.
 * The sheets are those of draw-protocol.md §5 (commitment and result of each round).
 */
export function drawRecord(input: DrawRecordInput): DocumentModel {
  const { result } = input.first
  const sections = [
    sheet('第一轮承诺单', firstCommitment(input)),
    ...(result === null ? [] : [sheet('第一轮结果单', firstResult(input, result))]),
    ...input.second.flatMap((round, index) => roundSheets(input, round, index)),
  ]
  return {
    title: `${input.facts.title}抽取记录`,
    date: input.facts.date,
    // Every page names its draw: a page of signatures cannot be put to another one.
    mark: [`抽取编号：${input.facts.number}`, input.facts.mark, input.voided === null ? '' : '作废']
      .filter((word) => word !== '')
      .join('　'),
    sectionCount: sections.length,
    sections,
  }
}

function roundSheets(input: DrawRecordInput, round: SecondRound, index: number): readonly Section[] {
  const name = roundName(round, index)
  return [
    sheet(`${name}承诺单`, secondCommitment(input, round, name)),
    ...(round.result === null
      ? []
      : [sheet(`${name}结果单`, secondResult(input, round, round.result, name))]),
  ]
}

/** Later second rounds are those of absent departments, or refills: folders more/1 … of the package. */
function roundName(round: SecondRound, index: number): string {
  if (index === 0) return '第二轮'
  return `第二轮（${round.refills.length === 0 ? '续' : '补位'}${chineseNumeral(index)}）`
}

function sheet(name: string, blocks: readonly Block[]): Section {
  return { name, orientation: 'portrait', pages: 'continue', blocks }
}
