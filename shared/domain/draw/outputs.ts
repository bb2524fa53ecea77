import { compareBytes } from '#shared/domain/kernel/byte-order.ts'
import type { ExpertFieldDraw } from './expert-draw.ts'
import type { ItemGroupDraw } from './item-draw.ts'
import type { Leader } from './leaders.ts'
import { joinLines } from './lines.ts'
import type { TargetDraw } from './round-one.ts'
import type { TeamAtTarget } from './teams.ts'

const line = (...fields: readonly (string | number)[]) => fields.join('\t')

/** `4-targets.tsv` */
export function targetsText({ mandatory, classes }: TargetDraw): string {
  const strata = classes.flatMap((drawn) => drawn.strata)
  const drawn = strata
    .toSorted((left, right) => compareBytes(left.stratum, right.stratum))
    .flatMap(({ stratum, winners }) => winners.map(({ id, ticket }) => line('E', stratum, ticket, id)))
  return joinLines([...mandatory.map((id) => line('M', '', '', id)), ...drawn])
}

/** `4-items.tsv` */
export function itemsText(groups: readonly ItemGroupDraw[]): string {
  return joinLines(
    groups.flatMap(({ group, mandatory, drawn }) => [
      ...mandatory.map((id) => line('M', group, '', id)),
      ...drawn.map(({ id, ticket }) => line('E', group, ticket, id)),
    ]),
  )
}

/** A line of `8-teams.tsv`: a place of a target (or team); holder null is printed `-`. */
export interface TeamLine {
  readonly target: string
  readonly department: string
  readonly place: number
  readonly holder: string | null
}

interface AtDepartment {
  readonly target: string
  readonly department: string
}

function byTarget(left: AtDepartment, right: AtDepartment): number {
  return compareBytes(left.target, right.target) || compareBytes(left.department, right.department)
}

/** `8-teams.tsv`; places compare as numbers. */
export function teamsText(lines: readonly TeamLine[]): string {
  return joinLines(
    lines
      .toSorted((left, right) => byTarget(left, right) || left.place - right.place)
      .map(({ target, department, place, holder }) => line(target, department, place, holder ?? '-')),
  )
}

/** `8-assignment.tsv` */
export function assignmentText(lines: readonly (TeamAtTarget & AtDepartment)[]): string {
  return joinLines(
    lines.toSorted(byTarget).map(({ target, department, team }) => line(target, department, team ?? '-')),
  )
}

/** `8-leaders.tsv` */
export function leadersText(leaders: readonly Leader[]): string {
  return joinLines(
    leaders
      .toSorted(byTarget)
      .map(({ target, department, inspector }) => line(target, department, inspector)),
  )
}

/** `8-experts.tsv` */
export function expertsText(fields: readonly ExpertFieldDraw[]): string {
  return joinLines(
    fields.flatMap(({ field, drawn }) => drawn.map(({ id, ticket }) => line(field, ticket, id))),
  )
}
