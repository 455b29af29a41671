import { Select } from '#renderer/ui/controls/select.tsx';
import { Notice } from '#renderer/ui/display/notice.tsx';
import { TextField } from '#renderer/ui/controls/text-field.tsx';
import { useLanguage, useTexts } from '#renderer/ui/theme/language.tsx';
import type { CompetitionDraft } from '#shared/domain/competition/draft/draft.ts';
import { type ImportField, importFields } from '#shared/domain/intake/mapping/import-field.ts';
import { columnLetters } from '#shared/domain/intake/sheets/cell-address.ts';
import { fieldName } from '#shared/text/intake/fields.ts';
import { importingText } from '#shared/text/screens/intake/importing.ts';
import { withField } from './chosen-table.ts';
import { Step } from './step.tsx';
import type { ImportWork } from './use-import.ts';

interface MappingStepProps {
  readonly importWork: ImportWork;
  readonly draft: CompetitionDraft;
}

const NOTHING = 'nothing';

/** What each column fills, proposed and to be corrected, with an example of what stands in it. */
export function MappingStep({ importWork, draft }: MappingStepProps) {
  const words = useTexts(importingText);
  const { importing, entryExample, setEntryExample } = importWork;
  if (importing === null) return null;
  const { table } = importing;
  const lacksNumbers = !table.fields.includes('entry') || table.below.some((cells) => (cells[table.fields.indexOf('entry')] ?? '') === '');
  return (
    <Step number={3} name={words.steps.mapping}>
      <p className="soft">{table.isRemembered ? words.remembered : words.proposed}</p>
      <table className="importing__mapping">
        <thead>
          <tr>
            <th scope="col">{words.column}</th>
            <th scope="col">{words.heading}</th>
            <th scope="col">{words.example}</th>
            <th scope="col">{words.fills}</th>
          </tr>
        </thead>
        <tbody>
          {table.headings.map((heading, column) => (
            <Column key={column} column={column} heading={heading} importWork={importWork} draft={draft} />
          ))}
        </tbody>
      </table>
      <DecidedStage importWork={importWork} draft={draft} />
      {!isComplete(table.fields) && <Notice tone="warn">{words.needsBoth}</Notice>}
      {lacksNumbers && (
        <div className="importing__example">
          <TextField label={words.entryExample} help={words.entryExampleHelp} value={entryExample} onChange={setEntryExample} />
        </div>
      )}
    </Step>
  );
}

/** Without title and agency nothing can be judged. */
export function isComplete(fields: readonly (ImportField | null)[]): boolean {
  return fields.includes('title') && fields.includes('agency');
}

/** Each stage has its own selection: what a list says of one is for this stage, and whoever is new in it takes part from this stage on. */
function DecidedStage({ importWork: { decidedStage, setDecidedStage }, draft }: MappingStepProps) {
  const words = useTexts(importingText);
  const language = useLanguage();
  if (draft.stages.length < 2) return null;
  const options = draft.stages.map((id) => ({ value: id, label: draft.stage.get(id)?.name[language] || id }));
  return (
    <div className="importing__example">
      <Select label={words.decidedStage} options={options} value={decidedStage} onChange={setDecidedStage} />
      <p className="soft small">{words.decidedStageHelp}</p>
    </div>
  );
}

interface ColumnProps extends MappingStepProps {
  readonly column: number;
  readonly heading: string;
}

function Column({ column, heading, importWork: { importing, understand }, draft }: ColumnProps) {
  const words = useTexts(importingText);
  const language = useLanguage();
  const fields = importFields(draft.sections);
  const example = importing?.table.below.map((cells) => cells[column] ?? '').find((cell) => cell !== '') ?? '';
  return (
    <tr>
      <td className="soft">{columnLetters(column)}</td>
      <th scope="row">{heading}</th>
      <td className="soft importing__sample">{example}</td>
      <td>
        <Select
          label={words.fillsOf(heading === '' ? columnLetters(column) : heading)}
          hideLabel
          options={[
            { value: NOTHING, label: words.nothing },
            ...fields.map((field) => ({ value: field, label: fieldName(field, draft.sections, language) })),
          ]}
          value={importing?.table.fields[column] ?? NOTHING}
          onChange={(value) =>
            importing !== null && understand(withField(importing.table, column, fields.find((field) => field === value) ?? null))
          }
        />
      </td>
    </tr>
  );
}
