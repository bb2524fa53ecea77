import { fail, ok } from '#shared/domain/kernel/result.ts'
import { clashOf, cleanedWord, mergedInto, refusedSigns } from '#shared/domain/rosters/vocabulary.ts'
import type { VocabularyName, VocabularyWord } from '#shared/domain/rosters/vocabulary.ts'
import type { Usecase } from '../../context.ts'
import { act } from '../../context.ts'
import type { Tx } from '../../store/database.ts'
import { listDraws } from '../../store/draws.ts'
import { readVocabulary, writeVocabulary } from '../../store/vocabularies.ts'
import { isOpen } from '../draw/schemes.ts'
import { renameWord } from './rename-word.ts'
import { countsOf, vocabularyView } from './vocabulary-view.ts'

export const listVocabulary: Usecase<'vocabularies.list'> = async ({ db }, { name }) =>
  ok(await vocabularyView(db, name))

export const saveWord: Usecase<'vocabularies.save'> = (context, { name, was, entry: given }) =>
  act(context, async (tx, at) => {
    const words = await readVocabulary(tx, name)
    const before = words.find(({ word }) => word === was) ?? null
    if (was !== '' && before === null) return fail({ code: 'record-not-found', what: 'word', id: was })
    const entry = cleanedWord(given)
    const refused = refusalOf(
      name,
      entry,
      words.filter(({ word }) => word !== was),
    )
    if (refused !== null) return refused
    const isRenamed = before !== null && before.word !== entry.word
    const open = isRenamed ? await openDraw(tx) : undefined
    if (open !== undefined) return fail({ code: 'draw-already-open', number: open })
    // What files still call it is understood as the new word.
    const after = isRenamed ? mergedInto(entry, { ...entry, word: before.word, aliases: [] }) : entry
    await writeVocabulary(
      tx,
      name,
      before === null ? [...words, after] : words.map((one) => (one === before ? after : one)),
    )
    const renamed = isRenamed ? await renameWord(tx, name, { from: before.word, to: after.word }, at) : {}
    const body = { vocabulary: name, before, after, ...renamed }
    return ok({ value: await vocabularyView(tx, name), kind: 'vocabulary.saved', body })
  })

export const adoptWords: Usecase<'vocabularies.adopt'> = (context, { name, words: taken }) =>
  act(context, async (tx) => {
    let words = await readVocabulary(tx, name)
    const added: string[] = []
    for (const word of taken) {
      const entry = { word, aliases: [], code: '', grades: [] }
      const refused = refusalOf(name, entry, words)
      if (refused !== null) return refused
      words = [...words, entry]
      added.push(word)
    }
    await writeVocabulary(tx, name, words)
    const body = { vocabulary: name, words: added }
    return ok({ value: await vocabularyView(tx, name), kind: 'vocabulary.adopted', body })
  })

export const arrangeWords: Usecase<'vocabularies.arrange'> = (context, { name, words: order }) =>
  act(context, async (tx) => {
    const words = await readVocabulary(tx, name)
    const arranged = order.flatMap((word) => words.filter((entry) => entry.word === word))
    if (arranged.length !== words.length || new Set(order).size !== words.length) {
      return fail({ code: 'vocabulary-changed-meanwhile' })
    }
    await writeVocabulary(tx, name, arranged)
    const body = { vocabulary: name, words: order }
    return ok({ value: await vocabularyView(tx, name), kind: 'vocabulary.arranged', body })
  })

export const mergeWord: Usecase<'vocabularies.merge'> = (context, { name, from, into }) =>
  act(context, async (tx, at) => {
    const words = await readVocabulary(tx, name)
    const target = words.find(({ word }) => word === into)
    if (target === undefined || from === into) {
      return fail({ code: 'record-not-found', what: 'word', id: into })
    }
    const open = await openDraw(tx)
    if (open !== undefined) return fail({ code: 'draw-already-open', number: open })
    const left = words.find(({ word }) => word === from) ?? { word: from, aliases: [], code: '', grades: [] }
    const merged = mergedInto(target, left)
    await writeVocabulary(
      tx,
      name,
      words.filter((one) => one !== left).map((one) => (one === target ? merged : one)),
    )
    const renamed = await renameWord(tx, name, { from, to: into }, at)
    const body = { vocabulary: name, from, into, ...renamed }
    return ok({ value: await vocabularyView(tx, name), kind: 'vocabulary.merged', body })
  })

export const removeWord: Usecase<'vocabularies.remove'> = (context, { name, word }) =>
  act(context, async (tx) => {
    const words = await readVocabulary(tx, name)
    const before = words.find((entry) => entry.word === word)
    if (before === undefined) return fail({ code: 'record-not-found', what: 'word', id: word })
    const count = (await countsOf(tx, name)).get(word) ?? 0
    if (count > 0) return fail({ code: 'word-in-use', word, count })
    await writeVocabulary(
      tx,
      name,
      words.filter((entry) => entry !== before),
    )
    const body = { vocabulary: name, before }
    return ok({ value: await vocabularyView(tx, name), kind: 'vocabulary.removed', body })
  })

function refusalOf(name: VocabularyName, entry: VocabularyWord, others: readonly VocabularyWord[]) {
  for (const word of [entry.word, ...entry.grades]) {
    const signs = word === '' ? '（空）' : refusedSigns(name, word)
    if (signs !== '') return fail({ code: 'word-not-allowed', word, signs })
  }
  const clash = clashOf(entry, others)
  return clash === null ? null : fail({ code: 'word-taken', word: clash.word, holder: clash.holder })
}

/** Between the rounds of a draw its posts and its inspectors must speak the same words. */
async function openDraw(tx: Tx): Promise<string | undefined> {
  return (await listDraws(tx)).find(({ state }) => isOpen(state))?.number
}
