import { registerHooks } from 'node:module'

// The program's own main process asks for `electron` and gets the stand-in that looks at it.
const standIn = new URL('./electron.ts', import.meta.url).href
registerHooks({
  resolve: (specifier, context, next) =>
    specifier === 'electron' ? { url: standIn, shortCircuit: true } : next(specifier, context),
})
