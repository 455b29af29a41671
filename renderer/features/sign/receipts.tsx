import { useLanguage, useTexts } from '#renderer/ui/language.tsx';
import { Card } from '#renderer/ui/page.tsx';
import type { Receipt } from '#shared/ipc/views.ts';
import { formatUtcTime } from '#shared/text/dates.ts';
import { signText } from '#shared/text/screens/sign.ts';
import './receipts.css';

/** What was signed so far, the newest first; its code is large enough to read out. */
export function Receipts({ receipts }: { readonly receipts: readonly Receipt[] }) {
  const language = useLanguage();
  const text = useTexts(signText);
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
          </tr>
        </thead>
        <tbody>
          {newestFirst.map((receipt) => (
            <tr key={receipt.payloadSha256}>
              <td>{receipt.revision}</td>
              <td className="receipts__code" translate="no">
                {receipt.code}
              </td>
              <td>{formatUtcTime(receipt.createdAt, language)}</td>
              <td>{receipt.sealed ? text.sealedYes : text.sealedNo}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Card>
  );
}
