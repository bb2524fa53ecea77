import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const folder = join(import.meta.dirname, '../../vectors')

export const vectorNames = ['v1', 'v2', 'v3', 'v4', 'v5', 'v6', 'v7'] as const

/** All files of a vector: name → bytes */
export function vectorBytes(name: string): Map<string, Uint8Array> {
  const names = readdirSync(join(folder, name))
  return new Map(names.map((file) => [file, new Uint8Array(readFileSync(join(folder, name, file)))]))
}

export function vectorTexts(name: string): Map<string, string> {
  return new Map([...vectorBytes(name)].map(([file, bytes]) => [file, new TextDecoder().decode(bytes)]))
}

/** Rows of v0-kernel.tsv: S, draw, label, id, ticket */
export function kernelRows(): readonly (readonly string[])[] {
  const lines = readFileSync(join(folder, 'v0-kernel.tsv'), 'utf8').trimEnd().split('\n')
  return lines.slice(1).map((line) => line.split('\t'))
}
