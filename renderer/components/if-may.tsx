import { Button, ConfigProvider } from 'antd'
import type { ButtonProps } from 'antd'
import type { ReactNode } from 'react'
import { useMay } from '#renderer/api/use-may.ts'
import type { OperationName } from '#shared/contract/index.ts'
import { handledByWords } from '#shared/text/account-words.ts'

interface IfMayProps {
  readonly act: OperationName
  /** Says to the others who does it, where they would look for it; a text: what it is that is done */
  readonly told?: boolean | string
  readonly children: ReactNode
}

/** What leads to an act, for those only who would not be refused. */
export function IfMay({ act, told = false, children }: IfMayProps) {
  if (useMay(act)) return children
  return told === false ? null : <HandledBy act={act} what={told === true ? '' : told} />
}

/** A button that leads to an act, for those only who would not be refused. */
export function ActButton({ act, ...button }: ButtonProps & { readonly act: OperationName }) {
  return useMay(act) ? <Button {...button} /> : null
}

/** A form that some fill in and the others read: for these nothing in it can be changed, and it says who does. */
export function FilledInBy({ act, children }: Omit<IfMayProps, 'told'>) {
  const may = useMay(act)
  return (
    <ConfigProvider componentDisabled={!may}>
      {!may && <HandledBy act={act} />}
      {/* Fields that say themselves when they are disabled do not listen to antd's word. */}
      <fieldset className="filled-in" disabled={!may}>
        {children}
      </fieldset>
    </ConfigProvider>
  )
}

interface HandledByProps {
  readonly act: OperationName
  readonly what?: string
}

function HandledBy({ act, what = '' }: HandledByProps) {
  return <p className="hint handled-by">{handledByWords(act, what)}</p>
}
