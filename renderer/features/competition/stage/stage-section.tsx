import { useState } from 'react';
import { Button } from '#renderer/ui/controls/button.tsx';
import { Checkbox } from '#renderer/ui/controls/checkbox.tsx';
import { DateTimeField } from '#renderer/ui/controls/date-time-field.tsx';
import { Segmented } from '#renderer/ui/controls/radio-group.tsx';
import { Select } from '#renderer/ui/controls/select.tsx';
import { ArrowLeft, ArrowRight, Trash } from '#renderer/ui/theme/icons.tsx';
import { useTexts } from '#renderer/ui/theme/language.tsx';
import { toFieldTime } from '#renderer/ui/theme/local-time.ts';
import { moved } from '#shared/domain/competition/draft/edit-list.ts';
import type { LocalDeadline } from '#shared/domain/competition/stage.ts';
import { competitionEditorText } from '#shared/text/screens/competition/editor.ts';
import type { StageEditor } from '../editor.ts';
import { LocalTextFields } from '../local-text-fields.tsx';
import { Section } from '../section.tsx';

const TWO_WEEKS = 14 * 24 * 60 * 60 * 1000;

/** What the stage is called, until when it runs, and what jurors accept. */
export function StageSection({ editor, onRemoved }: { readonly editor: StageEditor; readonly onRemoved: () => void }) {
  const text = useTexts(competitionEditorText);
  const { stage, setStage } = editor;
  return (
    <Section title={text.sections.stage} path="stage" beside={<StagePlace editor={editor} onRemoved={onRemoved} />}>
      {stage.template === null ? null : <p className="soft small">{text.source(stage.template.source)}</p>}
      <LocalTextFields
        label={text.stageName}
        value={stage.name}
        path="name"
        onChange={(name, typed) => setStage({ name }, `name.${typed}`)}
      />
      <Deadline editor={editor} />
      <LocalTextFields
        label={text.declaration}
        help={text.declarationHelp}
        rows={3}
        value={stage.declaration}
        path="declaration"
        onChange={(declaration, typed) => setStage({ declaration: oneLine(declaration) }, `declaration.${typed}`)}
      />
      <Segmented
        label={text.jurorNames}
        hideLabel={false}
        options={[
          { value: 'named', label: text.named },
          { value: 'anonymous', label: text.anonymous },
        ]}
        value={stage.jurorNames}
        onChange={(jurorNames) => setStage({ jurorNames })}
      />
    </Section>
  );
}

/** The declaration is one line in signed files, however it is broken on the screen. */
function oneLine({ id, en }: { readonly id: string; readonly en: string }) {
  return { id: id.replaceAll(/[\n\t]/g, ' '), en: en.replaceAll(/[\n\t]/g, ' ') };
}

function StagePlace({ editor: { draft, id, change }, onRemoved }: { readonly editor: StageEditor; readonly onRemoved: () => void }) {
  const text = useTexts(competitionEditorText);
  const place = draft.stages.indexOf(id);
  const move = (to: number) => change('move-stage', [{ kind: 'stages', value: moved(draft.stages, place, to) }]);
  if (draft.stages.length < 2) return null;
  const remove = () => {
    onRemoved();
    change('remove-stage', [
      { kind: 'stages', value: draft.stages.filter((stage) => stage !== id) },
      { kind: 'stage', id, value: null },
    ]);
  };
  return (
    <div className="cluster">
      <Button variant="quiet" icon={<ArrowLeft />} isDisabled={place === 0} onPress={() => move(place - 1)}>
        {text.moveEarlier}
      </Button>
      <Button variant="quiet" icon={<ArrowRight />} isDisabled={place === draft.stages.length - 1} onPress={() => move(place + 1)}>
        {text.moveLater}
      </Button>
      <Button variant="quiet" icon={<Trash />} onPress={remove}>
        {text.removeStage}
      </Button>
    </div>
  );
}

function Deadline({ editor: { stage, setStage } }: { readonly editor: StageEditor }) {
  const text = useTexts(competitionEditorText);
  const { deadline } = stage;
  const toggle = (wanted: boolean) =>
    setStage({
      deadline: wanted ? { local: `${toFieldTime(new Date(Date.now() + TWO_WEEKS)).slice(0, 10)}T16:00`, zone: 'Asia/Jakarta' } : null,
    });
  return (
    <div className="stack stack--tight" data-path="deadline">
      <Checkbox isSelected={deadline !== null} onChange={toggle}>
        {text.hasDeadline}
      </Checkbox>
      {deadline === null ? null : (
        <DeadlineFields deadline={deadline} onChange={(changed) => setStage({ deadline: changed }, 'deadline')} />
      )}
    </div>
  );
}

interface DeadlineFieldsProps {
  readonly deadline: LocalDeadline;
  readonly onChange: (deadline: LocalDeadline) => void;
}

function DeadlineFields({ deadline, onChange }: DeadlineFieldsProps) {
  const text = useTexts(competitionEditorText);
  const [shown, setShown] = useState({ local: deadline.local, times: 0 });
  const zones = Object.entries({ [deadline.zone]: deadline.zone, ...text.zones }).map(([value, label]) => ({ value, label }));
  // The field keeps what is typed; a time that came otherwise, by undoing, begins it anew.
  if (shown.local !== deadline.local) setShown({ local: deadline.local, times: shown.times + 1 });
  const change = (local: string) => {
    if (local === '' || local === deadline.local) return;
    setShown({ ...shown, local });
    onChange({ ...deadline, local });
  };
  return (
    <div className="editor__pair">
      <DateTimeField key={shown.times} label={text.deadline} initial={deadline.local} onChange={change} />
      <Select label={text.zone} options={zones} value={deadline.zone} onChange={(zone) => onChange({ ...deadline, zone })} />
    </div>
  );
}
