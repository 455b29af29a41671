import { parentPort } from 'node:worker_threads';
import { carryOut } from './carry-out.ts';
import { jobs } from './jobs.ts';
import type { Order } from './protocol.ts';

const port = parentPort;
if (port === null) throw new Error('work.cjs is a worker, started by the program');
port.on(
  'message',
  (order: Order) =>
    void carryOut(
      order,
      jobs,
      (reply) => port.postMessage(reply),
      () => performance.now(),
    ),
);
