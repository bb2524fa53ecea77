import { sql } from 'kysely'
import type { Kysely } from 'kysely'

export const number = 21

const tables: readonly string[] = [
  // Never deleted: the ledger names them. `credential` holds scrypt's parameters, salt and key.
  `create table account (
    id text primary key check (id <> ''),
    name text not null unique check (name <> ''),
    role text not null check (role in ('auditor', 'clerk', 'reviewer', 'administrator')),
    disabled integer not null default 0 check (disabled in (0, 1)),
    credential text not null check (json_type(credential) = 'object'),
    -- By the administrator: to be changed at the next login
    password_given integer not null check (password_given in (0, 1)),
    added_at text not null,
    last_login_at text not null default '',
    -- In a row; kept here so that a restart gives no new tries
    wrong_tries integer not null default 0 check (wrong_tries >= 0),
    wait_until text not null default ''
  ) strict`,
]

export const triggers: readonly string[] = [
  `create trigger account_no_delete before delete on account
    begin select raise(abort, 'an account is disabled, never deleted'); end`,
  `create trigger account_identity before update of id, name, added_at on account
    begin select raise(abort, 'the ledger names accounts: who one is does not change'); end`,
  // INSERT OR REPLACE would bypass the two above.
  `create trigger account_no_replace before insert on account
    when exists (select 1 from account where id = new.id or name = new.name)
    begin select raise(abort, 'an account is never replaced'); end`,
]

export async function up(tx: Kysely<unknown>): Promise<void> {
  for (const statement of [...tables, ...triggers]) await sql.raw(statement).execute(tx)
}
