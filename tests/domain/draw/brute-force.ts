import type { AssignmentInput } from '#shared/domain/draw/assignment/board.ts'

/** Whether all places can be filled, found by trying everything. For tests of a handful of places. */
export function canFillAll({ needs, candidates, recusals, cap }: AssignmentInput): boolean {
  const slots = needs.flatMap(({ id, places }) => places.map(({ specialty }) => ({ id, specialty })))
  const loads = new Map<string, number>()
  const taken = new Set<string>()
  const fill = (at: number): boolean => {
    const slot = slots[at]
    if (slot === undefined) return true
    return candidates.some(({ id, specialties }) => {
      const key = `${slot.id} ${id}`
      const load = loads.get(id) ?? 0
      if (taken.has(key) || load >= (cap ?? Infinity) || recusals.get(slot.id)?.has(id)) return false
      if (slot.specialty !== '' && ![...specialties].includes(slot.specialty)) return false
      taken.add(key)
      loads.set(id, load + 1)
      if (fill(at + 1)) return true
      taken.delete(key)
      loads.set(id, load)
      return false
    })
  }
  return fill(0)
}
