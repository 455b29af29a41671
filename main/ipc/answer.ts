import { isFromOurPage, type Message, type TrustedPage } from './sender.ts';

/** Tells where a bug showed itself; nothing of what people wrote may be in `where`. */
export type ReportBug = (where: string, error: unknown) => void;

/** What every answer needs beside the channel itself. */
export interface Surroundings {
  readonly page: TrustedPage;
  readonly reportBug: ReportBug;
  /** Carries out the request, so that a stop reaches it wherever it is. */
  readonly within: <T>(request: () => Promise<T>) => Promise<T>;
}

/** One channel made ready: the decoder of its input and what answers it. */
export interface Listener<Input> {
  readonly name: string;
  readonly input: {
    readonly safeParse: (input: unknown) => { readonly success: true; readonly data: Input } | { readonly success: false };
  };
  readonly handler: (input: Input) => unknown;
}

/**
 * Answers one message: sender check, exact decoding, handler, in this order.
 * Throws a plain error without content for a foreign sender, an input outside the contract, or a bug; each is reported.
 */
export async function answer<Input>(
  listener: Listener<Input>,
  message: Message,
  input: unknown,
  { page, reportBug, within }: Surroundings,
): Promise<unknown> {
  const refuse = (why: string, cause: unknown) => {
    reportBug(`${listener.name}: ${why}`, cause);
    return new Error(`${listener.name}: ${why}`);
  };
  if (!isFromOurPage(message, page)) throw refuse('foreign sender', null);
  const decoded = listener.input.safeParse(input);
  if (!decoded.success) throw refuse('input outside the contract', null);
  try {
    return await within(async () => listener.handler(decoded.data));
  } catch (error) {
    throw refuse('failed', error);
  }
}
