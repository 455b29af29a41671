import { useRef, useState } from 'react';
import { ok, type Result } from '#shared/base/result.ts';
import { type Change, type CompetitionRecord, keyOf } from '#shared/domain/competition/draft/records.ts';
import type { AppError } from '#shared/ipc/errors.ts';
import type { CompetitionRecords } from '#shared/ipc/views/competition.ts';
import { type PageBridge, useBridge } from './bridge.ts';

/** Something to be done to a competition: a change to be saved, or a step back or forth. */
export type Order = { readonly act: 'change'; readonly change: Change } | { readonly act: 'undo' | 'redo' };

/** Whether everything that was changed is on the disk. */
export type CompetitionSave =
  | { readonly kind: 'saved' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'failed'; readonly error: AppError };

interface OutboxParts {
  readonly owner: string;
  readonly id: string;
  /** What is now on the disk; `waiting` is on the screen already and goes with the next request. */
  readonly onSaved: (answer: CompetitionRecords, waiting: readonly CompetitionRecord[]) => void;
  /** An order was refused; those after it are given up, since they stand on it. */
  readonly onRefused: () => void;
}

/** Sends orders one after another; what is typed while one is on its way goes together with the next. */
export function useOutbox({ owner, id, onSaved, onRefused }: OutboxParts) {
  const bridge = useBridge();
  const [save, setSave] = useState<CompetitionSave>({ kind: 'saved' });
  const queue = useRef<Order[]>([]);
  const sent = useRef<Order | null>(null);
  const isSending = useRef(false);

  const sendAll = async (): Promise<CompetitionSave> => {
    for (let order = takeNext(queue.current); order !== null; order = takeNext(queue.current)) {
      sent.current = order;
      const answer = await carryOut(bridge, owner, id, order);
      sent.current = null;
      if (!answer.ok) {
        queue.current = [];
        onRefused();
        return { kind: 'failed', error: answer.error };
      }
      const waiting = queue.current.flatMap(recordsOf);
      onSaved(answer.value, waiting);
    }
    return { kind: 'saved' };
  };

  const send = async () => {
    if (isSending.current) return;
    isSending.current = true;
    setSave({ kind: 'saving' });
    try {
      setSave(await sendAll());
    } finally {
      isSending.current = false;
    }
  };

  const enqueue = (order: Order) => {
    queue.current.push(order);
    void send();
  };
  /** What is changed on the screen and perhaps not on the disk. */
  const unsaved = () => [...(sent.current === null ? [] : [sent.current]), ...queue.current].flatMap(recordsOf);
  return { save, enqueue, unsaved };
}

function recordsOf(order: Order): readonly CompetitionRecord[] {
  return order.act === 'change' ? order.change.records : [];
}

async function carryOut(bridge: PageBridge, owner: string, id: string, order: Order): Promise<Result<CompetitionRecords, AppError>> {
  if (order.act !== 'change') return bridge['competition:step']({ owner, id, act: order.act });
  const answer = await bridge['competition:change']({ owner, id, change: order.change });
  return answer.ok ? ok({ status: answer.value, records: [] }) : answer;
}

/** Takes the next order out of the queue, with the changes of the same step that follow it. */
function takeNext(queue: Order[]): Order | null {
  let next = queue.shift() ?? null;
  while (next?.act === 'change' && next.change.step !== null) {
    const [after] = queue;
    if (after?.act !== 'change' || after.change.step !== next.change.step) break;
    queue.shift();
    next = { act: 'change', change: { ...next.change, records: newest([...next.change.records, ...after.change.records]) } };
  }
  return next;
}

function newest(records: readonly CompetitionRecord[]): readonly CompetitionRecord[] {
  return [...new Map(records.map((record) => [keyOf(record), record])).values()];
}
