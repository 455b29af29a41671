import { useState } from 'react';
import { useBridge } from '#renderer/bridge/bridge.ts';
import { Button } from '#renderer/ui/controls/button.tsx';
import { RadioGroup } from '#renderer/ui/controls/radio-group.tsx';
import { Dialog } from '#renderer/ui/layout/dialog.tsx';
import { Printer, Save } from '#renderer/ui/theme/icons.tsx';
import { useTexts } from '#renderer/ui/theme/language.tsx';
import type { ScoreSheet } from '#shared/domain/panel/sheet/score-sheet.ts';
import { printingText } from '#shared/text/screens/frame/printing.ts';
import { PrintOutcome } from './print-outcome.tsx';
import { usePrinting } from './use-printing.ts';

interface PrintSheetsDialogProps {
  readonly owner: { readonly bundleId: string; readonly juror: string };
  /** All entries of the juror, in order. */
  readonly entries: readonly string[];
  /** The entry that is open, to print that one alone; null where none is. */
  readonly current: string | null;
  readonly sheets: ReadonlyMap<string, ScoreSheet>;
  /** The signed revision that says what the sheets say, null where there is none. */
  readonly revision: number | null;
  readonly onClose: () => void;
}

/** Prints one's own score sheets, blank or filled, one or all: as PDF in a place of one's choice, or on a printer. */
export function PrintSheetsDialog({ owner, entries, current, sheets, revision, onClose }: PrintSheetsDialogProps) {
  const bridge = useBridge();
  const text = useTexts(printingText);
  const [which, setWhich] = useState<'one' | 'all'>(current === null ? 'all' : 'one');
  const [how, setHow] = useState<'blank' | 'filled'>(sheets.size === 0 ? 'blank' : 'filled');
  const wanted = which === 'one' && current !== null ? [current] : entries;
  const filled = wanted.flatMap((entry) => sheets.get(entry) ?? []);
  const { busy, outcome, run } = usePrinting((to) =>
    bridge['print:sheets']({ ...owner, entries: wanted, sheets: how === 'filled' ? filled : null, revision, to }),
  );
  return (
    <Dialog
      title={text.title}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{text.close}</Button>
          <Button icon={<Printer />} isPending={busy} onPress={() => void run('printer')}>
            {text.toPrinter}
          </Button>
          <Button variant="primary" icon={<Save />} isPending={busy} onPress={() => void run('pdf')}>
            {text.savePdf}
          </Button>
        </>
      }
    >
      <div className="stack">
        <Choices {...{ current, count: entries.length, which, setWhich, how, setHow }} />
        <p className="soft small">{text.pages}</p>
        <PrintOutcome outcome={outcome} />
      </div>
    </Dialog>
  );
}

interface ChoicesProps {
  readonly current: string | null;
  readonly count: number;
  readonly which: 'one' | 'all';
  readonly setWhich: (which: 'one' | 'all') => void;
  readonly how: 'blank' | 'filled';
  readonly setHow: (how: 'blank' | 'filled') => void;
}

function Choices({ current, count, which, setWhich, how, setHow }: ChoicesProps) {
  const text = useTexts(printingText);
  return (
    <>
      {current === null ? null : (
        <RadioGroup
          label={text.which}
          value={which}
          onChange={setWhich}
          options={[
            { value: 'one', label: text.one(current) },
            { value: 'all', label: text.all(count) },
          ]}
        />
      )}
      <RadioGroup
        label={text.how}
        value={how}
        onChange={setHow}
        options={[
          { value: 'filled', label: text.filled, help: text.filledHelp },
          { value: 'blank', label: text.blank, help: text.blankHelp },
        ]}
      />
    </>
  );
}
