import type { ReactNode } from 'react'
import { GlobalSearch } from './global-search.tsx'
import { Navigation } from './navigation.tsx'
import { useOffice } from './office-context.ts'
import { RehearsalMark } from './rehearsal-mark.tsx'
import { UnsavedQuestion } from './unsaved-question.tsx'
import { YearChoice } from './year-choice.tsx'

/** The one window: office, year and search on top, the six steps of the year at the left. */
export function Frame({ children }: { readonly children: ReactNode }) {
  const { office, status } = useOffice()
  return (
    <div className="frame">
      <header className="frame-top">
        <div className="frame-office" title={`${office.bureau}　${office.region}`}>
          {office.bureau}
          {status.rehearsal && <span className="rehearsal-badge">演练</span>}
        </div>
        <YearChoice />
        <GlobalSearch />
        <div className="frame-clerk">经办人：{office.clerk}</div>
      </header>
      <Navigation />
      <main className="frame-main" id="main">
        {children}
      </main>
      {status.rehearsal && <RehearsalMark />}
      <UnsavedQuestion />
    </div>
  )
}
