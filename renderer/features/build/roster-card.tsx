import { Button } from '#renderer/ui/controls/button.tsx';
import { Checkbox } from '#renderer/ui/controls/checkbox.tsx';
import { Fingerprint } from '#renderer/ui/display/fingerprint.tsx';
import { IconButton } from '#renderer/ui/controls/icon-button.tsx';
import { UserPlus, X } from '#renderer/ui/theme/icons.tsx';
import { useTexts } from '#renderer/ui/theme/language.tsx';
import { ErrorNotice, Notice } from '#renderer/ui/display/notice.tsx';
import { Card } from '#renderer/ui/layout/page.tsx';
import { TextField } from '#renderer/ui/controls/text-field.tsx';
import type { Role } from '#shared/domain/competition/roster.ts';
import type { IdentityView } from '#shared/ipc/views/identity.ts';
import { buildText } from '#shared/text/screens/build.ts';
import { frameText } from '#shared/text/screens/frame.ts';
import { type DraftMember, withMember, withRole } from './draft-roster.ts';
import type { useCards } from './use-cards.ts';
import './build.css';

const OFFERED = ['juror', 'chair', 'chair-deputy', 'observer', 'secretariat-deputy'] as const satisfies readonly Role[];

interface RosterCardProps {
  readonly owner: IdentityView;
  readonly cards: ReturnType<typeof useCards>;
}

/** The panel: one block for each card with its fingerprint, roles and agency. */
export function RosterCard({ owner, cards: { roster, setRoster, error, choose } }: RosterCardProps) {
  const words = useTexts(buildText);
  return (
    <Card title={words.panelTitle}>
      <p>{words.panelIntro}</p>
      <p className="soft small">{words.ownCard(owner.name)}</p>
      {roster.length === 0 && <Notice>{words.noCards}</Notice>}
      <ul className="build__members">
        {roster.map((member) => (
          <Member
            key={member.card.thumbprint}
            member={member}
            onChange={(changed) => setRoster(withMember(roster, changed))}
            onRemove={() => setRoster(roster.filter((other) => other !== member))}
          />
        ))}
      </ul>
      <ErrorNotice error={error} />
      <div className="cluster">
        <Button icon={<UserPlus />} onPress={() => void choose()}>
          {words.addCards}
        </Button>
      </div>
    </Card>
  );
}

interface MemberProps {
  readonly member: DraftMember;
  readonly onChange: (member: DraftMember) => void;
  readonly onRemove: () => void;
}

function Member({ member, onChange, onRemove }: MemberProps) {
  const words = useTexts(buildText);
  const { roles } = useTexts(frameText);
  const { name, position, institution, fingerprint } = member.card;
  return (
    <li className="build__member">
      <div className="build__person">
        <div>
          <h3>{name}</h3>
          <p className="soft small">
            {position} · {institution}
          </p>
        </div>
        <IconButton label={words.remove(name)} icon={<X />} onPress={onRemove} />
      </div>
      <Fingerprint fingerprint={fingerprint} />
      <fieldset className="build__roles">
        <legend className="visually-hidden">{words.rolesOf(name)}</legend>
        {OFFERED.map((role) => (
          <Checkbox key={role} isSelected={member.roles.includes(role)} onChange={(given) => onChange(withRole(member, role, given))}>
            {roles[role]}
          </Checkbox>
        ))}
      </fieldset>
      <TextField
        label={words.agency}
        help={words.agencyHelp}
        value={member.agency}
        onChange={(agency) => onChange({ ...member, agency })}
      />
    </li>
  );
}
