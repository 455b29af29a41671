import { win32 } from 'node:path';
import { writeVerified } from '#main/disk/write-verified.ts';
import { ok } from '#shared/base/result.ts';
import type { Desk } from '../../desk.ts';
import type { HandlerGroup } from '../../handlers.ts';
import { saveFile } from '../../save-file.ts';

type Visits = Pick<HandlerGroup<'panel'>, 'panel:visit-files' | 'panel:show-visit-photos' | 'panel:save-visit-file'>;

/** What a chair may see of the photos and files that jurors brought from their visits. */
export function visitHandlers(desk: Desk): Visits {
  return {
    'panel:visit-files': async ({ chair, ...asked }) => {
      const key = desk.identities.key(chair);
      if (!key.ok) return key;
      return desk.work.run('listVisitFiles', { laptop: desk.laptop(), chair: key.value, ...asked }, desk.progress('merge'));
    },
    'panel:show-visit-photos': async ({ chair, ...asked }) => {
      const key = desk.identities.key(chair);
      if (!key.ok) return key;
      const photos = await desk.work.run('readVisitPhotos', { laptop: desk.laptop(), chair: key.value, ...asked }, desk.progress('merge'));
      return photos.ok ? ok(photos.value.map((photo) => ({ sha256: photo.sha256, ticket: desk.photos.show(photo) }))) : photos;
    },
    'panel:save-visit-file': async ({ chair, ...asked }) => {
      const key = desk.identities.key(chair);
      if (!key.ok) return key;
      const file = await desk.work.run('readVisitFile', { laptop: desk.laptop(), chair: key.value, ...asked }, desk.progress('merge'));
      if (!file.ok) return file;
      const { name, bytes } = file.value;
      // The name is not signed, and suggests no folder, on whatever system it was written.
      return saveFile(await desk.dialogs.save('evidence', win32.basename(name)), (path) => writeVerified(path, bytes));
    },
  };
}
