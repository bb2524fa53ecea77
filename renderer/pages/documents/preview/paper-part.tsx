import type { CSSProperties } from 'react'
import { QrCode } from '#renderer/components/qr-code.tsx'
import type { CodePart, LinePart, PagePart, PicturePart, Segment } from '#shared/domain/documents/index.ts'
import { codeLines } from '#shared/domain/documents/index.ts'
import { PaperTable } from './paper-table.tsx'
import { points } from './points.ts'

interface PaperPartProps {
  readonly part: PagePart
  readonly orientation: 'portrait' | 'landscape'
}

export function PaperPart({ part, orientation }: PaperPartProps) {
  switch (part.kind) {
    case 'line':
      return <PaperLine line={part} />
    case 'rule':
      return <div className={`paper-rule paper-rule-${part.look}`} style={{ top: points(part.top) }} />
    case 'table':
      return <PaperTable table={part} />
    case 'code':
      return <PaperCode part={part} orientation={orientation} />
    case 'picture':
      return <PaperPicture part={part} />
    default:
      return part satisfies never
  }
}

function PaperLine({ line }: { readonly line: LinePart }) {
  const { top, left, width, height, align, size, spacing, colour, segments, scale } = line
  const place: CSSProperties = {
    top: points(top),
    left: points(left),
    width: points((width * 100) / scale),
    height: points(height),
    lineHeight: points(height),
    fontSize: `${size / 2}pt`,
    ...(spacing === 0 ? {} : { letterSpacing: points(spacing) }),
    ...(scale === 100 ? {} : { transform: `scaleX(${scale / 100})` }),
  }
  return (
    <div className={`paper-line paper-${align} ${colour === 'red' ? 'paper-red' : ''}`} style={place}>
      {segments.map((segment) => (
        <PaperSegment key={`${segment.tab?.position ?? ''} ${segment.text}`} segment={segment} left={left} />
      ))}
    </div>
  )
}

const shifts = { left: undefined, center: 'translateX(-50%)', right: 'translateX(-100%)' } as const

function PaperSegment({
  segment: { text, face, tab },
  left,
}: {
  readonly segment: Segment
  readonly left: number
}) {
  if (tab === null) return <span className={`face-${face}`}>{text}</span>
  const style: CSSProperties = { left: points(tab.position - left), transform: shifts[tab.type] }
  return (
    <span className={`paper-tabbed face-${face}`} style={style}>
      {text}
    </span>
  )
}

function PaperCode({
  part: { top, height, code },
  orientation,
}: {
  readonly part: CodePart
  readonly orientation: string
}) {
  return (
    <div
      className={`paper-hash paper-hash-${orientation}`}
      style={{ top: points(top), height: points(height) }}
    >
      <div className="face-code">
        {codeLines(code).map((line) => (
          <div key={line}>{line}</div>
        ))}
      </div>
      <QrCode text={code} label="校验码的二维码" />
    </div>
  )
}

function PaperPicture({ part }: { readonly part: PicturePart }) {
  const { top, left, width, height, png, words } = part
  const place: CSSProperties = {
    top: points(top),
    left: points(left),
    width: points(width),
    height: points(height),
  }
  return <img className="paper-picture" src={`data:image/png;base64,${png}`} alt={words} style={place} />
}
