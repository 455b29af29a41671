import { existsSync } from 'node:fs';

/** Where Debian puts its Chromium; elsewhere the Chrome that people have serves. */
const DEBIAN_CHROMIUM = '/usr/bin/chromium';

/** How the browser is started in which components are tested; it asks nobody for anything. */
export function testBrowser() {
  const found = existsSync(DEBIAN_CHROMIUM) ? { executablePath: DEBIAN_CHROMIUM } : { channel: 'chrome' };
  // Whoever is root, as in a container, has no sandbox to offer.
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  return {
    ...found,
    args: [...sandbox, '--disable-quic', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
  };
}
