import type { Level, Part, Parts } from './parts.ts'
import { levelOfAct, unnamed } from './parts.ts'

/** The parts on the way from a part to what somebody sees who may do that much. */
export function seenBy(parts: Parts, from: string, level: Level): readonly Part[] {
  const seen = new Set<Part>()
  const visit = (id: string): void => {
    const part = parts.get(id)
    if (part === undefined || seen.has(part) || opens(parts, part, level)) return
    seen.add(part)
    for (const { id: used, gate } of part.uses) if (gate <= level) visit(used)
  }
  visit(from)
  return [...seen]
}

/** A dialog of an act that is not his comes only where something has offered it. */
const opens = (parts: Parts, part: Part, level: Level) =>
  part.isDialog && runBy(parts, part).some((act) => levelOfAct(act) > level)

/** Acts that a component runs without asking, though somebody who may do only that much sees it. */
export function unasked(parts: Parts, part: Part, level: Level): readonly string[] {
  if (!part.isComponent) return []
  const asked = Math.max(0, ...part.asks.map(levelOfAct))
  const below = new Set(part.uses.flatMap(({ id }) => parts.get(id)?.asks ?? []))
  return runBy(parts, part).filter(
    (act) => levelOfAct(act) > Math.max(level, asked) && !below.has(act) && !below.has(unnamed),
  )
}

/** Its own acts, and those of its hooks and helpers that do not ask themselves. */
function runBy(parts: Parts, part: Part): readonly string[] {
  const acts = new Set<string>()
  const seen = new Set<string>()
  const visit = (one: Part, asked: Level): void => {
    seen.add(one.id)
    for (const act of one.runs) if (levelOfAct(act) > asked) acts.add(act)
    for (const { id } of one.uses) {
      const helper = parts.get(id)
      if (helper === undefined || helper.isComponent || seen.has(id)) continue
      visit(helper, Math.max(asked, ...helper.asks.map(levelOfAct)))
    }
  }
  visit(part, 0)
  return [...acts]
}

/** Dialogs of acts that are not his, opened by what he sees and what does not ask: `opener: dialog`. */
export function openedUnasked(parts: Parts, seen: readonly Part[], level: Level): readonly string[] {
  const users = usersIn(parts)
  const openersOf = (id: string, acts: readonly string[], wanted: Level): readonly Part[] =>
    (users.get(id) ?? []).flatMap((user) => {
      const isGated = user.uses.every((used) => used.id !== id || used.gate >= wanted)
      if (isGated || asksAround(parts, user).some((asked) => acts.includes(asked))) return []
      // Who has no button of his own only hands on what another part has asked.
      return user.buttons.length === 0 ? openersOf(user.id, acts, wanted) : [user]
    })
  return [...parts.values()].flatMap((dialog) => {
    const acts = runBy(parts, dialog)
    const wanted = Math.max(0, ...acts.map(levelOfAct))
    if (!dialog.isDialog || wanted <= level) return []
    return openersOf(dialog.id, [...acts, unnamed], wanted).flatMap((one) =>
      seen.includes(one) ? `${one.id}: ${dialog.id}` : [],
    )
  })
}

function usersIn(parts: Parts): ReadonlyMap<string, readonly Part[]> {
  const users = new Map<string, Part[]>()
  for (const part of parts.values()) {
    for (const id of new Set(part.uses.map((used) => used.id)))
      users.set(id, [...(users.get(id) ?? []), part])
  }
  return users
}

/** The acts that are asked about in a part or in one that stands in it. */
const asksAround = (parts: Parts, part: Part): readonly string[] =>
  [part, ...part.uses.flatMap(({ id }) => parts.get(id) ?? [])].flatMap(({ asks }) => asks)
