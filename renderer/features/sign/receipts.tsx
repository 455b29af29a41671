import { useState } from 'react';
import { useBridge } from '#renderer/bridge/bridge.ts';
import { Button } from '#renderer/ui/controls/button.tsx';
import { Menu } from '#renderer/ui/controls/menu.tsx';
import { useLanguage, useTexts } from '#renderer/ui/theme/language.tsx';
import { formatHere, hereZone, toFieldTime } from '#renderer/ui/theme/local-time.ts';
import { ErrorNotice, Notice } from '#renderer/ui/display/notice.tsx';
import { Card } from '#renderer/ui/layout/page.tsx';
import { PrintOutcome } from '#renderer/work/print/print-outcome.tsx';
import type { PrintTarget } from '#renderer/work/print/use-printing.ts';
import type { OutputOf } from '#shared/ipc/channel.ts';
import type { Contract } from '#shared/ipc/contract.ts';
import type { Receipt, SavedScoreFile } from '#shared/ipc/views/juror.ts';
import { printingText } from '#shared/text/screens/frame/printing.ts';
import { signText } from '#shared/text/screens/sign/sign.ts';
import './receipts.css';

interface ReceiptsProps {
  readonly receipts: readonly Receipt[];
  /** Whose receipts, for which bundle. */
  readonly owner: { readonly bundleId: string; readonly juror: string };
}

/** What was signed so far, the newest first; its code is large enough to read out, and its file can be saved again. */
export function Receipts({ receipts, owner }: ReceiptsProps) {
  const text = useTexts(signText);
  const { answer, isBusy, save } = useSavingAgain(owner);
  const printing = useReceiptPrinting(owner);
  const newestFirst = receipts.toSorted((a, b) => b.revision - a.revision);
  return (
    <Card title={text.receipts}>
      <p className="soft">{text.codeHelp}</p>
      <table className="receipts">
        <thead>
          <tr>
            <th scope="col">{text.revision}</th>
            <th scope="col">{text.code}</th>
            <th scope="col">{text.time}</th>
            <th scope="col">{text.seal}</th>
            <th scope="col">
              <span className="visually-hidden">
                {text.receipt}, {text.saveAgain}
              </span>
            </th>
          </tr>
        </thead>
        <tbody>
          {newestFirst.map((receipt) => (
            <ReceiptLine
              key={receipt.payloadSha256}
              receipt={receipt}
              isBusy={isBusy}
              onSave={() => void save(receipt.revision)}
              onPrint={(to) => void printing.print(receipt, to)}
            />
          ))}
        </tbody>
      </table>
      {answer?.ok === true ? <Notice tone="good">{text.savedAgain(namesOf(answer.value), answer.value.saved.folder)}</Notice> : null}
      <ErrorNotice error={answer?.ok === false ? answer.error : null} />
      <PrintOutcome outcome={printing.outcome} />
    </Card>
  );
}

/** The receipt itself, to be kept or handed in: as text for the clipboard, on paper, as PDF; where the clipboard is refused, nothing is said to be copied. */
function ReceiptMenu({ receipt, onPrint }: { readonly receipt: Receipt; readonly onPrint: (to: PrintTarget) => void }) {
  const language = useLanguage();
  const text = useTexts(signText);
  const words = useTexts(printingText);
  const [copied, setCopied] = useState(false);
  const { revision, code, createdAt, payloadSha256 } = receipt;
  const copy = async () => {
    const written = text.receiptText(revision, code, formatHere(createdAt, language), payloadSha256);
    setCopied(
      await navigator.clipboard.writeText(written).then(
        () => true,
        () => false,
      ),
    );
  };
  const entries = [
    { id: 'pdf', label: words.savePdf, onAction: () => onPrint('pdf') },
    { id: 'printer', label: words.toPrinter, onAction: () => onPrint('printer') },
    { id: 'copy', label: text.copyReceipt, onAction: () => void copy() },
  ];
  return (
    <>
      <Menu label={text.receiptOf(revision)} trigger={text.receipt} groups={[{ title: text.receiptOf(revision), entries }]} />
      <span className="small" aria-live="polite">
        {copied ? text.copied : ''}
      </span>
    </>
  );
}

function namesOf({ saved, evidence }: SavedScoreFile): string {
  return [saved, evidence].flatMap((file) => file?.name ?? []).join(', ');
}

interface ReceiptLineProps {
  readonly receipt: Receipt;
  readonly isBusy: boolean;
  readonly onSave: () => void;
  readonly onPrint: (to: PrintTarget) => void;
}

function ReceiptLine({ receipt, isBusy, onSave, onPrint }: ReceiptLineProps) {
  const language = useLanguage();
  const text = useTexts(signText);
  return (
    <tr>
      <td>{receipt.revision}</td>
      <td className="receipts__code" translate="no">
        {receipt.code}
      </td>
      <td>{formatHere(receipt.createdAt, language)}</td>
      <td>{receipt.sealed ? text.sealedYes : text.sealedNo}</td>
      <td>
        <ReceiptMenu receipt={receipt} onPrint={onPrint} />
        <Button variant="quiet" aria-label={text.saveAgainOf(receipt.revision)} isPending={isBusy} onPress={onSave}>
          {text.saveAgain}
        </Button>
      </td>
    </tr>
  );
}

function useSavingAgain(owner: ReceiptsProps['owner']) {
  const bridge = useBridge();
  const [isBusy, setBusy] = useState(false);
  const [answer, setAnswer] = useState<OutputOf<Contract['score-file:save-again']> | null>(null);
  const save = async (revision: number) => {
    setBusy(true);
    try {
      setAnswer(await bridge['score-file:save-again']({ ...owner, revision }));
    } finally {
      setBusy(false);
    }
  };
  return { answer, isBusy, save };
}

function useReceiptPrinting(owner: ReceiptsProps['owner']) {
  const bridge = useBridge();
  const [outcome, setOutcome] = useState<OutputOf<Contract['print:receipt']> | null>(null);
  const print = async ({ revision, createdAt }: Receipt, to: PrintTarget) => {
    setOutcome(null);
    const at = { local: toFieldTime(new Date(createdAt)), zone: hereZone() };
    setOutcome(await bridge['print:receipt']({ ...owner, revision, at, to }));
  };
  return { outcome, print };
}
