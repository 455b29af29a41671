/** What is known of the frame a message came from. */
interface Frame {
  readonly origin: string;
  /** The frame it is embedded in; null for a page's main frame. */
  readonly parent: unknown;
}

/** A message as the main process receives it; `senderFrame` is null when its page is already gone. */
export interface Message {
  readonly sender: unknown;
  readonly senderFrame: Frame | null;
}

/** The only page that is listened to: the contents of our window, while they show our origin. */
export interface TrustedPage {
  /** Contents of the window, null while there is none. */
  readonly contents: () => unknown;
  readonly origin: string;
}

/** Whether a message comes from the main frame of our window, showing a page of our origin. */
export function isFromOurPage({ sender, senderFrame }: Message, page: TrustedPage): boolean {
  const contents = page.contents();
  return (
    contents !== null && sender === contents && senderFrame !== null && senderFrame.parent === null && senderFrame.origin === page.origin
  );
}
