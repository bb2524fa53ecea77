import { permissions } from '#shared/contract/index.ts'
import type { OperationName } from '#shared/contract/index.ts'
import { roles } from '#shared/domain/kernel/accounts.ts'
import type { Named, Node } from './source.ts'
import {
  attributeOf,
  calledBy,
  childrenOf,
  namedInRenderer,
  nameOf,
  nodeIn,
  nodesIn,
  tagOf,
  textOf,
  wordsIn,
} from './source.ts'

/** How much a role may do: its place in `roles`. 0 is everybody who is logged in. */
export type Level = number

export const levelOfRole = (role: (typeof roles)[number]): Level => roles.indexOf(role)

/** An act of which the source does not say the name where it is asked for: whatever writes needs a clerk at least. */
export const unnamed = '?'

export function levelOfAct(name: string): Level {
  if (name === unnamed) return levelOfRole('clerk')
  const least = permissions[name as OperationName]
  return least === 'anyone' || least === 'own' ? 0 : levelOfRole(least)
}

/** What one component, hook or helper of the renderer does about acts. */
export interface Part {
  readonly id: string
  /** Drawn on the screen; else a hook or helper of those that are */
  readonly isComponent: boolean
  /** Nothing but a dialog: what opens it is what offers its acts */
  readonly isDialog: boolean
  /** Acts that it runs */
  readonly runs: readonly string[]
  /** Acts of which it asks whether they may be done */
  readonly asks: readonly string[]
  /** Other parts, and the most that is asked before they come */
  readonly uses: readonly { readonly id: string; readonly gate: Level }[]
  readonly buttons: readonly { readonly words: string; readonly gate: Level }[]
}

export type Parts = ReadonlyMap<string, Part>

export const partsOfRenderer = (): Parts =>
  new Map(namedInRenderer().map((named) => [`${named.file}#${named.name}`, new Reading(named).part()]))

const gates = new Set(['IfMay', 'ActButton', 'FilledInBy'])
const dialogs = new Set(['Modal', 'FormDialog', 'ReasonQuestion', 'PaperDialog', 'TellDialog'])

/** Whatever asks the core by name; paged rows too are refused to who may not read them. */
const asking = new Set(['useAct', 'useQuery', 'usePagedRows'])

const actIn = (node: Node | null): string => textOf(node) ?? unnamed

class Reading {
  readonly #named: Named
  readonly #runs: string[] = []
  readonly #asks: string[] = []
  readonly #uses: { id: string; gate: Level }[] = []
  readonly #buttons: { words: string; gate: Level }[] = []
  /** Names that hold an answer of `useMay` */
  readonly #answers = new Map<string, Level>()

  constructor(named: Named) {
    this.#named = named
  }

  part(): Part {
    const { file, name, node } = this.#named
    this.#walk(node, 0)
    return {
      id: `${file}#${name}`,
      isComponent: /^[A-Z]/.test(name),
      isDialog: dialogs.has(outermostTag(node)),
      runs: this.#runs,
      asks: this.#asks,
      uses: this.#uses,
      buttons: this.#buttons,
    }
  }

  #walk(node: Node, gate: Level): void {
    this.#look(node, gate)
    for (const child of childrenOf(node)) this.#walk(child, Math.max(gate, this.#gateBefore(node, child)))
  }

  #look(node: Node, gate: Level): void {
    const argument = nodesIn(node, 'arguments')[0] ?? null
    const called = calledBy(node)
    if (called === 'useMay') this.#asks.push(actIn(argument))
    if (asking.has(called) || (called === 'call' && textOf(argument) !== null))
      this.#runs.push(actIn(argument))
    const init = nodeIn(node, 'init')
    if (node.type === 'VariableDeclarator' && init !== null)
      this.#keepAnswer(nameOf(nodeIn(node, 'id')), init)
    if (node.type === 'JSXElement') this.#lookAtElement(node, gate)
    if (node.type !== 'Identifier' && node.type !== 'JSXIdentifier') return
    const id = this.#named.known.get(nameOf(node))
    if (id !== undefined && id !== `${this.#named.file}#${this.#named.name}`) this.#uses.push({ id, gate })
  }

  /** `const may = useMay('…')`, `const canEdit = may && …` */
  #keepAnswer(name: string, init: Node): void {
    const asked = calledBy(init) === 'useMay' ? levelOfAct(actIn(nodesIn(init, 'arguments')[0] ?? null)) : 0
    const level = init.type === 'LogicalExpression' ? this.#answerIn(init) : asked
    if (level > 0) this.#answers.set(name, level)
  }

  #lookAtElement(element: Node, gate: Level): void {
    if (gates.has(tagOf(element))) this.#asks.push(actIn(attributeOf(element, 'act')))
    if (tagOf(element) === 'Button') this.#buttons.push({ words: wordsIn(element), gate })
  }

  /** What must be permitted for that part of a node to appear. */
  #gateBefore(node: Node, child: Node): Level {
    if (node.type === 'JSXElement' && gates.has(tagOf(node)))
      return levelOfAct(actIn(attributeOf(node, 'act')))
    const test = testOf(node)
    if (test === null || child === test) return 0
    // `!may ? null : …`
    const isOtherwise = child === nodeIn(node, 'alternate') && test.type === 'UnaryExpression'
    return this.#answerIn(isOtherwise ? (nodeIn(test, 'argument') ?? test) : test)
  }

  #answerIn(node: Node): Level {
    // Said to those who may not
    if (node.type === 'UnaryExpression') return 0
    return Math.max(
      this.#answers.get(nameOf(node)) ?? 0,
      ...childrenOf(node).map((child) => this.#answerIn(child)),
      0,
    )
  }
}

function testOf(node: Node): Node | null {
  if (node.type === 'LogicalExpression') return nodeIn(node, 'left')
  return node.type === 'ConditionalExpression' ? nodeIn(node, 'test') : null
}

/** The tag of what a component returns last. */
function outermostTag(node: Node): string {
  const body = nodesIn(nodeIn(nodeIn(node, 'init') ?? node, 'body'), 'body')
  return tagOf(nodeIn(body.findLast(({ type }) => type === 'ReturnStatement') ?? null, 'argument'))
}
