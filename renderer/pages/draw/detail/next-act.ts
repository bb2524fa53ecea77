import type { DrawView } from '#shared/contract/index.ts'
import { drawNextWords } from '#shared/text/draw-words.ts'
import { roundName } from '#shared/text/round-words.ts'

export interface NextAct {
  readonly words: string
  /** Which round the room holds; null: the draw's own two */
  readonly round: string | null
}

type State = Pick<DrawView, 'state' | 'openRound' | 'furtherRounds' | 'departmentsToCome'>

/** The one thing to do next with a draw; null: nothing is open. */
export function nextActOf({ state, openRound, furtherRounds, departmentsToCome }: State): NextAct | null {
  if (state === 'voided') return null
  if (state !== 'finished') return { words: drawNextWords[state], round: null }
  if (openRound !== null) {
    const kind = furtherRounds.find(({ round }) => round === openRound)?.kind
    return { words: `继续${roundName(openRound, kind)}`, round: String(openRound) }
  }
  return departmentsToCome.length > 0 ? { words: '补抽未到场的部门', round: 'late' } : null
}

/** A further round that is under way closes the table: nothing else is begun on it. */
export const isSettled = ({ state, openRound }: Pick<DrawView, 'state' | 'openRound'>): boolean =>
  state === 'finished' && openRound === null
