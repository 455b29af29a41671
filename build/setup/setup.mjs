import { installDebianPackages } from './debian.mjs';
import { installNodeModules } from './node-modules.mjs';

/** Installs what is missing to build, run and test the program; says nothing when nothing is. */
export async function setUp() {
  await installDebianPackages();
  await installNodeModules();
}
