import { useState } from 'react'
import { useAct } from '#renderer/api/use-act.ts'
import { FailureNotice } from '#renderer/components/failure-notice.tsx'
import { Wait } from '#renderer/components/wait.tsx'
import type { OutputOf, Operations } from '#shared/contract/index.ts'
import type { ChosenPackage } from './package-choice.tsx'
import { PackageChoice } from './package-choice.tsx'
import { PaperCheck } from './paper-check.tsx'
import { Verdict } from './verdict.tsx'

interface Verified {
  readonly name: string
  readonly view: OutputOf<Operations['draw.verify']>
}

/** Any package, this office's or a stranger's: everything in it is computed anew. */
export function VerifyTab() {
  const verify = useAct('draw.verify')
  const [verified, setVerified] = useState<Verified | null>(null)
  const check = async ({ name, input }: ChosenPackage) => {
    setVerified(null)
    const answer = await verify.run(input)
    if (answer.ok) setVerified({ name, view: answer.value })
  }
  return (
    <div className="scrolling">
      <div className="card">
        <PackageChoice disabled={verify.running} onChoose={(chosen) => void check(chosen)} />
      </div>
      {verify.running && <Wait doing="正在重算核验" progress={verify.progress} onCancel={verify.cancel} />}
      <FailureNotice failure={verify.failure} />
      {verified !== null && (
        <>
          <Verdict name={verified.name} view={verified.view} />
          <PaperCheck key={verified.name} view={verified.view} />
        </>
      )}
    </div>
  )
}
