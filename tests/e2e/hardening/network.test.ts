import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { freshUserData, launchApp, type RunningApp } from '#tests/support/window/launch-app.ts';
import { type ListeningPost, openListeningPost } from '#tests/support/window/listening-post.ts';

// Each attempt runs in the page and answers "reached" only if it got something over the wire.
const attempts: Readonly<Record<string, (port: number) => Promise<string>>> = {
  fetch: async (port) => (await fetch(`http://127.0.0.1:${port}/`)).text().then(() => 'reached'),
  'fetch over https': (port) => fetch(`https://127.0.0.1:${port}/`).then(() => 'reached'),
  'fetch by name': (port) => fetch(`http://localhost:${port}/`).then(() => 'reached'),
  'fetch of a local file': () => fetch('file:///etc/passwd').then(() => 'reached'),
  'fetch kept alive': (port) =>
    fetch(`http://127.0.0.1:${port}/`, { method: 'POST', body: 'x', keepalive: true, mode: 'no-cors' }).then(() => 'reached'),
  XMLHttpRequest: (port) =>
    new Promise((resolve, reject) => {
      const request = new XMLHttpRequest();
      request.addEventListener('load', () => resolve('reached'));
      request.addEventListener('error', () => reject(new Error('refused')));
      request.open('GET', `http://127.0.0.1:${port}/`);
      request.send();
    }),
  WebSocket: (port) =>
    new Promise((resolve, reject) => {
      const socket = new WebSocket(`ws://127.0.0.1:${port}/`);
      socket.addEventListener('open', () => resolve('reached'));
      socket.addEventListener('error', () => reject(new Error('refused')));
    }),
  EventSource: (port) =>
    new Promise((resolve, reject) => {
      const source = new EventSource(`http://127.0.0.1:${port}/`);
      source.addEventListener('open', () => resolve('reached'));
      source.addEventListener('error', () => reject(new Error('refused')));
    }),
  beacon: (port) =>
    new Promise((_resolve, reject) => {
      navigator.sendBeacon(`http://127.0.0.1:${port}/`, 'x');
      setTimeout(() => reject(new Error('whether it arrived shows at the other end')), 300);
    }),
  image: (port) =>
    new Promise((resolve, reject) => {
      const image = new Image();
      image.addEventListener('load', () => resolve('reached'));
      image.addEventListener('error', () => reject(new Error('refused')));
      image.src = `http://127.0.0.1:${port}/x.png`;
    }),
  'image from a local file': () =>
    new Promise((resolve, reject) => {
      const image = new Image();
      image.addEventListener('load', () => resolve('reached'));
      image.addEventListener('error', () => reject(new Error('refused')));
      image.src = 'file:///usr/share/pixmaps/debian-logo.png';
    }),
  script: (port) =>
    new Promise((resolve, reject) => {
      const script = document.createElement('script');
      script.addEventListener('load', () => resolve('reached'));
      script.addEventListener('error', () => reject(new Error('refused')));
      script.src = `http://127.0.0.1:${port}/x.js`;
      document.head.append(script);
    }),
  stylesheet: (port) =>
    new Promise((resolve, reject) => {
      const link = document.createElement('link');
      link.addEventListener('load', () => resolve('reached'));
      link.addEventListener('error', () => reject(new Error('refused')));
      link.rel = 'stylesheet';
      link.href = `http://127.0.0.1:${port}/x.css`;
      document.head.append(link);
    }),
  'prefetch and preconnect': (port) =>
    new Promise((_resolve, reject) => {
      for (const rel of ['prefetch', 'preconnect', 'dns-prefetch', 'preload', 'modulepreload']) {
        const link = document.createElement('link');
        link.rel = rel;
        link.href = `http://127.0.0.1:${port}/${rel}`;
        document.head.append(link);
      }
      setTimeout(() => reject(new Error('whether it arrived shows at the other end')), 300);
    }),
  frame: (port) =>
    new Promise((_resolve, reject) => {
      const frame = document.createElement('iframe');
      frame.src = `http://127.0.0.1:${port}/`;
      document.body.append(frame);
      setTimeout(() => {
        frame.remove();
        reject(new Error('whether it arrived shows at the other end'));
      }, 300);
    }),
  'WebRTC packets': (port) =>
    new Promise((resolve, reject) => {
      const peer = new RTCPeerConnection({ iceServers: [{ urls: `stun:127.0.0.1:${port}` }] });
      peer.addEventListener('icecandidate', ({ candidate }) => candidate?.type === 'srflx' && resolve('reached'));
      peer.createDataChannel('x');
      void peer.createOffer().then((offer) => peer.setLocalDescription(offer));
      setTimeout(() => {
        peer.close();
        reject(new Error('refused'));
      }, 1000);
    }),
};

function showPageWithoutPolicy({ app }: RunningApp): Promise<void> {
  return app.evaluate(async ({ BrowserWindow, session }) => {
    const [window] = BrowserWindow.getAllWindows();
    // The program's own page, cut off while it is still being loaded, would fail under the address of the next one.
    if (window?.webContents.isLoading() === true) {
      await new Promise<void>((resolve) => window.webContents.once('did-stop-loading', () => resolve()));
    }
    session.defaultSession.protocol.unhandle('app');
    session.defaultSession.protocol.handle(
      'app',
      () => new Response('<!doctype html><title>-</title>', { headers: { 'content-type': 'text/html' } }),
    );
    await window?.loadURL('app://mufakat/index.html');
  });
}

describe.each([
  { pageOf: 'the program', prepare: () => Promise.resolve() },
  { pageOf: 'our origin without any content security policy', prepare: showPageWithoutPolicy },
])('no page of $pageOf reaches a network', ({ prepare }) => {
  let post: ListeningPost;
  let data: Awaited<ReturnType<typeof freshUserData>>;
  let running: RunningApp;

  beforeAll(async () => {
    post = await openListeningPost();
    data = await freshUserData();
    running = await launchApp(data.folder);
    await prepare(running);
  });

  afterAll(async () => {
    await running.close();
    await data.dispose();
    await post.close();
  });

  test.each(Object.entries(attempts))('%s is refused and nothing arrives', async (_name, attempt) => {
    await expect(running.page.evaluate(attempt, post.port)).rejects.toThrow();
    expect(post.reached()).toBe(0);
  });

  test('the main process itself is refused through the session of the window', async () => {
    const request = running.app.evaluate(
      ({ session }, port) => session.defaultSession.fetch(`http://127.0.0.1:${port}/`).then(({ status }) => status),
      post.port,
    );
    await expect(request).rejects.toThrow();
    expect(post.reached()).toBe(0);
  });

  test('the post does count: a request from this test arrives', async () => {
    await fetch(`http://127.0.0.1:${post.port}/`);
    expect(post.reached()).toBe(1);
  });
});
