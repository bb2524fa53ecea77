/** How fast it goes by itself. What is shown was drawn before: only the showing has a pace. */
export type Pace = 'slow' | 'fast'

export interface Play {
  /** How many moments have been shown, 0 to `total` */
  readonly at: number
  readonly total: number
  readonly playing: boolean
  readonly pace: Pace
}

export type PlayAct =
  /** Goes by itself, or stops */
  | { readonly act: 'toggle' }
  /** One moment on or back, and stops there */
  | { readonly act: 'step'; readonly way: 1 | -1 }
  /** One moment on by itself */
  | { readonly act: 'tick' }
  | { readonly act: 'pace'; readonly pace: Pace }
  | { readonly act: 'all' }
  /** From a moment on once more, by itself */
  | { readonly act: 'replay'; readonly from: number }

/** What becomes of the showing. */
export function played(play: Play, act: PlayAct): Play {
  switch (act.act) {
    case 'toggle':
      return { ...play, playing: !play.playing && play.at < play.total }
    case 'step':
      return { ...play, at: within(play, play.at + act.way), playing: false }
    case 'tick':
      return { ...play, at: within(play, play.at + 1), playing: play.playing && play.at + 1 < play.total }
    case 'pace':
      return { ...play, pace: act.pace, playing: play.at < play.total }
    case 'all':
      return { ...play, at: play.total, playing: false }
    case 'replay':
      return { ...play, at: within(play, act.from), playing: play.total > 0 }
  }
}

const within = ({ total }: Play, at: number) => Math.max(0, Math.min(total, at))

/** Keys of a showing, beside those that go on and back. */
export function playActOf(key: string): PlayAct | null {
  if (key === '1') return { act: 'pace', pace: 'slow' }
  if (key === '2') return { act: 'pace', pace: 'fast' }
  if (key === '3' || key === 'End') return { act: 'all' }
  if (key === 'r' || key === 'Home') return { act: 'replay', from: 0 }
  return null
}
