import { useEffect, useState } from 'react';
import { useBridge } from '#renderer/bridge/bridge.ts';
import type { Result } from '#shared/base/result.ts';
import type { Proposal } from '#shared/domain/competition/proposal.ts';
import type { AppError } from '#shared/ipc/errors.ts';

/** One proposal, read from the bundle; null while it is on its way. */
export function useProposal(bundleId: string, entry: string): Result<Proposal, AppError> | null {
  const bridge = useBridge();
  const [proposal, setProposal] = useState<Result<Proposal, AppError> | null>(null);
  useEffect(() => {
    let current = true;
    const ask = async () => {
      const answer = await bridge['bundle:proposal']({ bundleId, entry });
      if (current) setProposal(answer);
    };
    void ask();
    return () => {
      current = false;
    };
  }, [bridge, bundleId, entry]);
  return proposal;
}
