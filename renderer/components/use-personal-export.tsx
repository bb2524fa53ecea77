import type { ReactNode } from 'react'
import { useState } from 'react'
import type { Act } from '#renderer/api/use-act.ts'
import type { OperationName } from '#shared/contract/index.ts'
import { ExportDialog } from './export-dialog.tsx'
import { saveBytes } from './save-bytes.ts'

interface File {
  readonly name: string
  readonly bytes: Uint8Array
}

interface PersonalExport<Name extends OperationName> {
  readonly act: Act<Name>
  readonly title: string
  readonly withoutThem: string
  readonly inseparable?: boolean
  /** null: there is none, and the act says why */
  readonly make: (personal: boolean) => Promise<File | null>
}

/** A list as a file, asked about before it is made: with telephone and id numbers only when that is wanted. */
export function usePersonalExport<Name extends OperationName>({
  act,
  title,
  withoutThem,
  inseparable = false,
  make,
}: PersonalExport<Name>): { readonly ask: () => void; readonly dialog: ReactNode } {
  const [asked, setAsked] = useState(false)
  const close = () => {
    act.forget()
    setAsked(false)
  }
  const save = async (personal: boolean) => {
    const file = await make(personal)
    if (file === null) return
    saveBytes(file)
    close()
  }
  return {
    ask: () => setAsked(true),
    dialog: asked && (
      <ExportDialog
        title={title}
        hasPersonal
        withoutThem={withoutThem}
        inseparable={inseparable}
        running={act.running}
        progress={act.progress}
        failure={act.failure}
        onExport={(personal) => void save(personal)}
        onCancel={act.cancel}
        onClose={close}
      />
    ),
  }
}
