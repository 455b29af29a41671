import { useEffect, useState } from 'react';
import { useBridge } from '#renderer/bridge/bridge.ts';
import { useTexts } from '#renderer/ui/theme/language.tsx';
import { BundleChanges } from '#renderer/work/bundle-changes.tsx';
import type { BundleChanges as Changes } from '#shared/domain/competition/compare-bundles.ts';
import type { ChosenFile } from '#shared/ipc/views/files.ts';
import type { IdentityView } from '#shared/ipc/views/identity.ts';
import { successorText } from '#shared/text/screens/bundles/successor.ts';

interface ChangesInFileProps {
  readonly file: ChosenFile;
  readonly identity: IdentityView | null;
}

/** What a checked bundle would change of the one it replaces, before it is accepted; nothing where it replaces none. */
export function ChangesInFile({ file: { file }, identity }: ChangesInFileProps) {
  const bridge = useBridge();
  const text = useTexts(successorText);
  const [changes, setChanges] = useState<Changes | null>(null);
  const juror = identity?.thumbprint ?? null;
  useEffect(() => {
    let current = true;
    void bridge['bundle:changes-in']({ file, juror }).then((answer) => {
      if (current && answer.ok) setChanges(answer.value);
    });
    return () => {
      current = false;
    };
  }, [bridge, file, juror]);
  if (changes === null) return null;
  return (
    <section className="stack stack--tight">
      <h3>{text.title}</h3>
      <BundleChanges changes={changes} />
    </section>
  );
}
