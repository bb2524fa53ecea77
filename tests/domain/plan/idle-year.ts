import type { YearTally, YearTargets } from '#shared/domain/plan/compliance.ts'

export const noTally = { whole: 0, planned: 0, done: 0 }

/** Rules that promise nothing */
export const noTargets: YearTargets = {
  internalDraws: null,
  jointDraws: null,
  enterpriseShare: null,
  groupShares: [],
  itemShare: null,
  creditGradedShare: null,
  jointShare: null,
  publicationRate: null,
}

/** A year in which nothing is planned or done */
export const idleYear: YearTally = {
  draws: { internal: noTally, joint: noTally },
  graded: noTally,
  enterprises: noTally,
  groups: [],
  items: noTally,
  published: noTally,
}
