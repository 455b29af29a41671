import { Label, Slider, SliderOutput, SliderThumb, SliderTrack } from 'react-aria-components';
import { Button } from '#renderer/ui/controls/button.tsx';
import { Select } from '#renderer/ui/controls/select.tsx';
import { Undo } from '#renderer/ui/theme/icons.tsx';
import { useLanguage, useTexts } from '#renderer/ui/theme/language.tsx';
import { compareNames } from '#shared/base/order.ts';
import { type Rules, scoredCriteria } from '#shared/domain/scoring/rules.ts';
import { describeMethod } from '#shared/text/ranking/explanation.ts';
import { formatScore } from '#shared/text/numbers.ts';
import { rankingText } from '#shared/text/screens/ranking.ts';
import { capitalized } from '#shared/text/sentence.ts';
import { otherAggregates } from './aggregates.ts';
import { type Change, NO_CHANGE } from './use-what-if.ts';
import './what-if.css';

interface WhatIfControlsProps {
  readonly rules: Rules;
  readonly jurors: ReadonlyMap<string, string>;
  readonly change: Change;
  readonly onChange: (change: Change) => void;
}

const NONE = '';
const MOST_POINTS = 20;

/** What can be changed for a look: the aggregate, one weight, one juror left out. */
export function WhatIfControls({ rules, jurors, change, onChange }: WhatIfControlsProps) {
  const words = useTexts(rankingText);
  const language = useLanguage();
  const others = otherAggregates(rules);
  const methods = [
    { value: NONE, label: words.asInRules(describeMethod(rules.aggregate.method, language)) },
    ...others.map(({ method }) => ({ value: method, label: capitalized(describeMethod(method, language)) })),
  ];
  const people = [
    { value: NONE, label: words.nobodyLeftOut },
    ...[...jurors].map(([value, label]) => ({ value, label })).sort((a, b) => compareNames(a.label, b.label)),
  ];
  return (
    <div className="what-if__controls">
      <Select
        label={words.aggregate}
        options={methods}
        value={change.aggregate?.method ?? NONE}
        onChange={(method) => onChange({ ...change, aggregate: others.find((other) => other.method === method) ?? null })}
      />
      <WeightControl rules={rules} weight={change.weight} onWeight={(weight) => onChange({ ...change, weight })} />
      <Select
        label={words.leaveOut}
        options={people}
        value={change.without ?? NONE}
        onChange={(juror) => onChange({ ...change, without: juror === NONE ? null : juror })}
      />
      <Button icon={<Undo />} isDisabled={change === NO_CHANGE} onPress={() => onChange(NO_CHANGE)}>
        {words.asOfficial}
      </Button>
    </div>
  );
}

interface WeightControlProps {
  readonly rules: Rules;
  readonly weight: Change['weight'];
  readonly onWeight: (weight: Change['weight']) => void;
}

function WeightControl({ rules, weight, onWeight }: WeightControlProps) {
  const words = useTexts(rankingText);
  const language = useLanguage();
  const weighted = scoredCriteria(rules.criteria).filter((criterion) => criterion.weight > 0);
  const [first] = weighted;
  if (first === undefined || weighted.length < 2) return null;
  const chosen = weighted.find(({ id }) => id === weight?.criterion) ?? first;
  const points = weight?.points ?? 0;
  return (
    <>
      <Select
        label={words.weightOf}
        options={weighted.map(({ id, name }) => ({ value: id, label: name[language] }))}
        value={chosen.id}
        onChange={(criterion) => onWeight({ criterion, points })}
      />
      <Slider
        className="what-if__slider"
        value={points}
        minValue={-MOST_POINTS}
        maxValue={MOST_POINTS}
        step={1}
        onChange={(moved) => onWeight({ criterion: chosen.id, points: moved })}
      >
        <Label className="visually-hidden">{words.weightMoved(chosen.name[language])}</Label>
        <SliderOutput className="what-if__points">
          {words.weightNow(formatScore(chosen.weight, language), `${points > 0 ? '+' : ''}${formatScore(points, language)}`)}
        </SliderOutput>
        <SliderTrack className="what-if__track">
          <SliderThumb className="what-if__thumb" />
        </SliderTrack>
      </Slider>
      <p className="soft small">{words.weightHint}</p>
    </>
  );
}
