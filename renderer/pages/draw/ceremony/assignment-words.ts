import type { AssignmentView, DrawView, OpenPlace } from '#shared/contract/index.ts'
import type { RulePack } from '#shared/domain/plan/rule-pack.ts'
import { neededFigure } from '#shared/domain/plan/rule-pack.ts'
import type { Scheme } from '#shared/domain/plan/scheme.ts'

/** 「李某（组长）、王某」; a place that could not be filled says so. */
export function peopleOf(assignment: Pick<AssignmentView, 'places'>): string {
  return assignment.places
    .map(({ inspectorName, leader, specialty, extraReason }) => {
      if (inspectorName === '') return '空缺'
      const duty = [leader ? '组长' : '', specialty, extraReason === '' ? '' : '加派']
        .filter(Boolean)
        .join('，')
      return duty === '' ? inspectorName : `${inspectorName}（${duty}）`
    })
    .join('、')
}

const shownNames = 6

/** At most six by name */
export function namesOf(names: readonly string[]): string {
  if (names.length <= shownNames) return names.join('、')
  return `${names.slice(0, shownNames).join('、')}等`
}

export type StaffingScheme = Pick<Scheme, 'departments' | 'loadCap'>
type Names = Pick<DrawView, 'seats'>

/** Null: a place of a team, not of a target */
const inspectedAt = (view: Names, { targetId }: OpenPlace) =>
  view.seats.find((seat) => seat.targetId === targetId)?.inspectedName ?? null

/** A department in teams has a target to which none of them can go. */
function isWithoutTeam(view: Names, open: OpenPlace, { departments }: StaffingScheme): boolean {
  const own = departments.find(({ department }) => department === open.department)
  return own !== undefined && own.teams !== null && inspectedAt(view, open) !== null
}

/** Open places that one proof explains: the same people are short for all of them. */
export type OpenGroup = readonly [OpenPlace, ...OpenPlace[]]

export function openGroups(
  view: Names,
  places: readonly OpenPlace[],
  scheme: StaffingScheme,
): readonly OpenGroup[] {
  const alike = Map.groupBy(places, (open) => {
    // Without a cap it is the target's own places that compete: no two targets are alike.
    const isAlone = scheme.loadCap === null && open.inspectors.length > 0
    const unit = isAlone || isWithoutTeam(view, open, scheme) ? open.targetId : ''
    return [open.department, open.place, open.specialty, unit, ...open.inspectors].join('/')
  })
  return [...alike.values()].flatMap(([first, ...others]) =>
    first === undefined ? [] : [[first, ...others]],
  )
}

/** Why places stay empty, as the search proved it (a Hall set in words). */
export function openPlaceSentence(view: Names, group: OpenGroup, scheme: StaffingScheme): string {
  const [open] = group
  const unitOf = (one: OpenPlace) => inspectedAt(view, one) ?? `检查组 ${one.targetId}`
  const need = open.specialty === '' ? '' : `（须有专长「${open.specialty}」）`
  if (isWithoutTeam(view, open, scheme)) {
    const lack = open.specialty === '' ? '' : '，或没有所要的专长'
    return `${unitOf(open)}，${open.department}没有检查组可去${need}：每个组都有成员须回避${lack}。`
  }
  const many = group.length > 1 ? `空缺 ${group.length} 处（${namesOf(group.map(unitOf))}）` : '空缺'
  const where = `${group.length > 1 ? '' : `${unitOf(open)}，`}${open.department}第 ${open.place} 人${need}${many}`
  const { length: people } = open.inspectors
  if (people === 0) return `${where}：没有一名检查人员符合条件。`
  const { loadCap } = scheme
  const most = loadCap === null ? '同一户每人只能占 1 个' : `每人至多 ${loadCap} 个`
  // Each proof counts the places held and its own open one.
  const competing = open.competing + group.length - 1
  return `${where}：${namesOf(open.inspectors)}这 ${people} 人要承担 ${competing} 个岗位，${most}，怎样分都不够。`
}

const anew = '须作废本次抽取，改方案后用新号重抽'

/** What can be done about a place that nobody can fill, each with where it is done; only what the rules allow. */
export function remediesFor(
  view: Names,
  open: OpenPlace,
  scheme: StaffingScheme,
  pack: RulePack | null,
): readonly string[] {
  const { specialty, department, inspectors } = open
  if (isWithoutTeam(view, open, scheme)) {
    const also = specialty === '' ? '' : `，或给组内岗位加上专长「${specialty}」的要求`
    return [`增加检查组${also}：在实施方案「部门与检查人员」处改；${anew}。`]
  }
  const able = specialty === '' ? '检查人员' : `有专长「${specialty}」的检查人员`
  const { loadCap } = scheme
  return [
    `再有一名${department}${able}：在「名录」登记或补登专长，然后在抽取详情对这个岗位办理补位，其他人不动。`,
    ...(loadCap !== null && inspectors.length > 0
      ? [`提高每人上限（现为 ${loadCap} 户）：在实施方案「每名检查人员最多检查」处改；${anew}。`]
      : []),
    ...(specialty === '' ? [] : [`不要求专长「${specialty}」：在实施方案「部门与检查人员」处改；${anew}。`]),
    ...fewerPlaces(open, scheme, pack),
  ]
}

/** A place can go only where the rules ask for fewer (statutory minimum per target), a helper's always. */
function fewerPlaces(open: OpenPlace, { departments }: StaffingScheme, pack: RulePack | null) {
  const own = departments.find(({ department }) => department === open.department)?.places ?? []
  if (!own.some(({ place }) => place === open.place)) return ['这是加派的岗位，空缺不影响规定的人数。']
  const least = pack === null ? Infinity : neededFigure(pack, 'inspectorsPerTarget')
  const kinds = Map.groupBy(own, ({ kind }) => kind).values()
  const planned = Math.min(...[...kinds].map((places) => places.length))
  if (planned <= least) return []
  return [`减少一个岗位：规则要求每户至少 ${least} 人，方案定了 ${planned} 人；${anew}。`]
}

type ScarcePlaces = DrawView['scarcePlaces']

/** Places with hardly a choice, alike ones in one line: 「样例局第 1 人（危化）：人选 2 人，甲厂、乙厂等 24 户」. */
export function scarceLines(view: Names, places: ScarcePlaces): readonly string[] {
  const alike = Map.groupBy(places, ({ department, place, specialty, candidates }) => {
    const need = specialty === '' ? '' : `（${specialty}）`
    return `${department}第 ${place} 人${need}：人选 ${candidates} 人`
  })
  return [...alike].map(([words, all]) => `${words}，${unitsOf(view, all)}`)
}

/** 「甲厂、乙厂等 24 处」: who is inspected, or the teams. */
export function unitsOf(view: Names, units: readonly { readonly targetId: string }[]): string {
  const names = new Map(view.seats.map(({ targetId, inspectedName }) => [targetId, inspectedName]))
  const told = units.map(({ targetId }) => names.get(targetId) ?? `检查组 ${targetId}`)
  return told.length <= 3 ? told.join('、') : `${told.slice(0, 2).join('、')}等 ${told.length} 处`
}

/** 「甲厂，样例局第 3 人（危化）：理由」 */
export function extraLine(view: Names, extra: DrawView['extras'][number]): string {
  const { department, place, specialty, reason } = extra
  return `${unitsOf(view, [extra])}，${department}第 ${place} 人${specialty === '' ? '' : `（${specialty}）`}：${reason}`
}
