import { entriesOf, rawZip, type RawEntry } from './hostile-zip.ts';
import { sha256 } from '../panel/panel.ts';

/** A pack whose files were changed and whose manifests were written again to fit, as somebody would who knows the format. */
export function forgedPack(pack: Buffer, change: (parts: RawEntry[]) => RawEntry[]): Buffer {
  const payloads = change([...entriesOf(pack)]).filter(({ name }) => name.startsWith('evidence/data/'));
  const line = ({ name, data }: RawEntry) => `${sha256(data)}  ${name.slice('evidence/'.length)}\n`;
  const declaration = Buffer.from('BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n');
  const manifest = Buffer.from(
    payloads
      .map(line)
      .toSorted((a, b) => (a.slice(66) < b.slice(66) ? -1 : 1))
      .join(''),
  );
  const tags = [
    { name: 'evidence/bagit.txt', data: declaration },
    { name: 'evidence/manifest-sha256.txt', data: manifest },
  ];
  const all = [...payloads, ...tags, { name: 'evidence/tagmanifest-sha256.txt', data: Buffer.from(tags.map(line).join('')) }];
  return rawZip(all.toSorted((a, b) => (a.name < b.name ? -1 : 1)));
}
