import { widthOf } from './break-lines.ts'
import type { OfficialStyleId } from './styles.ts'
import { openedWords, titleWords } from './title-words.ts'

const style: OfficialStyleId = 'OfficialTitle'
const character = widthOf('一', style)
/** More lines have no form to keep, and the ways to lay their words grow beyond all counting: a name of 200 signs took hours. */
const mostInForm = 4

/**
 * A title in lines that keep words whole, symmetric as a trapezoid or a diamond (GB/T 9704-2012 7.3.1): as few lines as
 * do, none narrower above and below than in its neighbours. Line breaks of the office stay. `width` in twips.
 */
export function breakTitle(title: string, width: number): readonly string[] {
  return title.split('\n').flatMap((line) => breakLine(line, width))
}

function breakLine(line: string, width: number): readonly string[] {
  if (widthOf(line, style) <= width) return [line]
  const fits = (word: string) => widthOf(word, style) <= width
  const words = titleWords(line)
    .flatMap((word) => (fits(word) ? [word] : openedWords(word)))
    .flatMap((word) => (fits(word) ? [word] : [...word]))
  const least = Math.ceil(widthOf(line, style) / width)
  if (least > mostInForm) return greedy(words, width)
  for (let count = least; count <= least + 2; count += 1) {
    const [best] = partitions(words, count, width)
      .map((lines) => ({ lines, cost: cost(lines) }))
      .toSorted((a, b) => a.cost - b.cost)
    if (best !== undefined) return best.lines
  }
  return greedy(words, width)
}

/** Every way to lay the words into that many lines, none wider than the page. */
function partitions(words: readonly string[], count: number, width: number): readonly (readonly string[])[] {
  if (count === 1) {
    const line = words.join('')
    return words.length > 0 && widthOf(line, style) <= width ? [[line]] : []
  }
  const all: (readonly string[])[] = []
  let line = ''
  for (const [index, word] of words.entries()) {
    line += word
    if (widthOf(line, style) > width) break
    for (const rest of partitions(words.slice(index + 1), count - 1, width)) all.push([line, ...rest])
  }
  return all
}

/** In characters: how far the lines are from each other, and how much they offend the eye. */
function cost(lines: readonly string[]): number {
  const widths = lines.map((line) => widthOf(line, style) / character)
  const steps = widths.slice(1).map((width, index) => width - (widths[index] ?? 0))
  const [widest, narrowest] = [Math.max(...widths), Math.min(...widths)]
  const hourglass = steps.some((step, index) => step < 0 && steps.slice(index + 1).some((next) => next > 0))
  const rectangle = steps.filter((step) => Math.abs(step) < 1).length
  // 关于 at the head of a line: what the office is stands above, what it is about below.
  const opened = lines.slice(1).some((line) => line.startsWith('关于')) ? -2 : 0
  return widest - narrowest + (hourglass ? 40 : 0) + rectangle * 3 + (narrowest < 4 ? 20 : 0) + opened
}

function greedy(words: readonly string[], width: number): readonly string[] {
  const lines: string[] = []
  for (const word of words) {
    const last = lines.at(-1)
    if (last !== undefined && widthOf(last + word, style) <= width) lines[lines.length - 1] = last + word
    else lines.push(word)
  }
  return lines
}
