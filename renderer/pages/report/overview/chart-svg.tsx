import type { ReactNode } from 'react'
import { useId } from 'react'
import type { Drawing, Opens, Shape } from './shapes.ts'
import { colours, isPattern, markPath, patternPaths, plainFills, strokeOf } from './svg-text.ts'

interface ChartSvgProps {
  readonly drawing: Drawing
  /** What a screen reader says of it; the numbers themselves are in the table */
  readonly label: string
  readonly onOpen: (opens: Opens) => void
}

/** A drawing on screen: the same shapes as in the file that leaves it. Presentation attributes only, which the page's policy allows. */
export function ChartSvg({ drawing: { width, height, shapes }, label, onOpen }: ChartSvgProps) {
  const id = useId()
  return (
    <svg className="chart" viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label}>
      <defs>
        {Object.entries(patternPaths).map(([fill, { size, ground, path, stroke }]) => (
          <pattern key={fill} id={`${id}${fill}`} width={size} height={size} patternUnits="userSpaceOnUse">
            <rect width={size} height={size} fill={ground} />
            <path d={path} stroke={stroke} strokeWidth={1.3} fill="none" />
          </pattern>
        ))}
      </defs>
      {shapes.map((shape, index) => (
        // A drawing is made anew as a whole: its shapes have no other name than their place.
        // oxlint-disable-next-line react/no-array-index-key
        <Clickable key={index} shape={shape} onOpen={onOpen}>
          <ShapeElement shape={shape} patterns={id} />
        </Clickable>
      ))}
    </svg>
  )
}

interface ClickableProps {
  readonly shape: Shape
  readonly onOpen: ChartSvgProps['onOpen']
  readonly children: ReactNode
}

/** For the mouse: the keyboard has the table behind the picture, with the same lists. */
function Clickable({ shape, onOpen, children }: ClickableProps) {
  const opens = 'opens' in shape ? shape.opens : null
  if (opens === null) return children
  return (
    <g className="chart-link" onClick={() => onOpen(opens)}>
      {children}
    </g>
  )
}

function ShapeElement({ shape, patterns }: { readonly shape: Shape; readonly patterns: string }) {
  switch (shape.kind) {
    case 'rect': {
      const { x, y, width, height, fill } = shape
      const paint = isPattern(fill) ? `url(#${patterns}${fill})` : plainFills[fill]
      return <rect x={x} y={y} width={width} height={height} fill={paint} stroke={strokeOf(fill)} />
    }
    case 'text': {
      const { x, y, size, anchor, tone, bold } = shape
      return (
        <text
          x={x}
          y={y}
          fontSize={size}
          textAnchor={anchor}
          fill={colours[tone]}
          fontWeight={bold ? 600 : 400}
        >
          {shape.text}
        </text>
      )
    }
    case 'line': {
      const { from, to, tone, dashed } = shape
      const dash = dashed ? { strokeDasharray: '5 3' } : {}
      return <line x1={from[0]} y1={from[1]} x2={to[0]} y2={to[1]} stroke={colours[tone]} {...dash} />
    }
    case 'mark':
      return <path d={markPath(shape)} fill={colours.ink} stroke="#ffffff" />
    default:
      return shape satisfies never
  }
}
