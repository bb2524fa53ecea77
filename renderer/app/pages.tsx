import { useEffect } from 'react'
import { CeremonyPage } from '#renderer/pages/draw/ceremony/ceremony-page.tsx'
import { DetailPage } from '#renderer/pages/draw/detail/detail-page.tsx'
import { DrawPage } from '#renderer/pages/draw/draw-page.tsx'
import { SchemePage } from '#renderer/pages/draw/scheme/scheme-page.tsx'
import { DocumentsPage } from '#renderer/pages/documents/documents-page.tsx'
import { NumbersPage } from '#renderer/pages/documents/numbers/numbers-page.tsx'
import { PreviewPage } from '#renderer/pages/documents/preview/preview-page.tsx'
import { TemplatesPage } from '#renderer/pages/documents/templates/templates-page.tsx'
import { PlanPage } from '#renderer/pages/plan/plan-page.tsx'
import { YearPage } from '#renderer/pages/plan/year/year-page.tsx'
import { RecordsPage } from '#renderer/pages/records/records-page.tsx'
import { ReportPage } from '#renderer/pages/report/report-page.tsx'
import { ResultsPage } from '#renderer/pages/results/results-page.tsx'
import { RostersPage } from '#renderer/pages/rosters/rosters-page.tsx'
import { HolidaysPage } from '#renderer/pages/settings/holidays/holidays-page.tsx'
import { ManualPage } from '#renderer/pages/settings/manual-page.tsx'
import { SettingsPage } from '#renderer/pages/settings/settings-page.tsx'
import { TodayPage } from '#renderer/pages/today/today-page.tsx'
import { useOffice } from './office-context.ts'
import { usePlace } from './router.ts'

/** Which page stands at which place. */
export function Pages() {
  const { parts, query } = usePlace()
  const { reload } = useOffice()
  const [step = 'today', part = '', id = ''] = parts
  // What is due changes with every act on another page.
  useEffect(reload, [reload, step])
  switch (step) {
    case 'rosters':
      return <RostersPage tab={part === '' ? 'targets' : part} query={query} />
    case 'plan':
      return part === 'year' ? <YearPage /> : <PlanPage />
    case 'draw':
      if (part === 'scheme') return <SchemePage key={id} taskId={id} open={query.get('open')} />
      if (part === 'ceremony') return <CeremonyPage key={id} drawId={id} round={query.get('round')} />
      if (part === 'detail') return <DetailPage key={id} drawId={id} tab={query.get('tab') ?? ''} />
      return <DrawPage />
    case 'documents':
      if (part === 'numbers') return <NumbersPage />
      if (part === 'preview') return <PreviewPage key={query.toString()} query={query} />
      return part === 'templates' ? <TemplatesPage templateId={id} /> : <DocumentsPage />
    case 'results':
      return <ResultsPage />
    case 'report':
      return <ReportPage />
    case 'records':
      return <RecordsPage />
    case 'settings':
      if (part === 'holidays') return <HolidaysPage key={query.toString()} year={yearIn(query)} />
      return part === 'manual' ? <ManualPage /> : <SettingsPage tab={part} />
    default:
      return <TodayPage />
  }
}

function yearIn(query: URLSearchParams): number | null {
  const year = Number(query.get('year'))
  return Number.isInteger(year) && year > 2000 && year < 2200 ? year : null
}
