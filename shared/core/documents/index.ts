export { buildDocx, type BuildOptions } from './docx/build-docx.ts'
export { buildXlsx, stableXlsx } from './xlsx/build-xlsx.ts'
