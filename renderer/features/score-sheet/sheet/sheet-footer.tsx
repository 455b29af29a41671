import { memo } from 'react';
import { Button } from '#renderer/ui/controls/button.tsx';
import { Columns } from '#renderer/ui/theme/icons.tsx';
import { Kbd } from '#renderer/ui/controls/kbd.tsx';
import { useLanguage, useTexts } from '#renderer/ui/theme/language.tsx';
import { ownTotal } from '#shared/domain/panel/own/own-total.ts';
import type { ScoreSheet } from '#shared/domain/panel/sheet/score-sheet.ts';
import type { Rules } from '#shared/domain/scoring/rules.ts';
import { formatDecimal } from '#shared/text/numbers.ts';
import { compareText } from '#shared/text/screens/score-sheet/compare.ts';
import { scoreSheetText } from '#shared/text/screens/score-sheet/score-sheet.ts';
import './sheet-footer.css';

interface SheetFooterProps {
  readonly rules: Rules;
  readonly sheet: ScoreSheet;
  /** The next proposal that is not done, null when all are. */
  readonly next: string | null;
  readonly isComparing: boolean;
  readonly onCompare: () => void;
  readonly onNext: (entry: string) => void;
  readonly onSign: () => void;
}

/** The juror's own total as it stands, the keys, and the way on. */
export function SheetFooter({ rules, sheet, next, isComparing, onCompare, onNext, onSign }: SheetFooterProps) {
  const text = useTexts(scoreSheetText);
  return (
    <div className="sheet-footer">
      {sheet.recusal === null ? <Total rules={rules} sheet={sheet} /> : <strong>{text.recused}</strong>}
      <Onward {...{ next, isComparing, onCompare, onNext, onSign }} />
    </div>
  );
}

/** The keys and the way on; drawn once, however much is typed. */
const Onward = memo(function Onward({ next, isComparing, onCompare, onNext, onSign }: Omit<SheetFooterProps, 'rules' | 'sheet'>) {
  const text = useTexts(scoreSheetText);
  const compare = useTexts(compareText);
  return (
    <>
      <p className="sheet-footer__keys" hidden={isComparing}>
        <Kbd keys={['1', '…', '5']} /> {text.hintLevels} · <Kbd keys={['Enter']} /> {text.hintNext} · <Kbd keys={['Alt', '→']} />{' '}
        {text.hintProposal} · <Kbd keys={['?']} /> {text.hintAll}
      </p>
      {isComparing ? (
        <p className="sheet-footer__keys">
          <Kbd keys={['1', '…', '5']} /> {text.hintLevels} · <Kbd keys={['Alt', 'S']} /> {compare.keys} · <Kbd keys={['Alt', '↓']} />{' '}
          {compare.keysCriterion}
        </p>
      ) : (
        <Button icon={<Columns />} onPress={onCompare}>
          {compare.open}
        </Button>
      )}
      {next === null ? (
        <Button variant="primary" onPress={onSign}>
          {text.toSign}
        </Button>
      ) : (
        <Button variant="primary" onPress={() => onNext(next)} data-press-again="next-open">
          {text.nextOpen}
        </Button>
      )}
    </>
  );
});

function Total({ rules, sheet }: { readonly rules: Rules; readonly sheet: ScoreSheet }) {
  const language = useLanguage();
  const text = useTexts(scoreSheetText);
  const { total, weight, complete } = ownTotal(rules, sheet);
  return (
    <output className="sheet-footer__total">
      <span className="soft small">{complete ? text.totalDone : text.total}</span>
      <span>
        <strong className="sheet-footer__figure">{weight === '0' ? '–' : formatDecimal(total, language)}</strong>
        {complete || weight === '0' || rules.weighting === 'factor' ? null : (
          <span className="soft small"> {text.ofWeight(formatDecimal(weight, language))}</span>
        )}
      </span>
    </output>
  );
}
