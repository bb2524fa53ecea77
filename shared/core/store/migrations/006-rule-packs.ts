import { sql } from 'kysely'
import type { Kysely } from 'kysely'

export const number = 6

const statements: readonly string[] = [
  `alter table office add column level text not null default 'county' check (level in ('county', 'district', 'city'))`,
  `update office set level = case when region like '%区' then 'district' when region like '%市' then 'city' else 'county' end`,
  `alter table office add column number_prefix text not null default ''`,
  `alter table office add column mobile text not null default ''`,
  `alter table office add column address text not null default ''`,
  `alter table office add column postcode text not null default ''`,
  `alter table office add column seal_line text not null default ''`,
  `update office set seal_line = bureau`,
  // The office's own copies of a preset; `body` holds every figure, so that a newer program changes none of them.
  `create table rule_pack (
    id text primary key check (id glob 'own-[1-9]*'),
    preset text not null check (preset <> ''),
    name text not null unique check (name <> ''),
    body text not null check (json_type(body) = 'object'),
    revision integer not null check (revision >= 1),
    changed_at text not null
  ) strict`,
  // 发起 → 联合. Parties are departments (joint) or units of the bureau (internal), by name as plans print them.
  `create table initiation (
    scope text not null check (scope in ('internal', 'joint')),
    initiator text not null check (initiator <> ''),
    partner text not null check (partner <> '' and partner <> initiator),
    primary key (scope, initiator, partner)
  ) strict, without rowid`,
]

export const triggers: readonly string[] = []

export async function up(tx: Kysely<unknown>): Promise<void> {
  for (const statement of [...statements, ...triggers]) await sql.raw(statement).execute(tx)
}
