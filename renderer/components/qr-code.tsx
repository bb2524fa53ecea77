import { create } from 'qrcode'
import { useMemo } from 'react'

interface QrCodeProps {
  readonly text: string
  readonly label: string
}

const margin = 4

/** A QR code as one path: no image, no data address, sharp at any size. */
export function QrCode({ text, label }: QrCodeProps) {
  const { size, path } = useMemo(() => pathOf(text), [text])
  const whole = size + 2 * margin
  return (
    <svg
      className="qr-code"
      viewBox={`0 0 ${whole} ${whole}`}
      role="img"
      aria-label={label}
      shapeRendering="crispEdges"
    >
      <rect width={whole} height={whole} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  )
}

function pathOf(text: string): { readonly size: number; readonly path: string } {
  const { modules } = create(text, { errorCorrectionLevel: 'M' })
  const squares: string[] = []
  for (let y = 0; y < modules.size; y += 1) {
    for (let x = 0; x < modules.size; x += 1) {
      if (modules.get(y, x) !== 0) squares.push(`M${x + margin} ${y + margin}h1v1h-1z`)
    }
  }
  return { size: modules.size, path: squares.join('') }
}
