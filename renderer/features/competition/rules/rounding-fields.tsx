import { Select } from '#renderer/ui/controls/select.tsx';
import { useTexts } from '#renderer/ui/theme/language.tsx';
import type { Rounding, RoundingPlaces } from '#shared/domain/scoring/rules.ts';
import { competitionRulesText } from '#shared/text/screens/competition/rules.ts';
import type { StageEditor } from '../editor.ts';

const PLACES = ['criterion', 'weighted', 'total'] as const satisfies readonly (keyof RoundingPlaces)[];
const MOST_DECIMALS = 10;

/** The three places where the rules may round, and how halves are rounded. */
export function RoundingFields({ editor: { rules, setRules } }: { readonly editor: StageEditor }) {
  const text = useTexts(competitionRulesText);
  const { rounding } = rules;
  const modes = Object.entries(text.modes).map(([value, label]) => ({ value, label }));
  const mode = PLACES.map((place) => rounding[place]?.mode).find((one) => one !== undefined) ?? 'half-up';
  const decimals = [
    { value: 'none', label: text.none },
    ...Array.from({ length: MOST_DECIMALS + 1 }, (_, count) => ({ value: String(count), label: text.decimals(count) })),
  ];
  const set = (place: keyof RoundingPlaces, chosen: string) =>
    setRules({ rounding: { ...rounding, [place]: chosen === 'none' ? null : { decimals: Number(chosen), mode } } });
  const setMode = (chosen: string) => {
    const next: Rounding['mode'] = chosen === 'half-even' ? 'half-even' : 'half-up';
    const put = (one: Rounding | null) => one && { ...one, mode: next };
    setRules({ rounding: { criterion: put(rounding.criterion), weighted: put(rounding.weighted), total: put(rounding.total) } });
  };
  return (
    <fieldset className="editor__scale">
      <legend>{text.rounding}</legend>
      <div className="editor__selects">
        {PLACES.map((place) => (
          <Select
            key={place}
            label={text.roundingPlaces[place]}
            options={decimals}
            value={rounding[place] === null ? 'none' : String(rounding[place].decimals)}
            onChange={(chosen) => set(place, chosen)}
          />
        ))}
        <Select
          label={text.mode}
          options={modes}
          value={mode}
          onChange={setMode}
          isDisabled={PLACES.every((place) => rounding[place] === null)}
        />
      </div>
    </fieldset>
  );
}
