import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import type { OfficeContextValue } from '#renderer/app/office-context.ts'
import { OfficeContext } from '#renderer/app/office-context.ts'
import type { SessionContextValue } from '#renderer/app/session-context.ts'
import { SessionContext } from '#renderer/app/session-context.ts'
import { useClerk } from '#renderer/app/use-clerk.ts'

function Who() {
  return useClerk()
}

function shownFor(me: { readonly name: string } | null): string {
  const office = { office: { clerk: '样例经办人' } } as OfficeContextValue
  const session = { session: { me } } as SessionContextValue
  const who = createElement(SessionContext, { value: session }, createElement(Who))
  return renderToStaticMarkup(createElement(OfficeContext, { value: office }, who))
}

test('whoever is logged in acts; the clerk of the office only where there are no accounts', () => {
  expect(shownFor({ name: '样例审核人' })).toBe('样例审核人')
  expect(shownFor(null)).toBe('样例经办人')
})
