import fs from 'node:fs/promises';
import type { Disk } from '#main/disk/folders.ts';
import type { SettlingDisk } from '#main/disk/settle-pair.ts';

/** A disk as a program sees it that is killed: after so many steps nothing is done any more, and nothing is ever answered. */
export interface DyingDisk {
  readonly disk: Disk & SettlingDisk;
  /** Settles once the program is dead. */
  readonly died: Promise<'killed'>;
}

/** The disk of a program that is killed before the step after `steps`. */
export function dyingDisk(steps: number): DyingDisk {
  let left = steps;
  let die: (word: 'killed') => void = () => undefined;
  const died = new Promise<'killed'>((resolve) => {
    die = resolve;
  });
  const unlessDead = <T>(step: () => Promise<T>): Promise<T> => {
    left -= 1;
    if (left >= 0) return step();
    die('killed');
    return new Promise<T>(() => undefined);
  };
  const disk: DyingDisk['disk'] = {
    open: (...given) => unlessDead(() => fs.open(...given)),
    rename: (...given) => unlessDead(() => fs.rename(...given)),
    rm: (...given) => unlessDead(() => fs.rm(...given)),
    statfs: (folder) => unlessDead(() => fs.statfs(folder)),
    mkdir: ((...given: Parameters<typeof fs.mkdir>) => unlessDead(() => fs.mkdir(...given))) as Disk['mkdir'], // its overloads differ in what they answer only
    stat: ((...given: Parameters<typeof fs.stat>) => unlessDead(() => fs.stat(...given))) as SettlingDisk['stat'], // as above
  };
  return { disk, died };
}
