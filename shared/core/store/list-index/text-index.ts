import type { SearchTexts } from '../search-text.ts'

/**
 * The texts of all records, one after the other in two long strings: a search through a hundred thousand records is then a walk through
 * memory, and a string of Latin signs only takes half of it. What changes later lies beside them until they are built anew.
 */
export interface TextIndex {
  /** How many positions lie in the long strings */
  readonly size: number
  /** 1 at every position whose record has the word in its name, code or pinyin */
  readonly marked: (word: string) => Uint8Array
  readonly has: (position: number, word: string) => boolean
  readonly textsAt: (position: number) => SearchTexts
  /** At a position of its own: known, or the next one */
  readonly put: (position: number, texts: SearchTexts) => void
}

export function textIndex(texts: readonly SearchTexts[]): TextIndex {
  const names = joined(texts.map(({ name }) => name))
  const latin = joined(texts.map(({ latin }) => latin))
  const later = new Map<number, SearchTexts>()
  let size = texts.length
  const textsAt = (position: number) =>
    later.get(position) ?? { name: names.at(position), latin: latin.at(position) }
  const has = (position: number, word: string) => hasWord(textsAt(position), word)
  return {
    size: texts.length,
    textsAt,
    has,
    put: (position, text) => {
      later.set(position, text)
      size = Math.max(size, position + 1)
    },
    marked: (word) => {
      const marks = new Uint8Array(size)
      names.mark(word, marks)
      latin.mark(word, marks)
      for (const [position, text] of later) marks[position] = hasWord(text, word) ? 1 : 0
      return marks
    },
  }
}

const hasWord = ({ name, latin }: SearchTexts, word: string) => name.includes(word) || latin.includes(word)

/** No word of a question holds it. */
const between = '\n'

function joined(texts: readonly string[]) {
  const whole = flat(texts.join(between) + between)
  const starts = new Uint32Array(texts.length + 1)
  let start = 0
  for (const [position, text] of texts.entries()) {
    starts[position] = start
    start += text.length + between.length
  }
  starts[texts.length] = start
  const startOf = (position: number) => starts[position] ?? start
  return {
    at: (position: number) => whole.slice(startOf(position), startOf(position + 1) - between.length),
    mark: (word: string, marks: Uint8Array) => {
      let position = 0
      let found = whole.indexOf(word)
      while (found >= 0) {
        while (startOf(position + 1) <= found) position += 1
        marks[position] = 1
        found = whole.indexOf(word, startOf(position + 1))
      }
    },
  }
}

const onlyLatin = /^[\0-ÿ]*$/

/** The engine keeps what was cut from a wide text as wide signs, even where none needs it. */
function flat(text: string): string {
  return onlyLatin.test(text) ? Buffer.from(text, 'latin1').toString('latin1') : text
}
