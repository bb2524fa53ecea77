import type { Ruler } from './ruler.ts'

interface RulerPictureProps {
  readonly ruler: Ruler
  /** Regions walked over so far; marks fall in these only */
  readonly walked: number
  /** The start is known */
  readonly started: boolean
}

const width = 1200
const nameWidth = 15

/** Regions end to end, and a line where each place falls. */
export function RulerPicture({ ruler, walked, started }: RulerPictureProps) {
  const { parts, marks } = ruler
  const end = parts[walked - 1]?.to ?? 0
  const fallen = marks.filter((mark) => mark <= end + 1e-9)
  return (
    <svg className="ruler" viewBox={`0 0 ${width} 160`} role="img" aria-label="各乡镇名额的尺子">
      {parts.map(({ region, from, to }, at) => {
        const length = (to - from) * width
        return (
          <g key={region} className={at === walked - 1 ? 'ruler-now' : ''}>
            <rect
              x={from * width}
              y={34}
              width={length}
              height={80}
              className={at % 2 === 0 ? 'ruler-even' : 'ruler-odd'}
            />
            {length > region.length * nameWidth && (
              <text x={from * width + length / 2} y={22} textAnchor="middle" className="ruler-name">
                {region}
              </text>
            )}
          </g>
        )
      })}
      {started && marks.length > 0 && <Distances marks={marks} />}
      {fallen.map((mark) => (
        <line key={mark} x1={mark * width} x2={mark * width} y1={28} y2={120} className="ruler-mark" />
      ))}
    </svg>
  )
}

/** From the ruler's end to the first mark, and from there the equal steps, below the ruler. */
function Distances({ marks }: Pick<Ruler, 'marks'>) {
  const ends = [0, ...marks]
  return (
    <g>
      {marks.map((mark, at) => (
        <path
          key={mark}
          className={at === 0 ? 'ruler-first' : 'ruler-step'}
          d={`M${(ends[at] ?? 0) * width + 1.5} 132v10H${mark * width - 1.5}v-10`}
        />
      ))}
    </g>
  )
}
