import { app, type Session, type WebContents } from 'electron';
import { PAGE_ORIGIN, START_URL } from '../pages/origin.ts';

/** Applies the rules below to every session and every page that will ever exist; call once, before the first window. */
export function harden(): void {
  // Where the program was started without the sandbox (as root on Linux), asking for it everywhere keeps Chromium's own processes from starting.
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
  app.on('session-created', hardenSession);
  app.on('web-contents-created', (_event, contents) => hardenContents(contents));
}

function hardenSession(session: Session): void {
  session.setPermissionRequestHandler((_contents, permission, answer) => answer(isGranted(permission)));
  session.setPermissionCheckHandler((_contents, permission) => isGranted(permission));
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler((_request, answer) => answer({}));
  session.setSpellCheckerEnabled(false);
  session.on('will-download', (event) => event.preventDefault());
  // Without a filter this sees every request of every kind, web sockets and local files included.
  session.webRequest.onBeforeRequest((details, answer) => answer({ cancel: !isAllowed(details.url) }));
}

/** A juror's scores must not be the first thing to go when the disk is full, and what people ask to be copied must reach the clipboard, which is never read. */
const GRANTED: readonly string[] = ['persistent-storage', 'clipboard-sanitized-write'];

function isGranted(permission: string): boolean {
  return GRANTED.includes(permission);
}

function isAllowed(address: string): boolean {
  return address.startsWith(`${PAGE_ORIGIN}/`) || isDeveloperTools(address);
}

function isDeveloperTools(address: string): boolean {
  return !app.isPackaged && address.startsWith('devtools://');
}

function hardenContents(contents: WebContents): void {
  const refuse = (event: { preventDefault: () => void }) => event.preventDefault();
  contents.on('will-navigate', refuse);
  contents.on('will-frame-navigate', refuse);
  contents.on('will-redirect', refuse);
  contents.on('will-attach-webview', refuse);
  // An empty page is the one address that is shown without asking; whoever got there is brought back.
  contents.on('did-navigate', (_event, address) => {
    if (address === 'about:blank') contents.loadURL(START_URL).catch(() => undefined);
  });
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
}
