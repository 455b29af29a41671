import { Facts } from '#renderer/ui/display/facts.tsx';
import { useLanguage, useTexts } from '#renderer/ui/theme/language.tsx';
import { Card } from '#renderer/ui/layout/page.tsx';
import type { Rules } from '#shared/domain/scoring/rules.ts';
import { describeRules } from '#shared/text/rules/rules-in-words.ts';
import { closeText } from '#shared/text/screens/result/close.ts';

/** The rules in force, in words; what they leave open is not listed. */
export function RulesCard({ rules }: { readonly rules: Rules }) {
  const words = useTexts(closeText);
  const stated = describeRules(rules, useLanguage());
  const parts = ['method', 'combine', 'rounding', 'ties', 'quorum', 'threshold', 'selection', 'partition'] as const;
  const facts = parts.flatMap((part) => {
    const value = stated[part];
    return value === null ? [] : [{ label: words[part], value }];
  });
  return (
    <Card title={words.rulesTitle}>
      <Facts facts={facts} />
    </Card>
  );
}
