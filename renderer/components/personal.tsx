import { EyeOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useCallback, useMemo, useState } from 'react'
import { useIsAuditor } from '#renderer/api/use-may.ts'
import { maskedBody } from '#shared/domain/rosters/mask-answer.ts'
import { maskedUnder } from '#shared/domain/rosters/personal-data.ts'

/** Telephone and id numbers of one list or panel: masked until they are asked for, for this visit only. */
export interface Personal {
  /** The text of a field or of a kept column as it is to be seen */
  readonly under: (key: string, text: string) => string
  /** The JSON of a ledger's entry as it is to be seen */
  readonly body: (text: string) => string
  readonly hides: (key: string, text: string) => boolean
  /** null: they are shown, or this person never sees them */
  readonly show: (() => void) | null
}

export function usePersonal(): Personal {
  // What an auditor gets is masked by the core: masking it again would eat the rest.
  const isAuditor = useIsAuditor()
  const [shown, setShown] = useState(false)
  const isOpen = shown || isAuditor
  const under = useCallback((key: string, text: string) => (isOpen ? text : maskedUnder(key, text)), [isOpen])
  return useMemo(
    () => ({
      under,
      body: (text) => (isOpen ? text : maskedBody(text)),
      hides: (key, text) => under(key, text) !== text,
      show: isOpen ? null : () => setShown(true),
    }),
    [isOpen, under],
  )
}

interface ShowPersonalProps {
  readonly personal: Personal
  /** What is shown, where more than one thing could be meant */
  readonly what?: string
}

export function ShowPersonal({ personal, what = '' }: ShowPersonalProps) {
  if (personal.show === null) return null
  return (
    <Button
      size={what === '' ? 'small' : 'middle'}
      icon={<EyeOutlined aria-hidden />}
      title="电话和身份证号已遮盖。只在本页显示，离开后再遮盖"
      onClick={personal.show}
    >
      显示{what}
    </Button>
  )
}
