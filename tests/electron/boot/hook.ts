import { registerHooks } from 'node:module'

// The built program asks for `electron` and gets the stand-in; nothing else is changed.
const standIn = new URL('./electron.ts', import.meta.url).href
registerHooks({
  resolve: (specifier, context, next) =>
    specifier === 'electron' ? { url: standIn, shortCircuit: true } : next(specifier, context),
})
