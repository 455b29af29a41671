import { Select } from '#renderer/ui/controls/select.tsx';
import { useTexts } from '#renderer/ui/theme/language.tsx';
import type { RoundingMode } from '#shared/base/fraction.ts';
import type { RoundingPlaces } from '#shared/domain/scoring/rules.ts';
import { competitionRulesText } from '#shared/text/screens/competition/rules.ts';
import type { StageEditor } from '../editor.ts';

const PLACES = ['criterion', 'weighted', 'total'] as const satisfies readonly (keyof RoundingPlaces)[];
const MODES = ['half-up', 'half-even'] as const satisfies readonly RoundingMode[];
const MOST_DECIMALS = 10;

/** The three places where the rules may round, and for each how halves are rounded. */
export function RoundingFields({ editor: { rules, setRules } }: { readonly editor: StageEditor }) {
  const text = useTexts(competitionRulesText);
  const { rounding } = rules;
  const decimals = [
    { value: 'none', label: text.none },
    ...Array.from({ length: MOST_DECIMALS + 1 }, (_, count) => ({ value: String(count), label: text.decimals(count) })),
  ];
  const modes = MODES.map((value) => ({ value, label: text.modes[value] }));
  const usual = PLACES.map((place) => rounding[place]?.mode).find((mode) => mode !== undefined) ?? 'half-up';
  const set = (place: keyof RoundingPlaces, changed: RoundingPlaces[keyof RoundingPlaces]) =>
    setRules({ rounding: { ...rounding, [place]: changed } });
  return (
    <fieldset className="editor__scale">
      <legend>{text.rounding}</legend>
      <div className="editor__selects">
        {PLACES.map((place) => {
          const held = rounding[place];
          const label = text.roundingPlaces[place];
          return (
            <div key={place} className="stack stack--tight">
              <Select
                label={label}
                options={decimals}
                value={held === null ? 'none' : String(held.decimals)}
                onChange={(chosen) => set(place, chosen === 'none' ? null : { decimals: Number(chosen), mode: held?.mode ?? usual })}
              />
              {held === null ? null : (
                <Select
                  label={`${text.mode}: ${label}`}
                  hideLabel
                  options={modes}
                  value={held.mode}
                  onChange={(mode) => set(place, { ...held, mode: mode === 'half-even' ? 'half-even' : 'half-up' })}
                />
              )}
            </div>
          );
        })}
      </div>
    </fieldset>
  );
}
