import { createSocket } from 'node:dgram';
import { type AddressInfo, createServer, type Socket } from 'node:net';

/** A place on this machine that counts whatever reaches it over TCP or UDP, on the same port. */
export interface ListeningPost {
  readonly port: number;
  /** Connections and packets so far. */
  readonly reached: () => number;
  readonly close: () => Promise<void>;
}

/** Listens on the loopback address only. */
export async function openListeningPost(): Promise<ListeningPost> {
  let reached = 0;
  const sockets = new Set<Socket>();
  const tcp = createServer((socket) => {
    reached += 1;
    sockets.add(socket);
    socket.on('error', () => undefined);
    socket.end('HTTP/1.1 200 OK\r\naccess-control-allow-origin: *\r\ncontent-length: 2\r\n\r\nok');
  });
  await new Promise<void>((resolve) => tcp.listen(0, '127.0.0.1', resolve));
  const { port } = tcp.address() as AddressInfo; // listening on a port, not on a pipe
  const udp = createSocket('udp4', () => (reached += 1));
  await new Promise<void>((resolve) => udp.bind(port, '127.0.0.1', resolve));
  return {
    port,
    reached: () => reached,
    close: async () => {
      udp.close();
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => tcp.close(resolve));
    },
  };
}
