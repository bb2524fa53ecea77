import { classSize, productLottery, quotaOfClass, type Balance, type TargetLottery } from './county.ts'
import { everyKth } from './other-lotteries.ts'
import { observe } from './observed.ts'
import { allFindings, judge, level, lotteryFindings, usualSeed, type Verdict } from './run-stats.ts'
import { displacedByOne } from './ticket-findings.ts'

// `npm run stats`: is the draw fair? Every question with its p-value, repeatable by its base seed; beside it, how a platform
// draws that takes a random start and then every k-th. STATS_SEED chooses another base seed, STATS_DRAWS how many draws.
const base = process.env['STATS_SEED'] ?? usualSeed
const draws = Number(process.env['STATS_DRAWS'] ?? 6000)
const start = performance.now()

console.log(
  `Base seed "${base}": the seed of draw i of a test is sha256(base LF test LF i). ${draws} draws per test.`,
)
console.log(
  `Two classes of ${classSize} invented targets, quotas ${[...quotaOfClass.values()].join(' and ')}.`,
)
console.log(`p: how likely a fair draw is to look at least as odd; a rule without chance has 1 or 0.`)
console.log(`Holm's correction for all questions of a table together; failed below ${level}.\n`)

const ours = judge(allFindings(base, draws))
console.log(`The product's draw\n${tableOf(ours)}\n${verdictOf(ours)}\n`)

const platform = judge(lotteryFindings(everyKth, base, draws, ['none']))
console.log(`For contrast: one random start by java.util.Random, then every k-th\n${tableOf(platform)}`)
console.log(`${verdictOf(platform)}\n`)
console.log(`                                       this program    random start`)
console.log(`different results of ${draws} draws        ${both(differentResults)}`)
console.log(`  of one class alone                   ${both(resultsOfOneClass)}`)
console.log(`targets never drawn                    ${both(neverDrawn)}`)
console.log(`winners displaced by one new firm, of 20${both(displacedBy('none'))}`)
console.log(`  balanced over regions                ${both(displacedBy('region'))}`)

const isAsExpected = ours.failed.length === 0 && platform.failed.length > 0
console.log(`\n${isAsExpected ? 'The draw is fair' : 'NOT AS IT SHOULD BE'}, ${seconds()} s.`)
process.exitCode = isAsExpected ? 0 : 1

function tableOf({ findings }: Verdict): string {
  const rows = findings.map(({ name, statistic, p, adjusted }) => {
    const mark = adjusted < level ? '  FAILED' : ''
    return `  ${name.padEnd(68)}${statistic.padEnd(42)}p = ${pText(p)}  Holm ${pText(adjusted)}${mark}`
  })
  return rows.join('\n')
}

function verdictOf({ findings, failed }: Verdict): string {
  const least = Math.min(...findings.map(({ adjusted }) => adjusted))
  const told = failed.length === 0 ? 'all hold' : `${failed.length} FAILED`
  return `Verdict: ${findings.length} questions, ${told}; smallest Holm-adjusted p ${pText(least)}.`
}

function pText(p: number): string {
  if (p === 0) return '0     '
  return p < 0.0001 ? p.toExponential(0).padEnd(6) : p.toFixed(4)
}

function both(measure: (lottery: TargetLottery) => number): string {
  const text = (value: number) => (Number.isInteger(value) ? String(value) : value.toFixed(2)).padStart(12)
  return `${text(measure(productLottery()))}    ${text(measure(everyKth))}`
}

function differentResults(lottery: TargetLottery): number {
  return observe(lottery, base, draws, 'none').outcomes
}

function resultsOfOneClass(lottery: TargetLottery): number {
  const { winners } = observe(lottery, base, draws, 'none')
  return new Set(winners.get('A')?.map((won) => won.toSorted((left, right) => left - right).join())).size
}

function neverDrawn(lottery: TargetLottery): number {
  const { winners } = observe(lottery, base, draws, 'none')
  return [...winners.values()].reduce((sum, won) => sum + classSize - new Set(won.flat()).size, 0)
}

function displacedBy(balance: Balance): (lottery: TargetLottery) => number {
  return (lottery) => displacedByOne(lottery, base, 200, balance)
}

function seconds(): string {
  return ((performance.now() - start) / 1000).toFixed(1)
}
