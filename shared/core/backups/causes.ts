import type { OperationName } from '#shared/contract/index.ts'
import type { BackupCause } from './manifest.ts'

/** After which acts a backup is made at once: those whose loss could not be made good by doing them again. */
export const causesOfBackups: { readonly [Name in OperationName]?: BackupCause } = {
  'rosters.confirmImport': 'import',
  'office.loadSample': 'import',
  'inspections.confirmImport': 'import',
  'recusals.confirmImport': 'import',
  'plan.confirmImport': 'import',
  'results.takeSheet': 'import',
  'draw.conclude': 'draw',
  'draw.replace': 'draw',
}
