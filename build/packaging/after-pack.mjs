import { rmSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Removes Electron's own demo program, which is left behind where the Electron is an unpacked folder.
 * @param {import('electron-builder').AfterPackContext} context
 */
export default function afterPack({ packager, appOutDir }) {
  rmSync(join(packager.getResourcesDir(appOutDir), 'default_app.asar'), { force: true });
}
