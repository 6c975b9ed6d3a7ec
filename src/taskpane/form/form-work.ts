import type { Unsubscribe } from "../../document/audit-document";
import { HostError } from "../../document/host-error";
import type { DraftEdit } from "../../forms/draft/draft-edit";
import { editDraft } from "../../forms/draft/edit-draft";
import type { FormDraft } from "../../forms/draft/form-draft";
import { checkedTemplate, type Checked } from "./checked-template";
import { editTarget } from "./edit-target";
import { summaryText } from "./summary-text";

/** A form that has been read, and the template it is becoming. */
export interface OpenForm {
  readonly fileName: string;
  readonly draft: FormDraft;
  readonly about: FormAbout;
}

/** What a template says of itself and a form does not. */
export interface FormAbout {
  readonly publisher: string;
  readonly version: string;
  readonly purpose: string;
}

export interface FormWorkState {
  readonly reading: boolean;
  readonly open?: OpenForm;
  /** Why the last file could not be read, as a sentence. */
  readonly failure?: string;
  /** What it came to when a template was last asked for, until something is changed. */
  readonly checked?: Checked;
  readonly canUndo: boolean;
}

const UNREADABLE = "This file could not be read. Check that it is still there and try again.";

/** How many changes can be undone. */
const REMEMBERED = 200;

/** A form on its way to a template. It stays while the pane shows something else. */
export class FormWork {
  private state: FormWorkState = { reading: false, canUndo: false };
  private past: readonly OpenForm[] = [];
  /** What the last change was made to, where more of the same is one change with it. */
  private target: string | undefined;
  private readonly listeners = new Set<() => void>();

  constructor(
    private readonly readForm: (bytes: Uint8Array) => Promise<FormDraft>,
    private readonly say: (text: string) => void,
  ) {}

  readonly subscribe = (listener: () => void): Unsubscribe => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly getState = (): FormWorkState => this.state;

  /** Reads the form in a file; false where it can't be read, and what was open stays. */
  readonly read = async (file: File): Promise<boolean> => {
    if (this.state.reading) return false;
    const { failure: _, ...before } = this.state;
    this.set({ ...before, reading: true });
    try {
      const draft = await this.readForm(new Uint8Array(await file.arrayBuffer()));
      const about = this.state.open?.about ?? { publisher: "", version: "1.0", purpose: "" };
      this.become({ fileName: file.name, draft, about }, undefined);
      this.say(`The form has been read. ${summaryText(draft)}`);
      return true;
    } catch (error) {
      const failure = error instanceof HostError ? error.message : UNREADABLE;
      this.set({ ...this.state, reading: false, failure });
      return false;
    }
  };

  readonly edit = (edit: DraftEdit): void => {
    const { open } = this.state;
    if (!open) return;
    const draft = editDraft(open.draft, edit);
    if (draft !== open.draft) this.become({ ...open, draft }, editTarget(edit));
  };

  readonly tell = (about: Partial<FormAbout>): void => {
    const { open } = this.state;
    if (open) this.become({ ...open, about: { ...open.about, ...about } }, Object.keys(about).join());
  };

  readonly undo = (): void => {
    const before = this.past.at(-1);
    this.past = this.past.slice(0, -1);
    this.target = undefined;
    if (before) this.show(before);
    this.say("Undone.");
  };

  /** The template the draft makes as it stands; what is wrong with it is in the state. */
  readonly make = (): Checked => {
    const { open } = this.state;
    if (!open) return { ok: false, faults: [] };
    const checked = checkedTemplate(open);
    this.set({ ...this.state, checked });
    return checked;
  };

  private become(open: OpenForm, target: string | undefined): void {
    const before = this.state.open;
    if (before && (target === undefined || target !== this.target)) {
      this.past = [...this.past, before].slice(-REMEMBERED);
    }
    this.target = target;
    this.show(open);
  }

  private show(open: OpenForm): void {
    this.set({ reading: false, open, canUndo: this.past.length > 0 });
  }

  private set(state: FormWorkState): void {
    this.state = state;
    for (const listener of this.listeners) listener();
  }
}
