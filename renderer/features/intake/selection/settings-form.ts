import type { Language } from '#shared/base/language.ts';
import type { ChecklistPoint, IntakeSettings } from '#shared/domain/intake/selection/settings.ts';
import { patternOf } from '#shared/domain/intake/reading/entry-numbers.ts';
import { readDate } from '#shared/domain/intake/values/read-date.ts';

/** The settings of the selection as they are typed. */
export interface TypedSettings {
  readonly entryExample: string;
  readonly years: string;
  readonly on: string;
  /** By group id, '' for all groups. */
  readonly caps: Readonly<Record<string, string>>;
  readonly needed: IntakeSettings['needed'];
  readonly needsFiles: boolean;
  /** One point on each line. */
  readonly checklist: string;
}

/** A field of which something else was typed than it takes. */
export type SettingsFault = 'entryExample' | 'years' | 'on' | 'caps';

/** The settings as they stand, to be typed over. */
export function typedSettings(
  { entryExample, minimumAge, caps, needed, needsFiles, checklist }: IntakeSettings,
  language: Language,
): TypedSettings {
  return {
    entryExample,
    years: minimumAge === null ? '' : String(minimumAge.years),
    on: minimumAge?.on ?? '',
    caps: Object.fromEntries(caps.map(({ group, most }) => [group ?? '', String(most)])),
    needed,
    needsFiles,
    checklist: checklist.map(({ name }) => name[language]).join('\n'),
  };
}

/** What keeps typed settings from being taken, field by field. */
export function settingsFaults({ entryExample, years, on, caps }: TypedSettings): readonly SettingsFault[] {
  const faults: SettingsFault[] = [];
  if (patternOf(entryExample.trim()) === null) faults.push('entryExample');
  if (years.trim() !== '' && !isCount(years)) faults.push('years');
  if (years.trim() !== '' && !readDate(on.trim()).ok) faults.push('on');
  if (Object.values(caps).some((most) => most.trim() !== '' && !isCount(most))) faults.push('caps');
  return faults;
}

/** The settings that were typed without fault; points of the checklist keep their ids where their words are the same. */
export function settingsOf(typed: TypedSettings, before: IntakeSettings): IntakeSettings {
  const on = readDate(typed.on.trim());
  const hasAge = typed.years.trim() !== '' && on.ok;
  return {
    ...before,
    entryExample: typed.entryExample.trim(),
    minimumAge: hasAge ? { years: Number(typed.years), on: on.value } : null,
    caps: Object.entries(typed.caps)
      .filter(([, most]) => most.trim() !== '')
      .map(([group, most]) => ({ group: group === '' ? null : group, most: Number(most) })),
    needed: typed.needed,
    needsFiles: typed.needsFiles,
    checklist: checklistOf(typed.checklist, before.checklist),
  };
}

function checklistOf(typed: string, before: readonly ChecklistPoint[]): readonly ChecklistPoint[] {
  const lines = [...new Set(typed.split('\n').map((line) => line.trim()))].filter((line) => line !== '');
  const used = new Set(before.map(({ id }) => id));
  let number = 0;
  return lines.map((line) => {
    const known = before.find(({ name }) => name.id === line || name.en === line);
    if (known !== undefined) return known;
    do number += 1;
    while (used.has(`point-${number}`));
    return { id: `point-${number}`, name: { id: line, en: line } };
  });
}

function isCount(typed: string): boolean {
  return /^[1-9]\d{0,4}$/.test(typed.trim());
}
