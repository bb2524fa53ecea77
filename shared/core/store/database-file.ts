import { join } from 'node:path'

/** The office's one file; named here for those who only look whether it is there. */
export const databaseFile = (folder: string): string => join(folder, 'office.db')
