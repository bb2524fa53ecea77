import type { ReactNode } from 'react'

interface EmptyPlaceProps {
  /** What comes here, and from where */
  readonly children: ReactNode
  readonly action?: ReactNode
}

export function EmptyPlace({ children, action }: EmptyPlaceProps) {
  return (
    <div className="empty-place">
      <p>{children}</p>
      {action}
    </div>
  )
}
