import { Button } from '#renderer/ui/controls/button.tsx';
import { DropArea } from '#renderer/ui/controls/drop-area.tsx';
import { DateDayField } from '#renderer/ui/controls/date-day-field.tsx';
import { TextField } from '#renderer/ui/controls/text-field.tsx';
import { EmptyState } from '#renderer/ui/layout/empty-state.tsx';
import { MapPin, Trash } from '#renderer/ui/theme/icons.tsx';
import { useTexts } from '#renderer/ui/theme/language.tsx';
import { toFieldTime } from '#renderer/ui/theme/local-time.ts';
import { sortedCodeUnits } from '#shared/base/order.ts';
import type { FieldVisit } from '#shared/domain/panel/sheet/score-sheet.ts';
import { visitText } from '#shared/text/screens/score-sheet/visit.ts';
import type { SheetEditor } from '../sheet/use-sheet-editor.ts';
import { useAddingEvidence } from './use-adding-evidence.ts';
import { EvidenceSection } from './evidence-section.tsx';
import { FindingsSection } from './findings-section.tsx';
import './visit-pane.css';

interface VisitPaneProps {
  readonly editor: SheetEditor;
  readonly juror: string;
}

/** What was met in the field, beside the proposal that claims it. */
export function VisitPane({ editor, juror }: VisitPaneProps) {
  const text = useTexts(visitText);
  const { visit } = editor.sheet;
  return (
    <div className="sheet__criteria visit">
      <h2 className="visually-hidden">{text.pane}</h2>
      {visit === null ? (
        <EmptyState
          icon={<MapPin />}
          title={text.noneTitle}
          actions={
            <Button variant="primary" isDisabled={editor.locked !== null} onPress={() => editor.changeVisit(blankVisit, 'begun')}>
              {text.begin}
            </Button>
          }
        >
          {text.noneBody}
        </EmptyState>
      ) : (
        <Visit visit={visit} editor={editor} juror={juror} />
      )}
    </div>
  );
}

function blankVisit(): FieldVisit {
  return { date: toFieldTime(new Date()).slice(0, 'YYYY-MM-DD'.length), place: '', peopleMet: '', findings: [], evidence: [] };
}

function withEvidence(visit: FieldVisit, added: readonly string[]): FieldVisit {
  return { ...visit, evidence: sortedCodeUnits([...new Set([...visit.evidence, ...added])]) };
}

function Visit({ visit, editor, juror }: VisitPaneProps & { readonly visit: FieldVisit }) {
  const text = useTexts(visitText);
  const isLocked = editor.locked !== null;
  const change = (changed: Partial<FieldVisit>, field: string) =>
    editor.changeVisit((before) => before && { ...before, ...changed }, field);
  // By then, what was typed while the photos were drawn anew is there too.
  const adding = useAddingEvidence(juror, (added) => editor.changeVisit((before) => before && withEvidence(before, added), 'evidence'));
  const fields = (
    <>
      <div className="visit__facts">
        <DateDayField label={text.date} value={visit.date} isDisabled={isLocked} onChange={(date) => change({ date }, 'date')} />
        <TextField
          label={text.place}
          requiredWord={text.required}
          isReadOnly={isLocked}
          value={visit.place}
          onChange={(place) => change({ place }, 'place')}
        />
      </div>
      <TextField
        label={text.people}
        requiredWord={text.required}
        rows={2}
        isReadOnly={isLocked}
        value={visit.peopleMet}
        onChange={(peopleMet) => change({ peopleMet }, 'people')}
      />
      <FindingsSection findings={visit.findings} isLocked={isLocked} onChange={(findings, field) => change({ findings }, field)} />
      <EvidenceSection
        juror={juror}
        digests={visit.evidence}
        isLocked={isLocked}
        adding={adding}
        onChange={(evidence) => change({ evidence }, 'evidence')}
      />
      <p className="soft small">{text.afterVisit}</p>
      {isLocked ? null : <RemoveVisit onPress={() => editor.changeVisit(() => null, 'removed')} />}
    </>
  );
  if (isLocked) return fields;
  return (
    <DropArea hint={text.dropHint} onFiles={(files) => void adding.drop(files)}>
      <div className="visit__fields">{fields}</div>
    </DropArea>
  );
}

function RemoveVisit({ onPress }: { readonly onPress: () => void }) {
  const text = useTexts(visitText);
  return (
    <div className="cluster">
      <Button icon={<Trash />} onPress={onPress}>
        {text.remove}
      </Button>
    </div>
  );
}
