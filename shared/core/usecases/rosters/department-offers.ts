import type { DepartmentOffer, Initiation } from '#shared/contract/index.ts'
import type { PackDepartment, RulePack } from '#shared/domain/plan/rule-pack.ts'
import type { Department } from '#shared/domain/rosters/types.ts'
import { fail, ok } from '#shared/domain/kernel/result.ts'
import type { Usecase } from '../../context.ts'
import { namedDepartments } from '../../store/departments.ts'
import { listInitiations } from '../../store/initiations.ts'
import { findOffice, listDepartments } from '../../store/offices.ts'
import { packInForce } from '../office/pack-in-force.ts'

/** What rosters and the rule pack name and the office's list lacks; nothing is taken over by itself. */
export const offerDepartments: Usecase<'departments.offers'> = async ({ db }) => {
  const office = await findOffice(db)
  const pack = await packInForce(db)
  if (office === null) return fail({ code: 'office-not-created' })
  const { bureau, region } = office.profile
  const listed = await listDepartments(db)
  const kept = await listInitiations(db)
  const named = await namedDepartments(db)
  const fromRosters = named.map((one): DepartmentOffer => ({
    department: { name: one.name, own: one.name === bureau, units: missingUnits(listed, one) },
    initiations: [],
    from: { kind: 'rosters', inspectors: one.inspectors, items: one.items },
  }))
  const known = new Set([...listed, ...named].map(({ name }) => name))
  const meant = (name: string) => nameMeant(name, region, known)
  const fromPack = pack === null ? [] : packOffers({ pack, bureau, meant }, listed, kept)
  const isNew = ({ department, initiations }: DepartmentOffer) =>
    !listed.some(({ name }) => name === department.name) ||
    department.units.length > 0 ||
    initiations.length > 0
  return ok([...fromRosters, ...fromPack].filter(isNew))
}

/** A county's document writes 县X; where rosters or the list know 宁晋县X, that is who is meant. */
function nameMeant(name: string, region: string, known: ReadonlySet<string>): string {
  const level = region.slice(-1)
  if (level === '' || !name.startsWith(level)) return name
  const full = `${region}${name.slice(level.length)}`
  return known.has(full) ? full : name
}

interface PackSource {
  readonly pack: RulePack
  readonly bureau: string
  readonly meant: (name: string) => string
}

function packOffers(
  { pack, bureau, meant }: PackSource,
  listed: readonly Department[],
  kept: readonly Initiation[],
): readonly DepartmentOffer[] {
  return pack.departments.map((offered): DepartmentOffer => {
    const inPack = withBureau(offered, bureau)
    const department = { ...inPack, name: meant(inPack.name) }
    const initiations = packInitiations(pack, bureau, inPack).map((one) => ({
      ...one,
      initiator: meant(one.initiator),
      partners: one.partners.map(meant),
    }))
    return {
      department: { ...department, units: missingUnits(listed, department) },
      initiations: initiations.flatMap((one) => withoutKept(one, kept)),
      from: { kind: 'pack', clause: offered.clause },
    }
  })
}

const withBureau = ({ name, own, units }: PackDepartment, bureau: string): Department => ({
  name: name.replace('{bureau}', bureau),
  own,
  units,
})

/** Initiations that the source lets start from this department or one of its units. */
export function packInitiations(
  pack: RulePack,
  bureau: string,
  { name, units }: Department,
): readonly Initiation[] {
  return pack.partners
    .map(({ scope, initiator, partners }) => ({
      scope,
      initiator: initiator.replace('{bureau}', bureau),
      partners: [...partners],
    }))
    .filter(({ initiator }) => initiator === name || units.includes(initiator))
}

/** A preset's departments under the office's own name, for an office that begins. */
export function packDepartments(pack: RulePack, bureau: string): readonly Department[] {
  return pack.departments.map((department) => withBureau(department, bureau))
}

function missingUnits(
  listed: readonly Department[],
  { name, units }: Pick<Department, 'name' | 'units'>,
): readonly string[] {
  const there = listed.find((department) => department.name === name)?.units ?? []
  return units.filter((unit) => !there.includes(unit))
}

function withoutKept(initiation: Initiation, kept: readonly Initiation[]): readonly Initiation[] {
  const there = kept.find(
    ({ scope, initiator }) => scope === initiation.scope && initiator === initiation.initiator,
  )
  const partners = initiation.partners.filter((partner) => there?.partners.includes(partner) !== true)
  return partners.length === 0 ? [] : [{ ...initiation, partners }]
}
