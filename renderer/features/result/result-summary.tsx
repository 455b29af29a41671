import { BigCode } from '#renderer/ui/display/big-code.tsx';
import { type Fact, Facts } from '#renderer/ui/display/facts.tsx';
import { Fingerprint } from '#renderer/ui/display/fingerprint.tsx';
import { useLanguage, useTexts } from '#renderer/ui/theme/language.tsx';
import { formatHere } from '#renderer/ui/theme/local-time.ts';
import { Notice } from '#renderer/ui/display/notice.tsx';
import type { Language } from '#shared/base/language.ts';
import type { Decision, PanelResult } from '#shared/domain/panel/result.ts';
import type { SignatureView } from '#shared/ipc/views/result.ts';
import { formatNumber } from '#shared/text/numbers.ts';
import { frameText } from '#shared/text/screens/frame.ts';
import { resultText } from '#shared/text/screens/result.ts';
import type { OpenedResult } from './use-opened-result.ts';

/** What a result states beside its ranking: code, recount, signatures, completeness, attendance, decisions. */
export function ResultSummary({ opened: { view, bundle } }: { readonly opened: OpenedResult }) {
  const words = useTexts(resultText);
  const language = useLanguage();
  const isSame = view.recount === 'same';
  const nameOf = (thumbprint: string | null) => bundle.view.roster.find((member) => member.thumbprint === thumbprint)?.name ?? '';
  return (
    <div className="result__summary">
      <BigCode label={words.code} code={view.code} help={words.codeHelp} />
      <Notice tone={isSame ? 'good' : 'warn'}>{isSame ? words.recountSame : words.recountNone}</Notice>
      <Facts facts={[{ label: words.file, value: view.name }, ...factsOf(view.result, language)]} />
      <Decisions decisions={view.result.decisions} nameOf={nameOf} />
      <h2>{words.signaturesTitle}</h2>
      <p className="soft small">{words.signaturesHelp}</p>
      {view.signatures.map((signature) => (
        <SignatureOf key={signature.thumbprint} signature={signature} />
      ))}
    </div>
  );
}

function SignatureOf({ signature: { name, roles, fingerprint } }: { readonly signature: SignatureView }) {
  const { roles: names } = useTexts(frameText);
  return (
    <div className="stack stack--tight">
      <strong>{name}</strong>
      <span className="soft small">{roles.map((role) => names[role]).join(', ')}</span>
      <Fingerprint fingerprint={fingerprint} />
    </div>
  );
}

interface DecisionsProps {
  readonly decisions: readonly Decision[];
  readonly nameOf: (thumbprint: string | null) => string;
}

function Decisions({ decisions, nameOf }: DecisionsProps) {
  const words = useTexts(resultText);
  if (decisions.length === 0) return null;
  return (
    <>
      <h2>{words.decisions}</h2>
      <ul className="stack stack--tight small">
        {decisions.map(({ number, kind, juror, entry, reason }) => (
          <li key={number}>{words.decisionOf(decisionWords(kind, words.decision), entry ?? nameOf(juror), reason)}</li>
        ))}
      </ul>
    </>
  );
}

function decisionWords(kind: Decision['kind'], words: (typeof resultText)['id']['decision']): string {
  return kind === 'waive-missing' || kind === 'accept-late' ? words[kind] : words.other;
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
