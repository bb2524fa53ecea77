import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** A piece of others' work that the program is made of. */
export interface Dependency {
  readonly name: string
  readonly version: string
  /** SPDX, as its author gives it; empty: it names none */
  readonly licence: string
  /** The licence as it lies in the package; empty where it brings none */
  readonly text: string
}

export interface LockedPackage {
  readonly version?: string
  readonly license?: string
  readonly dev?: boolean
  readonly optional?: boolean
  readonly devOptional?: boolean
  readonly hasInstallScript?: boolean
}

/** Every package that is installed, by its folder under `root`. */
export function lockedPackages(root: string): ReadonlyMap<string, LockedPackage> {
  const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as {
    readonly packages: Readonly<Record<string, LockedPackage>>
  }
  return new Map(Object.entries(lock.packages).filter(([path]) => path !== ''))
}

/**
 * What is handed out with the program, by name. Electron is a tool in the manifest and yet the program's own shell; optional
 * ones are other machines' builds of Node and a referee of tests.
 */
export function shippedDependencies(root: string): readonly Dependency[] {
  const shipped = [...lockedPackages(root)].filter(
    ([path, { dev, optional, devOptional }]) =>
      path === 'node_modules/electron' || (dev !== true && optional !== true && devOptional !== true),
  )
  const all = shipped.map(([path, { version = '', license = '' }]) => ({
    name: path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length),
    version,
    licence: license,
    text: licenceText(join(root, path)),
  }))
  const once = new Map(all.map((each) => [`${each.name} ${each.version}`, each]))
  return [...once.values()].toSorted((one, other) => (one.name < other.name ? -1 : 1))
}

/** What 设置 → 关于 shows. */
export function composition(root: string) {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    readonly version: string
  }
  return { version, dependencies: shippedDependencies(root) }
}

function licenceText(folder: string): string {
  const files = readdirSync(folder).filter((name) => /^(?:licen[sc]e|copying|notice)/iu.test(name))
  const whole = files.map((name) => join(folder, name)).filter((file) => statSync(file).isFile())
  return whole.map((file) => readFileSync(file, 'utf8').trim()).join('\n\n')
}
