import { resolve } from 'node:path';
import { app } from 'electron';

// What Chromium would otherwise do by itself over the network, and what would let a page send packets past the request filter.
const SWITCHES: readonly (readonly [name: string, value?: string])[] = [
  ['host-resolver-rules', 'MAP * ~NOTFOUND'],
  ['no-proxy-server'],
  ['disable-background-networking'],
  ['disable-component-update'],
  ['disable-domain-reliability'],
  ['disable-sync'],
  ['disable-breakpad'],
  ['no-pings'],
  ['no-first-run'],
  ['force-webrtc-ip-handling-policy', 'disable_non_proxied_udp'],
  ['disable-features', 'AsyncDns,DnsOverHttps,MediaRouter,NetworkTimeServiceQuerying,OptimizationHints,Translate,WebTransport'],
];

/** Turns Chromium's own networking off and applies `--user-data=FOLDER`, where everything the program keeps then lives; before the program is ready. */
export function applyCommandLine(): void {
  for (const [name, value] of SWITCHES) app.commandLine.appendSwitch(name, value);
  const folder = app.commandLine.getSwitchValue('user-data');
  if (folder !== '') app.setPath('userData', resolve(folder));
}
