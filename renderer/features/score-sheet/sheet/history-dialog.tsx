import { useEffect, useState } from 'react';
import { useBridge } from '#renderer/bridge/bridge.ts';
import type { WorkKey } from '#renderer/db/stored-work.ts';
import { Button } from '#renderer/ui/controls/button.tsx';
import { ErrorNotice } from '#renderer/ui/display/notice.tsx';
import { Dialog } from '#renderer/ui/layout/dialog.tsx';
import { useLanguage, useTexts } from '#renderer/ui/theme/language.tsx';
import { formatHere } from '#renderer/ui/theme/local-time.ts';
import type { Language } from '#shared/base/language.ts';
import type { Result } from '#shared/base/result.ts';
import { type Changed, changesOf, type SheetChange } from '#shared/domain/panel/sheet/sheet-history.ts';
import { type Rules, scoredCriteria } from '#shared/domain/scoring/rules.ts';
import type { AppError } from '#shared/ipc/errors.ts';
import { formatScore } from '#shared/text/numbers.ts';
import { sheetHistoryText } from '#shared/text/screens/score-sheet/sheet-history.ts';
import './history-dialog.css';

interface HistoryDialogProps {
  readonly owner: WorkKey;
  readonly entry: string;
  readonly rules: Rules;
  readonly onClose: () => void;
}

/** Every change of one sheet as the journal holds it: when, what, from what to what, and why. */
export function HistoryDialog({ owner, entry, rules, onClose }: HistoryDialogProps) {
  const text = useTexts(sheetHistoryText);
  const changes = useChanges(owner, entry);
  return (
    <Dialog title={text.title(entry)} isOpen onClose={onClose} size="wide" actions={<Button onPress={onClose}>{text.close}</Button>}>
      <div className="history">
        <p className="soft small">{text.intro}</p>
        {changes === null ? <p className="soft">{text.loading}</p> : null}
        {changes?.ok === false ? <ErrorNotice error={changes.error} /> : null}
        {changes?.ok === true && changes.value.length === 0 ? <p>{text.none}</p> : null}
        {changes?.ok === true && changes.value.length > 0 ? <Changes changes={changes.value} rules={rules} /> : null}
      </div>
    </Dialog>
  );
}

function useChanges({ bundleId, juror }: WorkKey, entry: string): Result<readonly SheetChange[], AppError> | null {
  const bridge = useBridge();
  const [changes, setChanges] = useState<Result<readonly SheetChange[], AppError> | null>(null);
  useEffect(() => {
    let current = true;
    const ask = async () => {
      const states = await bridge['journal:states']({ bundleId, juror, entry });
      if (current) setChanges(states.ok ? { ok: true, value: changesOf(states.value, Date.parse).toReversed() } : states);
    };
    void ask();
    return () => {
      current = false;
    };
  }, [bridge, bundleId, juror, entry]);
  return changes;
}

function Changes({ changes, rules }: { readonly changes: readonly SheetChange[]; readonly rules: Rules }) {
  const language = useLanguage();
  const text = useTexts(sheetHistoryText);
  const names = new Map(scoredCriteria(rules.criteria).map(({ id, name }) => [id, name[language]]));
  return (
    <table className="history__table">
      <thead>
        <tr>
          {[text.when, text.what, text.before, text.after, text.reason].map((heading) => (
            <th key={heading} scope="col">
              {heading}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {changes.map(({ at, changed, reason }, index) => (
          <tr key={index}>
            <td className="history__when">{at === null ? text.noTime : formatHere(at, language)}</td>
            <td>{whatOf(changed, names, language)}</td>
            <td className="soft">{valueOf(changed, 'old', language)}</td>
            <td>{valueOf(changed, 'new', language)}</td>
            <td>{reason}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function whatOf(changed: Changed, names: ReadonlyMap<string, string>, language: Language): string {
  const text = sheetHistoryText[language];
  if (!('criterion' in changed)) return text[changed.kind];
  return text[changed.kind](names.get(changed.criterion) ?? changed.criterion);
}

function valueOf(changed: Changed, side: 'old' | 'new', language: Language): string {
  const text = sheetHistoryText[language];
  switch (changed.kind) {
    case 'score':
      return changed[side] === null ? text.empty : formatScore(changed[side], language);
    case 'comment':
    case 'note':
      return changed[side] === '' ? text.empty : changed[side];
    case 'recusal':
      return changed[side] === null ? text.empty : text.recused(text.kinds[changed[side].kind], changed[side].reason);
    case 'visit': {
      const visit = changed[side];
      return visit === null ? text.empty : text.visited(visit.date, visit.place, visit.findings.length, visit.evidence.length);
    }
  }
}
