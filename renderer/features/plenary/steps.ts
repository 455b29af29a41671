import type { InputOf } from '#shared/ipc/channel.ts';
import type { Contract } from '#shared/ipc/contract.ts';

/** A step of a plenary, as it is asked to be recorded. */
export type PlenaryStep = InputOf<Contract['plenary:record']>['step'];

/** What the panel means to decide. */
export type Intent = Extract<PlenaryStep, { readonly kind: 'draft' }>['intent'];
