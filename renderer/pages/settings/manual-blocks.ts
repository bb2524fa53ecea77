export type ManualBlock =
  | { readonly kind: 'heading'; readonly level: number; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly string[] }

/** The manual's plain Markdown: headings, paragraphs, flat lists. Nothing of it is ever HTML. */
export function manualBlocks(markdown: string): readonly ManualBlock[] {
  return markdown
    .replaceAll('\r\n', '\n')
    .split(/\n{2,}/u)
    .map((part) => part.trim())
    .filter(Boolean)
    .map(blockOf)
}

function blockOf(part: string): ManualBlock {
  const heading = /^(#{1,3}) (.*)$/u.exec(part)
  if (heading !== null) return { kind: 'heading', level: heading[1]?.length ?? 1, text: heading[2] ?? '' }
  const lines = part.split('\n')
  if (lines.every((line) => line.startsWith('- '))) {
    return { kind: 'list', ordered: false, items: lines.map((line) => line.slice(2)) }
  }
  if (lines.every((line) => /^\d+\. /u.test(line))) {
    return { kind: 'list', ordered: true, items: lines.map((line) => line.replace(/^\d+\. /u, '')) }
  }
  return { kind: 'paragraph', text: lines.join('') }
}
