import type { ReactNode } from 'react'

interface PageProps {
  readonly title: string
  /** The one thing to do here, in a sentence */
  readonly lead?: ReactNode
  /** One primary button, others before it */
  readonly actions?: ReactNode
  /** The page fills the window and scrolls inside */
  readonly full?: boolean
  readonly children: ReactNode
}

export function Page({ title, lead, actions, full = false, children }: PageProps) {
  return (
    <div className={full ? 'page page-full' : 'page'}>
      <div className="page-head">
        <h1>{title}</h1>
        {lead !== undefined && <p className="page-lead">{lead}</p>}
        <div className="page-actions">{actions}</div>
      </div>
      {children}
    </div>
  )
}
