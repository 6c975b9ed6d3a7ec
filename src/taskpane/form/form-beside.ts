import type { Became } from "../../forms/draft/what-became";

/** A form that is being put right, as it is shown beside the pane. */
export interface ShownForm {
  readonly fileName: string;
  readonly bytes: Uint8Array;
  /** What a text of it became; nothing for a text that says nothing. */
  readonly became: (text: string) => readonly Became[];
  /** The text whose place a person is settling. */
  readonly chosen: string | undefined;
  readonly onChoose: (text: string) => void;
}

/** Who shows a form beside the pane; without one to show, what was there before comes back. */
export interface FormBeside {
  readonly show: (form: ShownForm | undefined) => void;
}
