import type { ReactNode } from 'react';
import type { AppError } from '#shared/ipc/errors.ts';
import { describeError } from '#shared/text/errors/errors.ts';
import type { Tone } from './badge.tsx';
import { CircleAlert, CircleCheck, Info, TriangleAlert } from '../theme/icons.tsx';
import { useLanguage } from '../theme/language.tsx';
import './notice.css';

const ICONS = { neutral: Info, accent: Info, good: CircleCheck, warn: TriangleAlert, bad: CircleAlert } as const;

interface NoticeProps {
  readonly tone?: Tone;
  readonly title?: string;
  readonly children: ReactNode;
  readonly actions?: ReactNode;
}

/** A message in place; bad ones are read aloud at once, the others when there is time. */
export function Notice({ tone = 'neutral', title, children, actions }: NoticeProps) {
  const Icon = ICONS[tone];
  return (
    <div className={`notice notice--${tone}`} role={tone === 'bad' ? 'alert' : 'status'}>
      <Icon />
      <div className="notice__body">
        {title === undefined ? null : <strong>{title}</strong>}
        <div>{children}</div>
      </div>
      {actions === undefined ? null : <div className="notice__actions">{actions}</div>}
    </div>
  );
}

/** Says what happened, to which file, and what to do; shows nothing while there is no error or the person cancelled. */
export function ErrorNotice({ error, actions }: { readonly error: AppError | null; readonly actions?: ReactNode }) {
  const language = useLanguage();
  if (error === null || error.kind === 'cancelled') return null;
  return (
    <Notice tone="bad" {...(actions === undefined ? {} : { actions })}>
      {describeError(error, language)}
    </Notice>
  );
}
