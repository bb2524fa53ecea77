export { buildDocx, type BuildOptions } from './docx/build-docx.ts'
export { buildXlsx } from './xlsx/build-xlsx.ts'
