import type { Became } from "../../forms/draft/what-became";

/** What is shown beside the pane while a template is made: the form it comes from, or the document it makes. */
export type ShownForm = PutRight | MadeDocument;

/** A form that is being put right. */
export interface PutRight {
  readonly fileName: string;
  readonly bytes: Uint8Array;
  readonly made?: false;
  /** What a text of it became; nothing for a text that says nothing. */
  readonly became: (text: string) => readonly Became[];
  /** The text whose place a person is settling. */
  readonly chosen: string | undefined;
  readonly onChoose: (text: string) => void;
}

/** The document of a template that is edited. */
export interface MadeDocument {
  readonly fileName: string;
  readonly bytes: Uint8Array;
  readonly made: true;
}

/** Who shows a form beside the pane; without one to show, what was there before comes back. */
export interface FormBeside {
  readonly show: (form: ShownForm | undefined) => void;
}
