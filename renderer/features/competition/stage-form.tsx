import { CriteriaSection } from './criteria/criteria-section.tsx';
import type { StageEditor } from './editor.ts';
import { AdjustmentsSection } from './rules/adjustments-section.tsx';
import { CarrySection } from './rules/carry-section.tsx';
import { EligibilitySection } from './rules/eligibility-section.tsx';
import { MethodSection } from './rules/method-section.tsx';
import { PlenarySection } from './rules/plenary-section.tsx';
import { SelectionSection } from './rules/selection-section.tsx';
import { TiesSection } from './rules/ties-section.tsx';
import { StageSection } from './stage/stage-section.tsx';

/** Everything about one stage, in the order in which people decide it. */
export function StageForm({ editor, onRemoved }: { readonly editor: StageEditor; readonly onRemoved: () => void }) {
  return (
    <>
      <StageSection editor={editor} onRemoved={onRemoved} />
      <CriteriaSection editor={editor} />
      <MethodSection editor={editor} />
      <EligibilitySection editor={editor} />
      <TiesSection editor={editor} />
      <SelectionSection editor={editor} />
      <CarrySection editor={editor} />
      <AdjustmentsSection editor={editor} />
      <PlenarySection editor={editor} />
    </>
  );
}
