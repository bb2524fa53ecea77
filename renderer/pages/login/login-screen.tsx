import { useCallback, useState, useSyncExternalStore } from 'react'
import { createPortal } from 'react-dom'
import type { Shut } from '#renderer/api/door.ts'
import type { SessionView } from '#shared/contract/index.ts'
import { LoginForm } from './login-form.tsx'
import { OwnPasswordForm } from './own-password-form.tsx'

interface LoginScreenProps {
  readonly why: Shut
  readonly session: SessionView | null
  readonly onSession: (session: SessionView) => void
}

/** 登录 and 解锁: covers everything, and leaves nothing under it to be reached by key. */
export function LoginScreen({ why, session, onSession }: LoginScreenProps) {
  const place = useCover()
  // Typed a moment ago: the given password is not asked twice.
  const [typed, setTyped] = useState('')
  const changes = why === 'password'
  const content = (
    <main className="login">
      <article className="card login-card" key={why}>
        <p className="login-office">{session?.bureau}</p>
        {session?.rehearsal === true && <span className="rehearsal-badge">演练</span>}
        <h1>{titles[why]}</h1>
        {changes ? (
          <OwnPasswordForm old={typed} first onDone={onSession} />
        ) : (
          <LoginForm
            // The only account is chosen when it is known who has one.
            key={session === null ? 'asking' : 'known'}
            session={session}
            locked={why === 'locked'}
            onDone={(view, password) => {
              setTyped(view.state === 'password' ? password : '')
              onSession(view)
            }}
          />
        )}
      </article>
    </main>
  )
  return place === null ? null : createPortal(content, place)
}

const titles: Readonly<Record<Shut, string>> = {
  out: '登录双随机工作台',
  locked: '窗口已锁定',
  password: '改成自己的密码',
}

/**
 * A layer of its own over the page and its dialogs; the rest of the document takes neither focus nor keys. null until it stands in
 * the document: a field in it could not take the focus before.
 */
function useCover(): HTMLElement | null {
  const [own] = useState(newCover)
  const stand = useCallback(() => cover(own), [own])
  return useSyncExternalStore(stand, () => own.isConnected) ? own : null
}

/** Until the returned function is called. */
function cover(own: HTMLElement): () => void {
  const others = [...document.body.children].filter((one) => one instanceof HTMLElement)
  const before = others.map((one) => one.inert)
  for (const other of others) other.inert = true
  const keep = (event: Event) => event.stopPropagation()
  document.body.append(own)
  document.body.classList.add('shut')
  // Keys pressed here are no keys of the ceremony underneath.
  own.addEventListener('keydown', keep)
  own.addEventListener('keyup', keep)
  return () => {
    for (const [at, other] of others.entries()) other.inert = before[at] ?? false
    document.body.classList.remove('shut')
    own.remove()
  }
}

function newCover(): HTMLElement {
  const own = document.createElement('div')
  own.className = 'login-cover'
  return own
}
