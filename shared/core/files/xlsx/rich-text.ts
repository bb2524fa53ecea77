/**
 * Gathers the text of one `<si>` or `<is>`: the runs of a rich text joined, the pinyin guides (`<rPh>`) left out,
 * `_x000D_` read as the character it stands for (ECMA-376 part 1, 22.9.2.19).
 */
export class RichText {
  private parts = ''
  private isText = false
  private isGuide = false

  open(name: string): void {
    if (name === 't') this.isText = true
    else if (name === 'rPh') this.isGuide = true
  }

  text(text: string): void {
    if (this.isText && !this.isGuide) this.parts += text
  }

  close(name: string): void {
    if (name === 't') this.isText = false
    else if (name === 'rPh') this.isGuide = false
  }

  take(): string {
    const text = this.parts
    this.parts = ''
    return readEscapes(text)
  }
}

export function readEscapes(text: string): string {
  if (!text.includes('_x')) return text
  return text.replaceAll(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  )
}
