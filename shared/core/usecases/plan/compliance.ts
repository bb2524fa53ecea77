import type { ComplianceView } from '#shared/contract/index.ts'
import { fail, ok } from '#shared/domain/kernel/result.ts'
import { complianceOf } from '#shared/domain/plan/compliance.ts'
import { standsBy } from '#shared/domain/plan/pool.ts'
import { tallyYear } from '#shared/domain/plan/year-tally.ts'
import type { YearGroup } from '#shared/domain/plan/year-tally.ts'
import { groupName, yearTargets } from '#shared/domain/plan/year-targets.ts'
import type { RulePack } from '#shared/domain/plan/rule-pack.ts'
import { aliasesOf } from '#shared/domain/rosters/vocabulary.ts'
import type { Usecase } from '../../context.ts'
import { dayOf } from '../../context.ts'
import type { Db } from '../../store/database.ts'
import { listDraws } from '../../store/draws.ts'
import { findOffice } from '../../store/offices.ts'
import { listPlans } from '../../store/plans.ts'
import { readPoolTargets } from '../../store/pool-targets.ts'
import { readRoster } from '../../store/rosters.ts'
import { readVocabulary } from '../../store/vocabularies.ts'
import { lastDrawnIn } from '../draw/means.ts'
import { packInForce } from '../office/pack-in-force.ts'
import { publishedOfYear } from '../publication/year-rate.ts'
import { countsOfYear, heldDraws } from '../rosters/inspection-counts.ts'
import { standingWords } from '../rosters/known-words.ts'
import { yearDraws } from './year-draws.ts'

/** The year's targets of the rules against plans, schemes and draws as they stand now (requirements B4). */
export const yearCompliance: Usecase<'plan.compliance'> = async (context, { year }) => {
  const { db } = context
  const pack = await packInForce(db)
  if (pack === null) {
    const office = await findOffice(db)
    return fail({ code: 'record-not-found', what: 'pack', id: office?.profile.packId ?? '' })
  }
  const words = await standingWords(db)
  const stands = standsBy(words)
  const targets = await readPoolTargets(db)
  const items = await readRoster(db, 'items')
  const counts = await countsOfYear(db, String(year))
  const plans = await listPlans(db, year)
  const { draws, unscheduled } = await yearDraws(db, plans, await listDraws(db), {
    targets,
    items,
    counts,
    standingWords: words,
    lastDrawn: lastDrawnIn(await heldDraws(db)),
  })
  const groups = await groupsOf(db, pack)
  const tally = tallyYear({
    draws,
    targets: targets.filter(({ status }) => stands(status)),
    groups,
    items: items.map(({ id }) => id),
    published: await publishedOfYear(db, year, dayOf(context)),
  })
  const known = new Set(tally.groups.map(({ group }) => group))
  const view: ComplianceView = {
    year,
    pack: pack.name,
    lines: complianceOf(yearTargets(pack), tally),
    unknownGroups: groups.map(({ group }) => group).filter((group) => !known.has(group)),
    unscheduled: unscheduled.map(({ id, number, name }) => ({ id, number, name })),
  }
  return ok(view)
}

/** The pack says 危化 where the office's list says 危险化学品: its aliases tell. */
async function groupsOf(db: Db, pack: RulePack): Promise<readonly YearGroup[]> {
  const industries = aliasesOf(await readVocabulary(db, 'industries'))
  const tags = aliasesOf(await readVocabulary(db, 'tags'))
  return pack.figures.groupShares.map(({ value }) => ({
    group: groupName(value),
    words: value.groups.flatMap((word) => [word, industries.get(word) ?? word, tags.get(word) ?? word]),
  }))
}
