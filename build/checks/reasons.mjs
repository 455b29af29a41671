import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const FOLDERS = ['shared', 'main', 'preload', 'renderer', 'build', 'tests'];
const SOURCE = /\.(ts|tsx|mjs|css)$/;
const EXCEPTION = /(?:\/\/|\/\*)\s*(?:(?:oxlint|eslint)-disable|biome-ignore|v8 ignore|@ts-(?:expect-error|ignore|nocheck))/;
const WITH_REASON = /(?:\/\/|\{\/\*) oxlint-disable-(?:next-)?line \S+ -- \S.{9,}|\/\/ @ts-expect-error \S.{9,}/;

/**
 * The lines, counted from 1, that make an exception from a rule for more than one line, for more than one rule, or without saying why.
 * @param {string} text
 */
export function unexplainedLines(text) {
  return text.split('\n').flatMap((line, index) => (EXCEPTION.test(line) && !WITH_REASON.test(line) ? [index + 1] : []));
}

/**
 * The places of such lines in the sources of a checkout.
 * @param {string} folder
 */
export function unexplainedPlaces(folder) {
  return FOLDERS.flatMap((top) => readdirSync(join(folder, top), { recursive: true, encoding: 'utf8' }).map((name) => join(top, name)))
    .filter((path) => SOURCE.test(path))
    .flatMap((path) => unexplainedLines(readFileSync(join(folder, path), 'utf8')).map((line) => `${path}:${line}`));
}
