import type { Ruler } from './ruler.ts'

const width = 1200

/** Regions end to end, and a line where each place falls. */
export function RulerPicture({ ruler }: { readonly ruler: Ruler }) {
  return (
    <svg className="ruler" viewBox={`0 0 ${width} 120`} role="img" aria-label="各乡镇名额的尺子">
      {ruler.parts.map(({ region, from, to }, at) => {
        const length = (to - from) * width
        return (
          <g key={region}>
            <rect
              x={from * width}
              y={34}
              width={length}
              height={52}
              className={at % 2 === 0 ? 'ruler-even' : 'ruler-odd'}
            />
            {length > region.length * 15 && (
              <text x={from * width + length / 2} y={22} textAnchor="middle" className="ruler-name">
                {region}
              </text>
            )}
          </g>
        )
      })}
      {ruler.marks.map((mark) => (
        <line key={mark} x1={mark * width} x2={mark * width} y1={30} y2={104} className="ruler-mark" />
      ))}
    </svg>
  )
}
