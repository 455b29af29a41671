import { AsyncLocalStorage } from 'node:async_hooks';
import { JOB_STATE, type Order } from './protocol.ts';

/** One thing that a window asked for, on its way through any number of jobs. */
interface WorkRequest {
  isStopped: boolean;
  readonly orders: Set<Order>;
}

/** The requests on their way: a stop holds for them also in the moments in which none of their jobs runs, before the first and between two. */
export interface WorkRequests {
  /** Carries out one request; the jobs that are ordered meanwhile are its own. */
  readonly within: <T>(request: () => Promise<T>) => Promise<T>;
  /** Whether the request that orders a job now was stopped; never where it is within none. */
  readonly isStopped: () => boolean;
  /** Carries out a job of the request that orders it now. */
  readonly during: <T>(order: Order, carry: () => Promise<T>) => Promise<T>;
  /** Stops all of them, except those with a job that writes for good. */
  readonly stop: () => void;
}

/** No request yet. */
export function createRequests(): WorkRequests {
  const current = new AsyncLocalStorage<WorkRequest>();
  const onTheirWay = new Set<WorkRequest>();
  return {
    within: async (act) => {
      const request: WorkRequest = { isStopped: false, orders: new Set() };
      onTheirWay.add(request);
      try {
        return await current.run(request, act);
      } finally {
        onTheirWay.delete(request);
      }
    },
    isStopped: () => current.getStore()?.isStopped === true,
    during: async (order, carry) => {
      const orders = current.getStore()?.orders;
      orders?.add(order);
      try {
        return await carry();
      } finally {
        orders?.delete(order);
      }
    },
    stop: () => {
      for (const request of onTheirWay) request.isStopped ||= ![...request.orders].some(isWriting);
    },
  };
}

function isWriting({ state }: Order): boolean {
  return Atomics.load(state, 0) === JOB_STATE.writing;
}
