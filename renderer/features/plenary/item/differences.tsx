import { Card } from '#renderer/ui/layout/page.tsx';
import { useLanguage, useTexts } from '#renderer/ui/theme/language.tsx';
import type { FileDifference } from '#shared/domain/panel/decisions/file-differences.ts';
import { scoredCriteria } from '#shared/domain/scoring/rules.ts';
import { codeOf } from '#shared/formats/fingerprint.ts';
import { formatDecimal } from '#shared/text/numbers.ts';
import { plenaryText } from '#shared/text/screens/plenary.ts';
import type { PlenaryDesk } from '../use-plenary.ts';

/** Where files of one juror contradict each other, side by side. */
export function Differences({ desk, juror }: { readonly desk: PlenaryDesk; readonly juror: string }) {
  const words = useTexts(plenaryText);
  const dispute = desk.view.disputes.find((each) => each.juror === juror);
  if (dispute === undefined) return null;
  return (
    <Card title={words.differences}>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls, so the keyboard must be able to reach it */}
      <section className="plenary__differences" tabIndex={0} aria-label={words.differences}>
        <table>
          <thead>
            <tr>
              <th scope="col">{words.differenceWhere}</th>
              {dispute.files.map(({ payload }) => (
                <th key={payload} scope="col">
                  {codeOf(payload)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {dispute.differences.map((difference) => (
              <DifferenceRow key={`${difference.entry} ${difference.criterion} ${difference.about}`} desk={desk} difference={difference} />
            ))}
          </tbody>
        </table>
      </section>
    </Card>
  );
}

function DifferenceRow({ desk, difference }: { readonly desk: PlenaryDesk; readonly difference: FileDifference }) {
  const words = useTexts(plenaryText);
  const language = useLanguage();
  const { entry, criterion, about, values } = difference;
  const names = new Map(scoredCriteria(desk.work.bundle.stage.rules.criteria).map(({ id, name }) => [id, name[language]]));
  const part = criterion === null ? words.about[about] : `${names.get(criterion) ?? criterion}, ${words.about[about]}`;
  const shown = (value: string | null) => {
    if (value === null) return '–';
    if (about === 'visit') return words.differs;
    return about === 'score' ? formatDecimal(value, language) : value;
  };
  return (
    <tr>
      <th scope="row">
        {entry} <span className="soft small">{part}</span>
      </th>
      {values.map((value, index) => (
        <td key={index} data-numeric={about === 'score'}>
          {shown(value)}
        </td>
      ))}
    </tr>
  );
}
