import { inFours } from '#shared/text/numbers.ts'

interface CodeGroupsProps {
  readonly code: string
  readonly className?: string
}

/** A code in groups of four, mono. Copied as one word. */
export function CodeGroups({ code, className = '' }: CodeGroupsProps) {
  return (
    <span className={`code-groups ${className}`} aria-label={code}>
      {inFours(code).map((group, at) => (
        // eslint-disable-next-line react/no-array-index-key -- a code's groups have no other identity
        <span key={`${at}-${group}`}>{group}</span>
      ))}
    </span>
  )
}
