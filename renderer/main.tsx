import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { clientOf } from '#shared/contract/index.ts'
import { connect } from './api/shell.ts'
import { App } from './app/app.tsx'
import './app/styles/base.css'
import './app/styles/frame.css'
import './app/styles/login.css'
import './app/styles/lists.css'
import './app/styles/grid.css'
import './app/styles/forms.css'
import './app/styles/work.css'
import './app/styles/plan.css'
import './app/styles/publication.css'
import './app/styles/imports.css'
import './app/styles/vocabularies.css'
import './app/styles/rules.css'
import './app/styles/check.css'
import './app/styles/preview.css'
import './app/styles/templates.css'
import './app/styles/year.css'
import './app/styles/calendar.css'
import './app/styles/relations.css'
import './app/styles/records.css'
import './app/styles/backups.css'
import './app/styles/ceremony.css'
import './app/styles/ceremony-lists.css'
import './app/styles/ceremony-draw.css'
import './app/styles/second-round.css'
import './app/styles/draw-detail.css'
import './app/styles/follow-up.css'
import './app/styles/entry.css'
import './app/styles/security.css'
import './app/styles/report.css'
import './app/styles/archive.css'
import './app/styles/overview.css'

const shell = connect()
const api = { call: clientOf(shell.transport, () => crypto.randomUUID()), desktop: shell.desktop }
const root = document.querySelector('#root')

if (root !== null) {
  createRoot(root).render(
    <StrictMode>
      <App api={api} />
    </StrictMode>,
  )
}
