import { go, hrefOf } from '#renderer/app/router.ts'
import { vocabularyNames } from '#shared/domain/rosters/vocabulary.ts'
import { vocabularyWords } from '#shared/text/vocabulary-words.ts'
import { GapsView } from './gaps-view.tsx'
import { RulesView } from './rules-view.tsx'
import { gapFields, gapTitles, gapViewKeys, viewOf } from './views.ts'
import type { View } from './views.ts'
import { WordsView } from './words-view.tsx'

/** The office's own words, what waits for one, and the rules that suggest it. */
export function VocabulariesTab({ view: asked }: { readonly view: string | null }) {
  const view = viewOf(asked)
  const here = keyOf(view)
  const entry = (key: string, label: string) => (
    <li key={key}>
      <button
        type="button"
        aria-current={key === here ? 'page' : undefined}
        onClick={() => go(hrefOf(['rosters', 'vocabularies'], { view: key }))}
      >
        {label}
      </button>
    </li>
  )
  return (
    <div className="vocabularies">
      <nav className="side-list" aria-label="词表">
        <h3>词表</h3>
        <ul>{vocabularyNames.map((name) => entry(name, vocabularyWords[name]))}</ul>
        <h3>待确认</h3>
        <ul>{gapFields.map((field) => entry(gapViewKeys[field], gapTitles[field]))}</ul>
        <h3>规则</h3>
        <ul>{entry('rules', '推荐规则')}</ul>
      </nav>
      <section className="vocabulary">
        {view.kind === 'words' && <WordsView key={view.name} name={view.name} />}
        {view.kind === 'gaps' && <GapsView key={view.field} field={view.field} />}
        {view.kind === 'rules' && <RulesView />}
      </section>
    </div>
  )
}

function keyOf(view: View): string {
  if (view.kind === 'rules') return 'rules'
  return view.kind === 'gaps' ? gapViewKeys[view.field] : view.name
}
