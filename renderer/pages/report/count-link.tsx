import { Button } from 'antd'
import { counted } from '#shared/text/numbers.ts'
import { countedWords } from '#shared/text/report-words.ts'
import type { AskedNumber } from './counted-panel.tsx'

interface CountLinkProps {
  readonly value: number
  readonly asked: AskedNumber
  readonly onOpen: (asked: AskedNumber) => void
  /** The unit behind the number, where no head says it */
  readonly suffix?: string
}

/** A number that opens the list it counts. */
export function CountLink({ value, asked, onOpen, suffix = '' }: CountLinkProps) {
  const { word, unit } = countedWords[asked.what]
  return (
    <Button
      type="link"
      className="count-link"
      aria-label={`${word} ${value}${unit}，看明细`}
      onClick={() => onOpen(asked)}
    >
      {counted(value)}
      {suffix}
    </Button>
  )
}
