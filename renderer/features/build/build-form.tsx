import { useBridge } from '#renderer/bridge/bridge.ts';
import { useRequest } from '#renderer/bridge/request.ts';
import { Button } from '#renderer/ui/controls/button.tsx';
import { Package } from '#renderer/ui/theme/icons.tsx';
import { useLanguage, useTexts } from '#renderer/ui/theme/language.tsx';
import { ErrorNotice } from '#renderer/ui/display/notice.tsx';
import { Card } from '#renderer/ui/layout/page.tsx';
import { JobProgress } from '#renderer/work/job-progress.tsx';
import type { Language } from '#shared/base/language.ts';
import { holdsRole } from '#shared/domain/competition/roster.ts';
import type { IdentityView } from '#shared/ipc/views/identity.ts';
import { formatNumber } from '#shared/text/numbers.ts';
import { buildText } from '#shared/text/screens/build.ts';
import type { Built } from './built-receipt.tsx';
import { type DraftMember, type Lack, lackOf } from './draft-roster.ts';

interface BuildFormProps {
  readonly identity: IdentityView;
  readonly roster: readonly DraftMember[];
  readonly onBuilt: (built: Built) => void;
}

/** Builds and signs the bundle once the roster has a juror and a chair. */
export function BuildForm({ identity, roster, onBuilt }: BuildFormProps) {
  const words = useTexts(buildText);
  const language = useLanguage();
  const { build, isBusy, error } = useBuild(identity, onBuilt);
  const lack = lackOf(roster);
  const count = (...roles: Parameters<typeof holdsRole>[1][]) =>
    formatNumber(roster.filter((member) => holdsRole(member, ...roles)).length, language);
  return (
    <Card title={words.buildTitle}>
      <p>{lack === null ? words.ready(count('juror'), count('chair')) : lackInWords(lack, language)}</p>
      {isBusy && <JobProgress job="build" label={words.building} />}
      <ErrorNotice error={error} />
      <div className="cluster">
        <Button variant="primary" icon={<Package />} isDisabled={lack !== null} isPending={isBusy} onPress={() => void build(roster)}>
          {words.build}
        </Button>
      </div>
    </Card>
  );
}

function useBuild({ thumbprint }: IdentityView, onBuilt: (built: Built) => void) {
  const bridge = useBridge();
  const { ask, isBusy, error } = useRequest();
  const build = async (roster: readonly DraftMember[]) => {
    const members = roster.map(({ card, roles, agency }) => ({ file: card.file, roles, agency: agency.trim() || null }));
    const answer = await ask(() => bridge['bundle:build-sample']({ identity: thumbprint, roster: members }));
    if (answer.ok) onBuilt(answer.value);
  };
  return { build, isBusy, error };
}

function lackInWords(lack: Lack, language: Language): string {
  const words = buildText[language];
  switch (lack.kind) {
    case 'role':
      return words.lacksRole(lack.name);
    case 'juror':
      return words.lacksJuror;
    case 'chair':
      return words.lacksChair;
  }
}
