import { useState } from 'react';
import { Button } from '#renderer/ui/controls/button.tsx';
import { Checkbox } from '#renderer/ui/controls/checkbox.tsx';
import { TextField } from '#renderer/ui/controls/text-field.tsx';
import { Fingerprint } from '#renderer/ui/display/fingerprint.tsx';
import { KeyRound, X } from '#renderer/ui/theme/icons.tsx';
import { useLanguage, useTexts } from '#renderer/ui/theme/language.tsx';
import { formatHere } from '#renderer/ui/theme/local-time.ts';
import type { CompetitionDraft } from '#shared/domain/competition/draft/draft.ts';
import type { Change, PanelPerson } from '#shared/domain/competition/draft/records.ts';
import { ROLES, type Role } from '#shared/domain/competition/roster.ts';
import type { IdentityView } from '#shared/ipc/views/identity.ts';
import { roleText } from '#shared/text/roles.ts';
import { panelText } from '#shared/text/screens/panel.ts';
import { LostKeyDialog } from './lost-key-dialog.tsx';
import type { PanelMember } from './members.ts';

// The secretariat who signs holds that role by signing.
const OFFERED: readonly Role[] = ['juror', 'chair', 'chair-deputy', 'secretariat-deputy', 'observer'];

interface PersonDetailProps {
  readonly member: PanelMember;
  readonly members: readonly PanelMember[];
  readonly draft: CompetitionDraft;
  readonly identity: IdentityView;
  readonly onChange: (change: Change) => void;
  /** This person's place was moved to another card. */
  readonly onMoved: (thumbprint: string) => void;
}

/** One person: the fingerprint to compare, then roles, agency, expertise, load, and what to do when the key is lost. */
export function PersonDetail({ member, members, draft, identity, onChange, onMoved }: PersonDetailProps) {
  const words = useTexts(panelText);
  const language = useLanguage();
  const [losing, setLosing] = useState(false);
  const { thumbprint, name, person } = member;
  const set = (changed: Partial<PanelPerson>, field: string) =>
    onChange({
      what: 'edit-person',
      step: `${thumbprint} ${field}`,
      records: [{ kind: 'person', id: thumbprint, value: { ...person, ...changed } }],
    });
  const toggle = (role: Role, isHeld: boolean) =>
    set({ roles: ROLES.filter((one) => (one === role ? isHeld : person.roles.includes(one))) }, `role ${role}`);
  return (
    <div className="stack person-detail">
      <h2>{name}</h2>
      <Comparing member={member} members={members} identity={identity} onCompared={(compared) => set({ compared }, 'compared')} />
      <fieldset className="person-detail__roles">
        <legend>{words.roles}</legend>
        {OFFERED.map((role) => (
          <Checkbox key={role} isSelected={person.roles.includes(role)} onChange={(isHeld) => toggle(role, isHeld)}>
            {roleText[language][role]}
          </Checkbox>
        ))}
      </fieldset>
      <Facts person={person} onSet={set} />
      <div className="cluster">
        <Button icon={<KeyRound />} onPress={() => setLosing(true)}>
          {words.lostKey}
        </Button>
        <Button
          icon={<X />}
          onPress={() => onChange({ what: 'remove-person', step: null, records: [{ kind: 'person', id: thumbprint, value: null }] })}
        >
          {words.remove}
        </Button>
      </div>
      {losing && (
        <LostKeyDialog
          member={member}
          members={members}
          draft={draft}
          onChange={onChange}
          onMoved={onMoved}
          onClose={() => setLosing(false)}
        />
      )}
    </div>
  );
}

interface ComparingProps {
  readonly member: PanelMember;
  readonly members: readonly PanelMember[];
  readonly identity: IdentityView;
  readonly onCompared: (compared: PanelPerson['compared']) => void;
}

function Comparing({ member: { fingerprint, person }, members, identity, onCompared }: ComparingProps) {
  const words = useTexts(panelText);
  const language = useLanguage();
  const by = (thumbprint: string) => [identity, ...members].find((one) => one.thumbprint === thumbprint)?.name ?? words.someoneElse;
  return (
    <section className="stack stack--tight" aria-label={words.compareTitle}>
      <Fingerprint fingerprint={fingerprint} />
      <p className="soft small">{words.compareHelp}</p>
      <Checkbox
        isSelected={person.compared !== null}
        onChange={(isCompared) => onCompared(isCompared ? { by: identity.thumbprint, at: new Date().toISOString() } : null)}
      >
        {words.compare}
      </Checkbox>
      {person.compared === null ? null : (
        <p className="soft small">{words.comparedBy(by(person.compared.by), formatHere(person.compared.at, language))}</p>
      )}
    </section>
  );
}

interface FactsProps {
  readonly person: PanelPerson;
  readonly onSet: (changed: Partial<PanelPerson>, field: string) => void;
}

function Facts({ person, onSet }: FactsProps) {
  const words = useTexts(panelText);
  const [agency, setAgency] = useState(person.agency ?? '');
  const [expertise, setExpertise] = useState(person.expertise.join(', '));
  const [load, setLoad] = useState(person.maxLoad === null ? '' : String(person.maxLoad));
  const isLoad = /^\d{0,6}$/.test(load.trim());
  return (
    <>
      <TextField
        label={words.agency}
        help={words.agencyHelp}
        value={agency}
        onChange={(text) => {
          setAgency(text);
          onSet({ agency: text.trim() === '' ? null : text.trim() }, 'agency');
        }}
      />
      <TextField
        label={words.expertise}
        help={words.expertiseHelp}
        value={expertise}
        onChange={(text) => {
          setExpertise(text);
          const topics = text.split(',').map((topic) => topic.trim());
          onSet({ expertise: topics.filter((topic) => topic !== '') }, 'expertise');
        }}
      />
      <TextField
        label={words.load}
        help={words.loadHelp}
        error={isLoad ? null : words.loadError}
        value={load}
        inputMode="numeric"
        onChange={(text) => {
          setLoad(text);
          if (/^\d{0,6}$/.test(text.trim())) onSet({ maxLoad: text.trim() === '' ? null : Number(text.trim()) }, 'load');
        }}
      />
    </>
  );
}
