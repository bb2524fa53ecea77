import { useState } from 'react'
import { useQuery } from '#renderer/api/use-query.ts'
import type { FollowUpPaperProposal } from '#shared/contract/index.ts'

export interface PaperNumber {
  /** As typed, or as the department used it last */
  readonly letterCode: string
  readonly onLetterCode: (letterCode: string) => void
  /** null: no letter code yet, or it is being asked for */
  readonly next: FollowUpPaperProposal['next']
  readonly contact: string
  readonly phone: string
  readonly loading: boolean
  readonly reload: () => void
}

/** The number that a paper of a case would have now. */
export function usePaperNumber(caseId: string, paper: 'W6' | 'W7' | 'W10'): PaperNumber {
  const [typed, setTyped] = useState<string | null>(null)
  const proposal = useQuery('followUps.propose', { caseId, paper, letterCode: typed?.trim() ?? '' })
  const { value, loading, reload } = proposal
  const isEmptied = typed !== null && typed.trim() === ''
  return {
    letterCode: typed ?? value?.letterCode ?? '',
    onLetterCode: setTyped,
    next: loading || isEmptied ? null : (value?.next ?? null),
    contact: value?.contact ?? '',
    phone: value?.phone ?? '',
    loading,
    reload,
  }
}
