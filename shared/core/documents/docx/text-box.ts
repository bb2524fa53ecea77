import { ImportedXmlComponent, Run, type Paragraph } from 'docx'

/** Where on the paper a box stands, from its upper left corner, in twips. `turned`: its text runs downwards. */
export interface BoxPlace {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
  readonly turned?: true
}

/**
 * Paragraphs at a place of the paper; nothing makes room for them. Written as VML: LibreOffice 7.4 forgets where a box
 * of the newer kind stands when it is in a footer, and every Word, WPS and LibreOffice reads the older kind.
 */
export function textBox(children: readonly Paragraph[], place: BoxPlace): Run {
  const content = new ImportedXmlComponent('w:txbxContent')
  for (const child of children) content.push(child)
  const box = new ImportedXmlComponent('v:textbox', {
    ...(place.turned === true ? { style: 'layout-flow:vertical' } : {}),
    inset: '0,0,0,0',
  })
  box.push(content)
  const frame = new ImportedXmlComponent('v:rect', { style: styleOf(place), filled: 'f', stroked: 'f' })
  frame.push(box)
  const picture = new ImportedXmlComponent('w:pict')
  picture.push(frame)
  const run = new Run({})
  run.addChildElement(picture)
  return run
}

function styleOf({ left, top, width, height }: BoxPlace): string {
  const points = (twips: number) => `${twips / 20}pt`
  return [
    'position:absolute',
    `margin-left:${points(left)}`,
    `margin-top:${points(top)}`,
    `width:${points(width)}`,
    `height:${points(height)}`,
    'z-index:1',
    'mso-position-horizontal-relative:page',
    'mso-position-vertical-relative:page',
  ].join(';')
}
