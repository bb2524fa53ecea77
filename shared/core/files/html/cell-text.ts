const spaces = /[ \t\r\n\f\v]+/g
/** Stands for the edge of a paragraph until the cell is complete: many edges that meet are one line break. */
const edge = '\v'

/** The text of one cell as a browser shows it: runs of white space are one space, `<br>` and paragraphs are line breaks. */
export class CellText {
  private parts = ''

  add(text: string): void {
    this.parts += text.replaceAll(spaces, ' ')
  }

  addLineBreak(): void {
    this.parts += '\n'
  }

  addEdge(): void {
    this.parts += edge
  }

  /** Without a sign that can be seen it is empty: exporters fill empty cells with &nbsp;. */
  whole(): string {
    const text = this.parts
      .replaceAll(/[ \v]*\v[ \v]*/g, '\n')
      .replaceAll(/ *\n */g, '\n')
      .replaceAll(/ +/g, ' ')
      .replaceAll(/^[ \n]+|[ \n]+$/g, '')
    return /[^\s]/.test(text) ? text : ''
  }
}
