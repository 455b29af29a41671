import type { Page } from 'playwright-core';
import type { SampleCompetition } from '#main/sample/competitions.ts';
import type { HandedIn } from './reading-bundle.ts';
import { digestOf, recordOf } from './reading-bundle.ts';

/** The sample with more files handed in, by entry. */
export function withHandedIn(sample: SampleCompetition, files: Readonly<Record<string, readonly HandedIn[]>>): SampleCompetition {
  const { proposals, attachments } = sample.content;
  const added = Object.values(files).flat();
  return {
    ...sample,
    content: {
      proposals: proposals.map((proposal) => ({
        ...proposal,
        attachments: [...proposal.attachments, ...(files[proposal.entry] ?? []).map(recordOf)].toSorted((a, b) =>
          a.sha256 < b.sha256 ? -1 : 1,
        ),
      })),
      attachments: new Map([...attachments, ...added.map((file) => [digestOf(file), file.content] as const)]),
    },
  };
}

const FRAMES = 4;

/** A moment of film that the window's own browser records. */
export async function filmed(page: Page): Promise<Buffer> {
  const bytes = await page.evaluate(async (frames) => {
    const canvas = document.createElement('canvas');
    const context = canvas.getContext('2d');
    const recorder = new MediaRecorder(canvas.captureStream(10), { mimeType: 'video/webm' });
    const chunks: Blob[] = [];
    recorder.ondataavailable = ({ data }) => chunks.push(data);
    const stopped = new Promise((resolve) => (recorder.onstop = resolve));
    recorder.start();
    for (let frame = 0; frame < frames; frame += 1) {
      context?.fillRect(frame * 10, 0, 10, 100);
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    recorder.stop();
    await stopped;
    return [...new Uint8Array(await new Blob(chunks).arrayBuffer())];
  }, FRAMES);
  return Buffer.from(bytes);
}

/** A photo of 40 by 20, white in its left half and black in its right, as the camera's sensor saw it. */
export async function photographed(page: Page): Promise<Buffer> {
  const bytes = await page.evaluate(async () => {
    const canvas = new OffscreenCanvas(40, 20);
    const pen = canvas.getContext('2d');
    pen?.fillRect(20, 0, 20, 20);
    if (pen !== null) pen.fillStyle = 'white';
    pen?.fillRect(0, 0, 20, 20);
    return [...new Uint8Array(await (await canvas.convertToBlob({ type: 'image/jpeg' })).arrayBuffer())];
  });
  return Buffer.from(bytes);
}

const RATE = 8000;

/** A second of silence as the simplest of sound files (RIFF WAVE, 8 bits, one channel). */
export function silence(): Buffer {
  const head = Buffer.alloc(44);
  head.write('RIFF', 0, 'latin1');
  head.writeUInt32LE(36 + RATE, 4);
  head.write('WAVEfmt ', 8, 'latin1');
  head.writeUInt32LE(16, 16);
  head.writeUInt16LE(1, 20);
  head.writeUInt16LE(1, 22);
  head.writeUInt32LE(RATE, 24);
  head.writeUInt32LE(RATE, 28);
  head.writeUInt16LE(1, 32);
  head.writeUInt16LE(8, 34);
  head.write('data', 36, 'latin1');
  head.writeUInt32LE(RATE, 40);
  return Buffer.concat([head, Buffer.alloc(RATE, 128)]);
}
