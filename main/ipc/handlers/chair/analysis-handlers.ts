import type { PackedPanel } from '#main/work/jobs/analysis-jobs.ts';
import type { Explanation } from '#main/work/jobs/explain-jobs.ts';
import type { Bundle } from '#main/bundles/open-bundle.ts';
import type { Language } from '#shared/base/language.ts';
import { explanationDocument } from '#main/printing/explanation-document.ts';
import type { ChairsPanel } from '#main/work/panel-at-hand.ts';
import { ok, type Result } from '#shared/base/result.ts';
import type { AppError } from '#shared/ipc/errors.ts';
import { namelessJurors, stepsInWords } from '#shared/text/ranking/steps-in-words.ts';
import type { Desk } from '../../desk.ts';
import type { HandlerGroup } from '../../handlers.ts';
import { printOut } from '../../print-out.ts';

/** The chair's second look: why a rank, what if, how far jurors agree, how firm the ranking is. */
export function analysisHandlers(desk: Desk): HandlerGroup<'analysis'> {
  const order = ({ bundleId, chair }: Asking): Result<ChairsPanel, AppError> => {
    const key = desk.identities.key(chair);
    return key.ok ? ok({ laptop: desk.laptop(), bundleId, chair: key.value }) : key;
  };
  const pack = async (asking: Asking, decided: boolean): Promise<Result<PackedPanel, AppError>> => {
    const panel = order(asking);
    return panel.ok ? desk.work.run('packPanel', { ...panel.value, decided }, desk.progress('merge')) : panel;
  };
  const explain = async ({ entry, ...asking }: Asking & { readonly entry: string }): Promise<Result<Explanation, AppError>> => {
    const panel = order(asking);
    return panel.ok ? desk.work.run('explainPlace', { ...panel.value, entry }, desk.progress('merge')) : panel;
  };
  const agreement = remembering((packed: PackedPanel, criterion: string | null) =>
    desk.work.run('measureAgreement', { packed, criterion }, desk.progress('measure')),
  );
  const stability = remembering((packed: PackedPanel, asked: { readonly resamples: number; readonly cut: number | null }) =>
    desk.work.run('measureStability', { packed, ...asked }, desk.progress('measure')),
  );
  return {
    'analysis:explain': async ({ language, ...asking }) => {
      const explained = await explain(asking);
      if (!explained.ok) return explained;
      return ok({ steps: stepsInWords(explained.value, language), ties: explained.value.ties });
    },
    'analysis:print-explanation': async ({ language, to, ...asking }) => {
      const explained = await explain(asking);
      if (!explained.ok) return explained;
      const bundle = await desk.bundles.open(asking.bundleId);
      if (!bundle.ok) return bundle;
      const page = printed(explained.value, bundle.value, language);
      return printOut(desk, explanationDocument({ content: bundle.value, ...page, language }), to);
    },
    'analysis:what-if': async ({ aggregate, weight, without, decided, ...asking }) => {
      const panel = order(asking);
      if (!panel.ok) return panel;
      return desk.work.run('rankOtherwise', { ...panel.value, decided, change: { aggregate, weight, without } }, desk.progress('merge'));
    },
    'analysis:agreement': async ({ criterion, ...asking }) => {
      const packed = await pack(asking, false);
      return packed.ok ? agreement(packed.value, criterion) : packed;
    },
    'analysis:stability': async ({ resamples, cut, decided, ...asking }) => {
      const packed = await pack(asking, decided);
      return packed.ok ? stability(packed.value, { resamples, cut }) : packed;
    },
  };
}

/** Paper goes from hand to hand: who gave what stands on it only where the stage names its jurors. */
function printed(explained: Explanation, { stage }: Pick<Bundle, 'stage'>, language: Language) {
  const names = stage.jurorNames === 'named' ? explained.names : namelessJurors(explained, language);
  const steps = stepsInWords({ ...explained, names }, language).map(({ text }) => text);
  return { ...explained, names, steps };
}

interface Asking {
  readonly bundleId: string;
  readonly chair: string;
}

/** Measures once for the same scores and question; what was refused or stopped is measured anew. */
function remembering<Question, T, E>(measure: (packed: PackedPanel, question: Question) => Promise<Result<T, E>>) {
  const known = new Map<string, T>();
  let stamp: string | null = null;
  return async (packed: PackedPanel, question: Question): Promise<Result<T, E>> => {
    if (packed.stamp !== stamp) known.clear();
    stamp = packed.stamp;
    const key = JSON.stringify(question);
    const before = known.get(key);
    if (before !== undefined) return ok(before);
    const measured = await measure(packed, question);
    if (measured.ok) known.set(key, measured.value);
    return measured;
  };
}
