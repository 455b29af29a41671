import { describe, expect, it } from 'vitest';
import { describeError } from '#shared/text/errors/errors.ts';
import { describeRefusal } from '#shared/text/errors/refusals.ts';

describe('errors in words', () => {
  it('name the file, the reason and what to do, in both languages', () => {
    const failure = {
      kind: 'bundle-refused',
      name: 'tahap1.mfbundle',
      refusal: { kind: 'digest-differs', entry: 'data/stage.json' },
    } as const;
    expect(describeError(failure, 'id')).toBe(
      'tahap1.mfbundle berisi data/stage.json yang berbeda dari yang ditandatangani; minta berkas asli dari pengirimnya.',
    );
    expect(describeError(failure, 'en')).toBe(
      'tahap1.mfbundle holds data/stage.json with other content than was signed; ask its sender for the original.',
    );
  });

  it('name every juror who still owes scores, and how many', () => {
    const failure = {
      kind: 'scores-missing',
      owed: [
        { name: 'Juri 2', missing: 1 },
        { name: 'Juri 4', missing: 1381 },
      ],
    } as const;
    expect(describeError(failure, 'id')).toContain('Juri 2 (1 proposal), Juri 4 (1.381 proposal)');
    expect(describeError(failure, 'en')).toContain('Juri 2 (1 proposal), Juri 4 (1,381 proposals)');
  });

  it('name the file inside a zip that was refused, where there is one', () => {
    expect(describeRefusal({ kind: 'zip-refused', reason: 'unsafe-name', entry: '../x' }, 'en')).toContain(
      'a file name in it is not safe: ../x',
    );
    expect(describeRefusal({ kind: 'zip-refused', reason: 'damaged', entry: null }, 'en')).toBe(
      'is refused because its zip structure is damaged; ask its sender for the original',
    );
  });
});
