import { Badge } from '#renderer/ui/display/badge.tsx';
import { BadgeCheck, TriangleAlert, UserRound } from '#renderer/ui/theme/icons.tsx';
import { useLanguage, useTexts } from '#renderer/ui/theme/language.tsx';
import { Menu } from '#renderer/ui/controls/menu.tsx';
import type { BundleView } from '#shared/ipc/views/bundle.ts';
import { frameText } from '#shared/text/screens/frame/frame.ts';
import { currentIdentity } from '../session/session.ts';
import { useSession } from '../session/session-context.tsx';
import { useIdentityMenu } from './use-identity-menu.ts';
import { useSettingsMenu } from './use-settings-menu.ts';
import './top-bar.css';

/** Which competition and stage, whether it is the original, who is working, language and appearance. */
export function TopBar() {
  const language = useLanguage();
  const text = useTexts(frameText);
  const view = useSession((state) => state.opened?.view ?? null);
  const settingsGroups = useSettingsMenu();
  return (
    <header className="top-bar">
      <strong className="top-bar__product">{text.product}</strong>
      {view === null ? null : (
        <span className="top-bar__stage soft">
          {view.competition[language]} · {view.stage[language]}
        </span>
      )}
      <div className="top-bar__end">
        {view === null ? null : <Origin view={view} />}
        <IdentityMenu />
        <Menu
          label={`${language.toUpperCase()} · ${text.settingsMenu}`}
          trigger={<span className="top-bar__language">{language.toUpperCase()}</span>}
          groups={settingsGroups}
        />
      </div>
    </header>
  );
}

function Origin({ view }: { readonly view: BundleView }) {
  const text = useTexts(frameText);
  return (
    <Badge tone={view.sample ? 'warn' : 'good'} icon={view.sample ? <TriangleAlert /> : <BadgeCheck />}>
      {view.sample ? `${text.sample} · ${view.code}` : text.original(view.code)}
    </Badge>
  );
}

function IdentityMenu() {
  const text = useTexts(frameText);
  const name = useSession(currentIdentity)?.name ?? text.noIdentity;
  const groups = useIdentityMenu();
  return (
    <Menu
      label={text.identityMenu(name)}
      trigger={
        <>
          <UserRound />
          {name}
        </>
      }
      groups={groups}
    />
  );
}
