import {
  inTurns,
  percentile,
  spreadOf,
  type Contender,
  type Rounds,
  type Sample,
  type Spread,
} from './measure.ts'

/** What issue and protocol want of our own side; said, never asserted: a busy machine must not fail a build. */
export interface Aim {
  readonly seconds?: number
  /** Of nineteen runs in twenty, where each asks something else */
  readonly ninetyFive?: number
  readonly megabytes?: number
  /** Of our seconds to those of the contender it stands beside */
  readonly ratio?: number
}

export interface Measure extends Contender {
  readonly aim?: Aim
  /** The group's first measure is held against this one */
  readonly isRival?: true
}

export interface Line extends Omit<Measure, 'run'> {
  readonly samples: readonly Sample[]
}

export interface Group {
  readonly title: string
  readonly lines: readonly Line[]
}

export async function measureGroup(
  title: string,
  measures: readonly Measure[],
  rounds: Rounds,
): Promise<Group> {
  const samples = await inTurns(measures, rounds)
  const lines = measures.map(({ run: _run, ...line }, index) => ({ ...line, samples: samples[index] ?? [] }))
  return { title, lines }
}

const head = ['', 'seconds (min–max)', 'ours ÷ this (min–max)', 'peak MB', 'aim']
const widths = [46, 22, 24, 10, 0]

export function tableHead(): string {
  return `${row(head)}\n${'─'.repeat(112)}`
}

/** A group as lines of text; ratios are medians over rounds, each of two runs that followed one another. */
export function tableOf({ title, lines }: Group): string {
  const ours = lines[0]?.samples ?? []
  const texts = lines.map(({ name, samples, aim, isRival }) => {
    const ratio = isRival
      ? spreadOf(ours.map((run, at) => run.seconds / (samples[at]?.seconds ?? Number.NaN)))
      : null
    const seconds = spreadOf(samples.map((run) => run.seconds))
    const many =
      aim?.ninetyFive === undefined
        ? null
        : percentile(
            samples.map((run) => run.seconds),
            95,
          )
    const peaks = samples.flatMap(({ megabytes }) => (megabytes === undefined ? [] : [megabytes]))
    const peak = peaks.length === 0 ? null : Math.max(...peaks)
    return row([
      `  ${name}`,
      many === null
        ? spreadText(seconds, secondsText)
        : `${secondsText(seconds.median)} (p95 ${secondsText(many)})`,
      ratio === null ? '' : spreadText(ratio, (value) => value.toFixed(2)),
      peak === null ? '' : peak.toFixed(0),
      aim === undefined ? '' : aimText(aim, seconds.median, ratio?.median, peak, many),
    ])
  })
  return [`${title} (${ours.length} ${ours.length === 1 ? 'round' : 'rounds'})`, ...texts].join('\n')
}

function spreadText({ median, least, most }: Spread, text: (value: number) => string): string {
  return `${text(median)} (${text(least)}–${text(most)})`
}

function secondsText(value: number): string {
  return value.toFixed(value < 1 ? 3 : 2)
}

function aimText(
  aim: Aim,
  seconds: number,
  ratio: number | undefined,
  peak: number | null,
  many: number | null,
): string {
  const parts = [
    aimPart(aim.seconds, seconds, (most) => `< ${most} s`),
    aimPart(aim.ninetyFive, many ?? undefined, (most) => `p95 < ${most} s`),
    aimPart(aim.ratio, ratio, (most) => `≤ ${most}×`),
    aimPart(aim.megabytes, peak ?? undefined, (most) => `< ${most} MB`),
  ]
  return parts.filter((part) => part !== '').join(', ')
}

function aimPart(
  most: number | undefined,
  found: number | undefined,
  text: (most: number) => string,
): string {
  if (most === undefined || found === undefined) return ''
  return `${text(most)} ${found <= most ? 'met' : 'MISSED'}`
}

function row(cells: readonly string[]): string {
  return cells
    .map((cell, index) => cell.padEnd(widths[index] ?? 0))
    .join('')
    .trimEnd()
}
