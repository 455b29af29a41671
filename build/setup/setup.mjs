import { installDebianPackages } from './debian.mjs';
import { installNodeModules } from './node-modules.mjs';

/** Installs what is missing to build and run the program; says nothing when nothing is. */
export async function setUp() {
  await installDebianPackages('electron');
  await installNodeModules();
}

/** Installs what is missing to test the program, which is all that it needs to run and a browser. */
export async function setUpTests() {
  await installDebianPackages('tests');
  await installNodeModules();
}
