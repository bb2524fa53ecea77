export type * from './page.ts'
export { documentPages } from './document-pages.ts'
export { pageTexts } from './page-text.ts'
export { formStyleOf, formStyles } from './form-styles.ts'
