import { sql } from 'kysely'
import type { Kysely } from 'kysely'

export const number = 8

const statements: readonly string[] = [
  // The order of a table is the office's; those of before follow their numbers.
  `alter table plan add column position integer not null default 0 check (position >= 0)`,
  // Every state a plan was saved in. No reference to the plan: what was once saved outlives its removal.
  `create table plan_version (
    plan_id text not null,
    version integer not null check (version >= 1),
    body text not null check (json_type(body) = 'object'),
    at text not null,
    actor text not null,
    reason text not null,
    pack_id text not null,
    pack_sha256 text not null,
    primary key (plan_id, version)
  ) strict, without rowid`,
  // What stood before versions were kept: nobody knows since when, by whom and by which rules.
  `insert into plan_version (plan_id, version, body, at, actor, reason, pack_id, pack_sha256)
    select plan.id, 1, json_object(
      'id', plan.id, 'year', plan.year, 'scope', plan.scope, 'number', plan.number, 'name', plan.name,
      'tasks', json((select json_group_array(json_object(
        'id', id, 'number', number, 'name', name, 'selection', selection, 'selectionText', selection_text,
        'ratioText', ratio_text, 'itemsText', items_text, 'scopeText', scope_text, 'initiator', initiator,
        'partners', partners, 'periodText', period_text, 'startMonth', start_month, 'endMonth', end_month,
        'remark', remark)) from (select * from task where plan_id = plan.id order by position)))
    ), '', '', '', '', '' from plan`,
  // A year's table as it was published, and every later edition of it. Until it is published there is none.
  `create table plan_edition (
    year integer not null check (year between 2000 and 2199),
    scope text not null check (scope in ('internal', 'joint')),
    edition integer not null check (edition >= 1),
    made_on text not null,
    reason text not null check (reason <> '' or edition = 1),
    body text not null check (json_type(body) = 'array'),
    at text not null,
    actor text not null,
    pack_id text not null,
    pack_sha256 text not null,
    primary key (year, scope, edition)
  ) strict, without rowid`,
  // An edition can be published in several places.
  `create table plan_publication (
    year integer not null,
    scope text not null,
    edition integer not null,
    published_on text not null check (published_on <> ''),
    place text not null check (place <> ''),
    at text not null,
    actor text not null,
    primary key (year, scope, edition, place),
    foreign key (year, scope, edition) references plan_edition (year, scope, edition)
  ) strict, without rowid`,
]

export const triggers: readonly string[] = ['plan_version', 'plan_edition', 'plan_publication'].flatMap(
  (table) =>
    ['update', 'delete'].map(
      (act) =>
        `create trigger ${table}_no_${act} before ${act} on ${table}
          begin select raise(abort, 'what was saved of a plan is fixed'); end`,
    ),
)

export async function up(tx: Kysely<unknown>): Promise<void> {
  for (const statement of [...statements, ...triggers]) await sql.raw(statement).execute(tx)
}
