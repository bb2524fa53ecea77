import { useAct } from '#renderer/api/use-act.ts'
import type { RecusalView } from '#shared/contract/index.ts'
import type { Recusal } from '#shared/domain/rosters/types.ts'
import { FormDialog } from './form-dialog.tsx'
import { InspectorField, RecusalReasonField, RecusalSourceField } from './recusal-fields.tsx'
import { TargetField } from './target-field.tsx'

interface RecusalFormProps {
  readonly onClose: () => void
  readonly onSaved: (recusals: readonly RecusalView[]) => void
  readonly source?: Recusal['source']
  /** Targets to choose from instead of the whole roster */
  readonly targets?: readonly { readonly id: string; readonly name: string }[]
}

/** 回避: who does not inspect whom, and why. */
export function RecusalForm({ onClose, onSaved, source = 'office', targets }: RecusalFormProps) {
  const add = useAct('recusals.add')
  const finish = async (recusal: Recusal) => {
    const answer = await add.run({ recusal })
    if (!answer.ok) return
    onSaved(answer.value)
    onClose()
  }
  return (
    <FormDialog<Recusal>
      title="登记回避"
      act="登记"
      running={add.running}
      failure={add.failure}
      initial={{ source }}
      onFinish={finish}
      onClose={onClose}
    >
      <InspectorField />
      <TargetField among={targets} />
      <RecusalReasonField example="与法定代表人是近亲属" />
      <RecusalSourceField />
    </FormDialog>
  )
}
