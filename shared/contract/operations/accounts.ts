import { z } from 'zod'
import { roles } from '#shared/domain/kernel/accounts.ts'
import { operation } from '../operation.ts'
import * as schema from '../schemas.ts'
import type * as view from '../views.ts'
import { nothing, office } from './common.ts'

const id = z.string().min(1).max(64)
const role = z.enum(roles)
const password = schema.passwordSchema
const changing = [...office, 'record-not-found'] as const

/** Local accounts and who sits at this window (requirements G1). */
export const accountsOperations = {
  /** Who is logged in here, or who may be; asked before a login too. */
  'accounts.session': operation<view.SessionView>()({ input: nothing }),
  'accounts.login': operation<view.SessionView>()({
    input: z.object({ account: id, password }),
    failures: ['wrong-password', 'password-wait', 'account-disabled', 'no-account-here'],
  }),
  'accounts.logout': operation<view.SessionView>()({ input: nothing }),
  'accounts.lock': operation<view.SessionView>()({ input: nothing }),
  /** Somebody is at the keyboard, though no page asks for anything. */
  'accounts.stay': operation<view.SessionView>()({ input: nothing }),
  'accounts.list': operation<readonly view.AccountView[]>()({ input: nothing, failures: office }),
  /** The first of an office is its administrator, and is logged in at once. */
  'accounts.add': operation<readonly view.AccountView[]>()({
    input: schema.newAccountSchema.extend({ role }),
    failures: [...office, 'account-name-taken', 'administrator-first', 'password-not-accepted'],
  }),
  'accounts.setRole': operation<readonly view.AccountView[]>()({
    input: z.object({ id, role }),
    failures: [...changing, 'last-administrator'],
  }),
  'accounts.setDisabled': operation<readonly view.AccountView[]>()({
    input: z.object({ id, disabled: z.boolean() }),
    failures: [...changing, 'last-administrator'],
  }),
  /** By the administrator: the person changes it at the next login. */
  'accounts.resetPassword': operation<readonly view.AccountView[]>()({
    input: z.object({ id, password }),
    failures: [...changing, 'password-not-accepted'],
  }),
  'accounts.changePassword': operation<view.SessionView>()({
    input: z.object({ old: password, password }),
    failures: [...office, 'wrong-password', 'password-wait', 'password-not-accepted', 'no-account-here'],
  }),
  /** Minutes without a key or a click after which the window locks. */
  'accounts.setIdle': operation<view.SessionView>()({
    input: z.object({ minutes: z.int().min(1).max(240) }),
    failures: office,
  }),
} as const
