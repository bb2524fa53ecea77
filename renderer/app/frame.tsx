import type { ReactNode } from 'react'
import { useIsAuditor } from '#renderer/api/use-may.ts'
import { GlobalSearch } from './global-search.tsx'
import { Navigation } from './navigation.tsx'
import { useOffice } from './office-context.ts'
import { RehearsalMark } from './rehearsal-mark.tsx'
import { SignedIn } from './signed-in.tsx'
import { UnsavedQuestion } from './unsaved-question.tsx'
import { YearChoice } from './year-choice.tsx'

/** The one window: office, year and search on top, the six steps of the year at the left. */
export function Frame({ children }: { readonly children: ReactNode }) {
  const { office, status } = useOffice()
  const isAuditor = useIsAuditor()
  return (
    <div className={isAuditor ? 'frame frame-auditor' : 'frame'}>
      <header className="frame-top">
        <div className="frame-office" title={`${office.bureau}　${office.region}`}>
          {office.bureau}
          {status.rehearsal && <span className="rehearsal-badge">演练</span>}
        </div>
        <YearChoice />
        <GlobalSearch />
        <SignedIn />
      </header>
      {isAuditor && <p className="auditor-line">查看账号：只能查看，不能改动</p>}
      <Navigation />
      <main className="frame-main" id="main">
        {children}
      </main>
      {status.rehearsal && <RehearsalMark />}
      <UnsavedQuestion />
    </div>
  )
}
