/** A text in the two languages of the program: `id` Indonesian, `en` English. */
export interface LocalText {
  readonly id: string;
  readonly en: string;
}
