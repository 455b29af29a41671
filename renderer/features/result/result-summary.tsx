import { BigCode } from '#renderer/ui/display/big-code.tsx';
import { Button } from '#renderer/ui/controls/button.tsx';
import { type Fact, Facts } from '#renderer/ui/display/facts.tsx';
import { Download } from '#renderer/ui/theme/icons.tsx';
import { useLanguage, useTexts } from '#renderer/ui/theme/language.tsx';
import { formatHere } from '#renderer/ui/theme/local-time.ts';
import { Notice } from '#renderer/ui/display/notice.tsx';
import { DecisionList } from '#renderer/work/decision-list.tsx';
import type { Language } from '#shared/base/language.ts';
import { holdsRole } from '#shared/domain/competition/roster.ts';
import { reversedDecisions } from '#shared/domain/panel/decisions/standing.ts';
import type { PanelResult } from '#shared/domain/panel/result/result.ts';
import type { IdentityView } from '#shared/ipc/views/identity.ts';
import type { SignatureView } from '#shared/ipc/views/result.ts';
import { formatNumber } from '#shared/text/numbers.ts';
import { resultText } from '#shared/text/screens/result/result.ts';
import { Countersign } from './countersign.tsx';
import { Signatures } from './signatures.tsx';
import type { OpenedResult } from './use-opened-result.ts';

interface ResultSummaryProps {
  readonly opened: OpenedResult;
  /** Who has it open, null when nobody is chosen. */
  readonly identity: IdentityView | null;
  readonly onSaveCopy: () => void;
  readonly onSigned: (signature: SignatureView) => void;
}

/** What a result states beside its ranking: code, recount, signatures, completeness, attendance, decisions. */
export function ResultSummary({ opened, identity, onSaveCopy, onSigned }: ResultSummaryProps) {
  const { view } = opened;
  const words = useTexts(resultText);
  const language = useLanguage();
  const isSame = view.recount === 'same';
  return (
    <div className="result__summary">
      <BigCode label={words.code} code={view.code} help={words.codeHelp} />
      <Notice tone={isSame ? 'good' : 'warn'}>{isSame ? words.recountSame : words.recountNone}</Notice>
      {identity !== null && isMember(identity, opened) && <Countersign view={view} member={identity} onSigned={onSigned} />}
      <Facts facts={[{ label: words.file, value: view.name }, ...factsOf(view.result, language)]} />
      <div className="cluster">
        <Button icon={<Download />} onPress={onSaveCopy}>
          {words.saveCopy}
        </Button>
      </div>
      <Decisions {...opened} />
      <Signatures opened={opened} />
    </div>
  );
}

function Decisions({ view: { result }, bundle }: OpenedResult) {
  const words = useTexts(resultText);
  const reversed = reversedDecisions(result.decisions);
  // Of decisions that reached a signed result none is at fault: one that was is refused at closing.
  const decisions = result.decisions.map((decision) => ({ decision, fault: null, isReversed: reversed.has(decision) }));
  if (decisions.length === 0) return null;
  return (
    <>
      <h2>{words.decisions}</h2>
      <DecisionList bundle={bundle} decisions={decisions} label={words.decisions} />
    </>
  );
}

function isMember({ thumbprint }: IdentityView, { bundle }: OpenedResult): boolean {
  return bundle.view.roster.some((member) => member.thumbprint === thumbprint && holdsRole(member, 'chair', 'chair-deputy', 'juror'));
}

function factsOf({ closedAt, completeness, attendance }: PanelResult, language: Language): readonly Fact[] {
  const words = resultText[language];
  const shown = (value: number) => formatNumber(value, language);
  const present = attendance.filter((attendee) => attendee.present).length;
  return [
    { label: words.closedAt, value: formatHere(closedAt, language) },
    { label: words.sheets, value: words.sheetsOf(shown(completeness.scored), shown(completeness.expected)) },
    { label: words.recused, value: shown(completeness.recused.length) },
    { label: words.missing, value: shown(completeness.missing.length) },
    { label: words.present, value: words.presentOf(shown(present), shown(attendance.length)) },
  ];
}
