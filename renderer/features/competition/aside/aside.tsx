import { useMemo } from 'react';
import { Notice } from '#renderer/ui/display/notice.tsx';
import { Facts } from '#renderer/ui/display/facts.tsx';
import { useLanguage, useTexts } from '#renderer/ui/theme/language.tsx';
import { adjustmentsOf } from '#shared/domain/competition/draft/adjustments.ts';
import type { StageAdjustment } from '#shared/domain/competition/stage.ts';
import { decimalOf } from '#shared/base/decimal.ts';
import { fractionOf } from '#shared/base/fraction.ts';
import { showSigned } from '#shared/text/ranking/explained-figures.ts';
import { canRank, type StageFault } from '#shared/domain/competition/draft/stage-faults.ts';
import { describeFurtherRules } from '#shared/text/rules/rules-further.ts';
import { describeRules } from '#shared/text/rules/rules-in-words.ts';
import { competitionAsideText } from '#shared/text/screens/competition/aside.ts';
import { describeStageFault, placeOfFault } from '#shared/text/rules/stage-faults.ts';
import type { StageEditor } from '../editor.ts';
import { WorkedExample } from './worked-example.tsx';
import './aside.css';

interface AsideProps {
  readonly editor: StageEditor;
  readonly onFault: (fault: StageFault) => void;
}

/** Beside the form: what is left to do, what the rules make of invented scores, and the rules in words. */
export function Aside({ editor, onFault }: AsideProps) {
  const language = useLanguage();
  const text = useTexts(competitionAsideText);
  const { rules, draft, id } = editor;
  const { quorum, threshold, selection, partition, ...said } = describeRules(rules, language);
  const adjustments = useMemo(() => adjustmentsOf(draft, id), [draft, id]);
  const adjustmentInWords = ({ entry, points }: StageAdjustment) => `${entry} ${showSigned(fractionOf(decimalOf(points)), language)}`;
  const further = describeFurtherRules(rules, (id) => draft.stage.get(id)?.name[language] ?? id, language);
  const facts = [
    { label: text.facts.marks, value: further.marks },
    { label: text.facts.method, value: said.method },
    { label: text.facts.combine, value: said.combine },
    { label: text.facts.unequalPanels, value: further.unequalPanels },
    { label: text.facts.roundingBefore, value: further.roundingBefore },
    { label: text.facts.rounding, value: said.rounding },
    { label: text.facts.quorum, value: quorum },
    { label: text.facts.threshold, value: threshold },
    { label: text.facts.thresholds, value: further.thresholds },
    { label: text.facts.ties, value: said.ties },
    { label: text.facts.partition, value: partition },
    { label: text.facts.selection, value: selection },
    { label: text.facts.quotaPlaces, value: further.quotaPlaces },
    { label: text.facts.carry, value: further.carry },
    { label: text.facts.adjustments, value: adjustments.length === 0 ? null : adjustments.map(adjustmentInWords).join(', ') },
    { label: text.facts.divergence, value: further.divergence },
  ].filter(({ value }) => value !== null);
  return (
    <div className="competition-aside">
      <Readiness faults={editor.faults} onFault={onFault} />
      <section className="stack stack--tight" aria-live="polite">
        <h2>{text.exampleTitle}</h2>
        {canRank(rules) ? (
          <>
            <p className="soft small">{text.exampleNote}</p>
            <WorkedExample rules={rules} groups={draft.groups} clusters={draft.clusters} adjustment={adjustments[0] ?? null} />
          </>
        ) : (
          <p className="soft">{text.exampleNone}</p>
        )}
      </section>
      <section className="stack stack--tight">
        <h2>{text.wordsTitle}</h2>
        <Facts facts={facts} />
      </section>
    </div>
  );
}

function Readiness({ faults, onFault }: { readonly faults: readonly StageFault[]; readonly onFault: (fault: StageFault) => void }) {
  const language = useLanguage();
  const text = useTexts(competitionAsideText);
  if (faults.length === 0) {
    return (
      <Notice tone="good" title={text.readyTitle}>
        {text.ready}
      </Notice>
    );
  }
  return (
    <Notice tone="warn" title={text.notReadyTitle}>
      {text.notReady(faults.length)}
      <ul className="competition-aside__faults">
        {faults.map((fault) => (
          <li key={`${fault.path} ${fault.kind}`}>
            <button type="button" className="competition-aside__fault" onClick={() => onFault(fault)}>
              <strong>{placeOfFault(fault, language)}</strong>: {describeStageFault(fault, language)}
            </button>
          </li>
        ))}
      </ul>
    </Notice>
  );
}
