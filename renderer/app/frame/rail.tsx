import type { ReactNode } from 'react';
import {
  Anchor,
  ChartNoAxesColumn,
  Inbox,
  List,
  ListChecks,
  MapPin,
  Package,
  Pencil,
  Scale,
  ScrollText,
  Signature,
  SlidersHorizontal,
  TableProperties,
  Trophy,
  Users,
  Grid,
  IdCard,
  PackagePlus,
} from '#renderer/ui/theme/icons.tsx';
import { useTexts } from '#renderer/ui/theme/language.tsx';
import { frameText } from '#shared/text/screens/frame/frame.ts';
import { COMPETITION_SCREENS, type Screen, screensOf } from '../route.ts';
import { currentIdentity, currentRoles, visibleScreen } from '../session/session.ts';
import { useSession, useSessionActions } from '../session/session-context.tsx';
import './rail.css';

type RailScreen = Exclude<Screen, 'welcome' | 'people' | 'identity' | 'new-identity'>;

const ICONS: Readonly<Record<RailScreen, ReactNode>> = {
  proposals: <List />,
  sheet: <Pencil />,
  visits: <MapPin />,
  sign: <Signature />,
  inbox: <Inbox />,
  coverage: <TableProperties />,
  ranking: <ChartNoAxesColumn />,
  agreement: <Scale />,
  stability: <Anchor />,
  plenary: <Users />,
  close: <Signature />,
  bundles: <Package />,
  competitions: <ScrollText />,
  competition: <SlidersHorizontal />,
  panel: <IdCard />,
  assignment: <Grid />,
  'bundle-building': <PackagePlus />,
  intake: <ListChecks />,
  result: <Trophy />,
};

/** The way between screens: the work of one's roles first, then what is open to anybody. */
export function Rail() {
  const text = useTexts(frameText);
  const roles = useSession(currentRoles);
  const unlocked = useSession((state) => currentIdentity(state)?.unlocked === true);
  const hasCompetition = useSession((state) => state.competition !== null);
  const hasSomebody = useSession((state) => state.identities.length > 0);
  if (!hasSomebody) return null;
  return (
    <nav className="rail" aria-label={text.navigation}>
      {unlocked ? screensOf(roles).map((screen) => <RailItem key={screen} screen={screen} />) : null}
      <RailItem screen="competitions" />
      {unlocked && hasCompetition ? COMPETITION_SCREENS.map((screen) => <RailItem key={screen} screen={screen} />) : null}
      <span className="rail__gap" />
      <RailItem screen="bundles" />
      <RailItem screen="result" />
    </nav>
  );
}

function RailItem({ screen }: { readonly screen: RailScreen }) {
  const text = useTexts(frameText);
  const current = useSession(visibleScreen);
  const { go } = useSessionActions();
  const isCurrent = current === screen;
  return (
    <button type="button" className="rail__item" aria-current={isCurrent ? 'page' : undefined} onClick={() => go(screen)}>
      {ICONS[screen]}
      {text.screens[screen]}
    </button>
  );
}
