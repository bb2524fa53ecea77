import { sql } from 'kysely'
import type { Kysely } from 'kysely'

export const number = 3

const statements: readonly string[] = [
  `create table vocabulary_word (
    vocabulary text not null check (vocabulary in
      ('regions', 'industries', 'tags', 'types', 'statuses', 'scales', 'specialties')),
    word text not null check (word <> ''),
    position integer not null check (position >= 1),
    aliases text not null check (json_type(aliases) = 'array'),
    code text not null,
    grades text not null check (json_type(grades) = 'array'),
    primary key (vocabulary, word)
  ) strict, without rowid`,
  // Empty: the office has no rules of its own, those that ship count.
  `create table suggestion_rule (
    position integer primary key check (position >= 1),
    gives text not null check (gives in ('industry', 'tag')),
    word text not null check (word <> ''),
    any_of text not null check (json_type(any_of) = 'array'),
    along_with text not null check (json_type(along_with) = 'array'),
    none_of text not null check (json_type(none_of) = 'array'),
    in_name integer not null check (in_name in (0, 1))
  ) strict`,
  // Yanshi rules 11; the register's own wording is 「存续（在营、开业、在册）」.
  `insert into vocabulary_word (vocabulary, word, position, aliases, code, grades) values
    ('statuses', '存续', 1, '["存续（在营、开业、在册）"]', '', '[]'),
    ('statuses', '在营', 2, '[]', '', '[]'),
    ('statuses', '开业', 3, '[]', '', '[]'),
    ('statuses', '在业', 4, '[]', '', '[]'),
    ('statuses', '在册', 5, '[]', '', '[]')`,
  // Three scales of letters live side by side, and an A of one is no A of another.
  `insert into vocabulary_word (vocabulary, word, position, aliases, code, grades) values
    ('scales', '企业信用风险 A—D', 1, '["企业信用风险分类"]', '', '["A","B","C","D"]'),
    ('scales', '河北省公共信用综合评价', 2, '[]', '', '["AA-","A+","A","A-","B+","B","B-","C","D"]'),
    ('scales', '信用等级A—E（旧）', 3, '[]', '', '["A","B","C","D","E"]')`,
]

export const triggers: readonly string[] = []

export async function up(tx: Kysely<unknown>): Promise<void> {
  for (const statement of [...statements, ...triggers]) await sql.raw(statement).execute(tx)
}
