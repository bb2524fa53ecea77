import { globSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { parseAst } from 'vite'

const root = join(import.meta.dirname, '../../..')

/** Of the renderer's syntax trees, what is read here. */
export interface Node {
  readonly type: string
  readonly [key: string]: unknown
}

/** A component, a hook or a helper at the top of a file. */
export interface Named {
  readonly file: string
  readonly name: string
  readonly node: Node
  /** Local names of other parts → `file#name` */
  readonly known: ReadonlyMap<string, string>
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && typeof (value as Node).type === 'string'

export const nodeIn = (node: Node | null, key: string): Node | null => {
  const value = node?.[key]
  return isNode(value) ? value : null
}

export const nodesIn = (node: Node | null, key: string): Node[] => {
  const value = node?.[key]
  return Array.isArray(value) ? value.filter(isNode) : []
}

export function childrenOf(node: Node): Node[] {
  const children: Node[] = []
  for (const key in node) {
    const value = node[key]
    if (Array.isArray(value)) children.push(...value.filter(isNode))
    else if (isNode(value)) children.push(value)
  }
  return children
}

export function nameOf(node: Node | null): string {
  const name = node?.['name']
  return typeof name === 'string' ? name : ''
}

/** A text that stands in the source; null: it is put together. */
export function textOf(node: Node | null): string | null {
  const value = node?.['value']
  return node?.type === 'Literal' && typeof value === 'string' ? value : null
}

/** What a call calls, by its plain name. */
export const calledBy = (node: Node | null): string =>
  node?.type === 'CallExpression' ? nameOf(nodeIn(node, 'callee')) : ''

export const tagOf = (element: Node | null): string =>
  nameOf(nodeIn(nodeIn(element, 'openingElement'), 'name'))

export function attributeOf(element: Node, wanted: string): Node | null {
  const all = nodesIn(nodeIn(element, 'openingElement'), 'attributes')
  return nodeIn(all.find((one) => nameOf(nodeIn(one, 'name')) === wanted) ?? null, 'value')
}

/** The words between an element's tags, as far as they stand in the source. */
export function wordsIn(element: Node): string {
  const words = (node: Node): string => {
    const { value } = node
    if (node.type === 'JSXText' && typeof value === 'string') return value
    if (node.type === 'TemplateElement') return (value as { readonly cooked: string }).cooked
    const said = textOf(node)
    if (said !== null) return said
    return (node.type === 'JSXElement' ? nodesIn(node, 'children') : childrenOf(node)).map(words).join('')
  }
  return words(element).replaceAll(/\s+/g, ' ').trim()
}

/** Everything of a name at the top of the renderer's files. */
export function namedInRenderer(): readonly Named[] {
  return globSync('renderer/**/*.{ts,tsx}', { cwd: root })
    .map((file) => file.replaceAll('\\', '/'))
    .flatMap(namedIn)
}

function namedIn(file: string): Named[] {
  const program = parseAst(readFileSync(join(root, file), 'utf8'), { lang: 'tsx' }) as unknown as Node
  const body = nodesIn(program, 'body')
  const own = body.map((node) => nodeIn(node, 'declaration') ?? node).flatMap(declaredIn)
  const known = new Map([
    ...own.map(([name]) => [name, `${file}#${name}`] as const),
    ...importsIn(file, body),
  ])
  return own.map(([name, node]) => ({ file, name, node, known }))
}

function declaredIn(node: Node): [string, Node][] {
  if (node.type === 'FunctionDeclaration') return [[nameOf(nodeIn(node, 'id')), node]]
  return nodesIn(node, 'declarations').map((one) => [nameOf(nodeIn(one, 'id')), one])
}

function importsIn(file: string, body: readonly Node[]): [string, string][] {
  return body.flatMap((node) => {
    const from = textOf(nodeIn(node, 'source'))
    if (node.type !== 'ImportDeclaration' || from === null || !/^[#.]/.test(from)) return []
    const path = from.startsWith('#') ? from.slice(1) : join(dirname(file), from).replaceAll('\\', '/')
    return nodesIn(node, 'specifiers').map((one): [string, string] => [
      nameOf(nodeIn(one, 'local')),
      `${path}#${nameOf(nodeIn(one, 'imported'))}`,
    ])
  })
}
