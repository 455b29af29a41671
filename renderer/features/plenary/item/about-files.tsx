import { useState } from 'react';
import { RadioGroup } from '#renderer/ui/controls/radio-group.tsx';
import { useLanguage, useTexts } from '#renderer/ui/theme/language.tsx';
import { formatHere } from '#renderer/ui/theme/local-time.ts';
import { codeOf } from '#shared/formats/fingerprint.ts';
import { formatNumber } from '#shared/text/numbers.ts';
import { plenaryText } from '#shared/text/screens/plenary.ts';
import { type Meant, toChoose } from '../decisions/intents.ts';
import type { PlenaryDesk } from '../use-plenary.ts';

interface FileChoiceProps {
  readonly desk: PlenaryDesk;
  readonly juror: string;
  readonly onMeant: (meant: Meant | null) => void;
}

const NONE = 'none';

/** Which of the files that contradict each other counts, or that none does. */
export function FileChoice({ desk, juror, onMeant }: FileChoiceProps) {
  const words = useTexts(plenaryText);
  const language = useLanguage();
  const [chosen, setChosen] = useState<string | null>(null);
  const files = desk.view.disputes.find((dispute) => dispute.juror === juror)?.files ?? [];
  const choose = (value: string) => {
    setChosen(value);
    const payloads = files.map(({ payload }) => payload);
    onMeant(toChoose(juror, payloads, value === NONE ? null : value));
  };
  return (
    <RadioGroup
      label={words.chooseFile}
      options={[
        ...files.map(({ payload, revision, createdAt }) => ({
          value: payload,
          label: words.fileOf(codeOf(payload), formatNumber(revision, language)),
          help: formatHere(createdAt, language),
        })),
        { value: NONE, label: words.noFile },
      ]}
      value={chosen}
      onChange={choose}
    />
  );
}
