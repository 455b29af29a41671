import { createContext, use } from 'react';
import { useStore } from 'zustand';
import type { Session, SessionState } from './session.ts';
import type { SessionActions } from './session-actions.ts';

interface SessionContextValue {
  readonly session: Session;
  readonly actions: SessionActions;
}

export const SessionContext = createContext<SessionContextValue | null>(null);

/** A part of the session's state; the component draws itself anew when that part changes. */
export function useSession<T>(select: (state: SessionState) => T): T {
  return useStore(useContextValue().session, select);
}

/** The session as it is at the moment of asking, for what somebody does rather than for what is drawn. */
export function useSessionNow(): () => SessionState {
  return useContextValue().session.getState;
}

/** What can be done to the session. */
export function useSessionActions(): SessionActions {
  return useContextValue().actions;
}

function useContextValue(): SessionContextValue {
  const value = use(SessionContext);
  if (value === null) throw new Error('no SessionContext around this component');
  return value;
}
