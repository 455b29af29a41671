import { stampNodeModules } from '../setup/node-modules.mjs';

stampNodeModules();
