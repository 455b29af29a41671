import { useState } from 'react';
import { TextField } from '#renderer/ui/controls/text-field.tsx';
import { useTexts } from '#renderer/ui/theme/language.tsx';
import { criterionIds } from '#shared/domain/competition/draft/edit-rules.ts';
import type { Rules } from '#shared/domain/scoring/rules.ts';
import { competitionEditorText } from '#shared/text/screens/competition/editor.ts';

interface CriterionCodeProps {
  readonly rules: Rules;
  readonly id: string;
  readonly onRename: (id: string) => void;
}

const CODE = /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/;

/** The short name by which files and tables know the criterion; taken over when the field is left, once it is one that they can hold. */
export function CriterionCode({ rules, id, onRename }: CriterionCodeProps) {
  const text = useTexts(competitionEditorText);
  const [typed, setTyped] = useState<string | null>(null);
  const code = (typed ?? id).trim();
  const isTaken = code !== id && criterionIds(rules).includes(code);
  const fault = CODE.test(code) ? null : text.codeForm;
  const error = isTaken ? text.codeTaken : fault;
  const take = () => {
    if (error !== null) return;
    setTyped(null);
    if (code !== id) onRename(code);
  };
  return (
    <div className="editor__short">
      <TextField
        label={text.criterionCode}
        help={text.codeHelp}
        value={typed ?? id}
        onChange={setTyped}
        error={error}
        spellCheck="false"
        onBlur={take}
        onKeyDown={(event) => event.key === 'Enter' && take()}
      />
    </div>
  );
}
