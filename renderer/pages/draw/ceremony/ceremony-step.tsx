import type { StepId } from './ceremony-steps.ts'
import { firstSitting } from './ceremony-steps.ts'
import type { StepProps } from './step-props.ts'
import { CommitFirstStep } from './steps/commit-first-step.tsx'
import { CommitSecondStep } from './steps/commit-second-step.tsx'
import { ExpertsStep } from './steps/experts-step.tsx'
import { ItemsStep } from './steps/items-step.tsx'
import { OpeningStep } from './steps/opening-step.tsx'
import { PackageStep } from './steps/package-step.tsx'
import { RecusalsStep } from './steps/recusals-step.tsx'
import { FirstResultStep } from './steps/first-result-step.tsx'
import { RulerStep } from './steps/ruler-step.tsx'
import { ScopeStep } from './steps/scope-step.tsx'
import { SecondResultStep } from './steps/second-result-step.tsx'
import { SeedStep } from './steps/seed-step.tsx'
import { SlipsStep } from './steps/slips-step.tsx'
import { TeamsStep } from './steps/teams-step.tsx'
import { WinnersStep } from './steps/winners-step.tsx'
import { WriteStep } from './steps/write-step.tsx'

/** One message per step. */
export function CeremonyStep({ step, ...props }: StepProps & { readonly step: StepId }) {
  const second = props.sitting === 'late' ? firstSitting : props.sitting
  switch (step) {
    case 'opening':
      return <OpeningStep {...props} />
    case 'scope':
      return <ScopeStep {...props} />
    case 'commit-1':
      return <CommitFirstStep {...props} />
    case 'write-1':
      return <WriteStep {...props} round={1} />
    case 'slips-1':
      return <SlipsStep {...props} round={1} />
    case 'seed-1':
      return <SeedStep {...props} round={1} />
    case 'ruler':
      return <RulerStep {...props} />
    case 'winners':
      return <WinnersStep {...props} />
    case 'items':
      return <ItemsStep {...props} />
    case 'result-1':
      return <FirstResultStep {...props} />
    case 'recusals':
      return <RecusalsStep {...props} />
    case 'commit-2':
      return <CommitSecondStep {...props} />
    case 'write-2':
      return <WriteStep {...props} round={second} />
    case 'slips-2':
      return <SlipsStep {...props} round={second} />
    case 'seed-2':
      return <SeedStep {...props} round={second} />
    case 'teams':
      return <TeamsStep {...props} />
    case 'experts':
      return <ExpertsStep {...props} />
    case 'result-2':
      return <SecondResultStep {...props} />
    case 'package':
      return <PackageStep {...props} />
  }
}
