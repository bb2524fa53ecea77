import type { RoundView } from '#shared/contract/index.ts'

/** A line of the seed's text as it is hashed, and in words what it is. */
export interface SeedLine {
  readonly text: string
  /** Empty for the head and the end */
  readonly key: string
  readonly value: string
  readonly words: string
  readonly kind: 'frame' | 'draw' | 'commit' | 'machine' | 'slip'
}

type SeedFacts = Pick<RoundView, 'seedText' | 'slips'>

/** 3-seed.txt line by line: nothing added, nothing left out. Joined by line feeds, with one at the end, it is the file. */
export function seedLines({ seedText, slips }: SeedFacts): readonly SeedLine[] {
  return (seedText ?? '')
    .split('\n')
    .slice(0, -1)
    .map((text) => {
      const at = text.indexOf('=')
      const key = at === -1 ? '' : text.slice(0, at)
      const value = text.slice(at + 1)
      return { text, key, value, ...meaningOf(key, slips) }
    })
}

function meaningOf(key: string, slips: RoundView['slips']): Pick<SeedLine, 'kind' | 'words'> {
  switch (key) {
    case '':
      return { kind: 'frame', words: '' }
    case 'draw':
      return { kind: 'draw', words: '抽取号' }
    case 'commit':
      return { kind: 'commit', words: '承诺码，写号之前签字的那一串' }
    case 'machine':
      return { kind: 'machine', words: '机器的一份，此刻才打开' }
    default: {
      const slip = slips.find(({ position }) => String(position) === key)
      return { kind: 'slip', words: slip === undefined ? '' : `${slip.who}写的号码` }
    }
  }
}
