import { useEffect, useState } from 'react';
import { useBridge } from '#renderer/bridge/bridge.ts';
import { QrCode } from '#renderer/ui/display/qr-code.tsx';
import { useTexts } from '#renderer/ui/theme/language.tsx';
import type { CardCode as Code, IdentityView } from '#shared/ipc/views/identity.ts';
import { firstRunText } from '#shared/text/screens/first-run.ts';

/** The whole card as a QR code, for whoever takes cards in with a camera. */
export function CardCode({ identity: { thumbprint } }: { readonly identity: IdentityView }) {
  const bridge = useBridge();
  const text = useTexts(firstRunText);
  const [code, setCode] = useState<Code | null>(null);
  useEffect(() => {
    let current = true;
    void bridge['identity:card-code']({ thumbprint }).then((answer) => {
      if (current && answer.ok) setCode(answer.value);
    });
    return () => {
      current = false;
    };
  }, [bridge, thumbprint]);
  if (code === null) return null;
  return (
    <div className="card-code">
      <QrCode label={text.codeLabel} size={code.size} path={code.path} />
      <p className="soft small">{text.codeHelp}</p>
    </div>
  );
}
