import { Badge } from '#renderer/ui/display/badge.tsx';
import { CircleCheck, TriangleAlert } from '#renderer/ui/theme/icons.tsx';
import { useLanguage, useTexts } from '#renderer/ui/theme/language.tsx';
import { missingWeight, sumOfWeights } from '#shared/domain/competition/draft/edit-rules.ts';
import type { Rules } from '#shared/domain/scoring/rules.ts';
import { formatDecimal } from '#shared/text/numbers.ts';
import { competitionEditorText } from '#shared/text/screens/competition/editor.ts';

/** What the weights add up to, and what is missing to 100 percent or too much. */
export function WeightSum({ rules }: { readonly rules: Rules }) {
  const language = useLanguage();
  const text = useTexts(competitionEditorText);
  const sum = text.weightSum(formatDecimal(sumOfWeights(rules.criteria), language));
  if (rules.weighting === 'factor') return <Badge>{sum}</Badge>;
  const missing = missingWeight(rules.criteria);
  const fits = missing === '0';
  const rest = formatDecimal(missing.replace('-', ''), language);
  const tells = missing.startsWith('-') ? text.weightOver(rest) : text.weightMissing(rest);
  return (
    <output>
      <Badge tone={fits ? 'good' : 'warn'} icon={fits ? <CircleCheck /> : <TriangleAlert />}>
        {sum}, {fits ? text.weightFits : tells}
      </Badge>
    </output>
  );
}
