import type { Template } from "../../audit/template";
import { newerTemplate, nextVersion } from "../../audit/versions";
import { HostError } from "../../document/host-error";
import type { DraftEdit } from "../../forms/draft/draft-edit";
import { editDraft } from "../../forms/draft/edit-draft";
import type { FormDraft } from "../../forms/draft/form-draft";
import { withNamesCalled } from "../../forms/template/called-names";
import { draftOfTemplate } from "../../forms/template/draft-of-template";
import { Store } from "../../store/store";
import { checkedTemplate, type CheckedTemplate, type FormAbout } from "./form-checks";
import { summaryText } from "./summary-text";
import { phrase } from "../../words/phrase";

/** A form that has been read, or a template that is edited, and the template it is becoming. */
export interface OpenForm {
  readonly fileName: string;
  /** Of the form. */
  readonly bytes: Uint8Array;
  /** Every line of it. */
  readonly texts: readonly string[];
  readonly draft: FormDraft;
  readonly about: FormAbout;
}

/** A form as it was read. */
export interface FormRead {
  readonly draft: FormDraft;
  /** Every line of it. */
  readonly texts: readonly string[];
}

export interface FormWorkState {
  readonly reading: boolean;
  /** The text of the form that was chosen beside the pane. */
  readonly chosen?: string;
  readonly open?: OpenForm;
  /** Why the last file could not be read, as a sentence. */
  readonly failure?: string;
  /** What it came to when a template was last asked for, until something is changed. */
  readonly checked?: CheckedTemplate;
  readonly canUndo: boolean;
}

const UNREADABLE = phrase("This file could not be read. Check that it is still there and try again.");

/** How many changes can be undone. */
const REMEMBERED = 200;

/** A form on its way to a template. It stays while the pane shows something else. */
export class FormWork {
  private readonly store = new Store<FormWorkState>({ reading: false, canUndo: false });
  readonly subscribe = this.store.subscribe;
  readonly getState = this.store.getState;
  private handed: File | undefined;
  private others: readonly Template[] = [];
  private past: readonly OpenForm[] = [];
  /** What the last change was made to, where more of the same is one change with it. */
  private target: string | undefined;

  constructor(
    private readonly readForm: (bytes: Uint8Array) => Promise<FormRead>,
    private readonly say: (text: string) => void,
  ) {}

  /** Says what templates there are already, which the one made here has to be told from. */
  readonly knowOf = (others: readonly Template[]): void => {
    this.others = others;
  };

  /** Reads the form in a file; false where it can't be read, and what was open stays. */
  readonly read = async (file: File): Promise<boolean> => {
    if (this.getState().reading) return false;
    const { failure: _, ...before } = this.getState();
    this.store.set({ ...before, reading: true });
    try {
      const bytes = new Uint8Array(await file.arrayBuffer());
      const { draft, texts } = await this.readForm(bytes);
      const about = this.getState().open?.about ?? { publisher: "", version: "1.0", purpose: "" };
      this.become({ fileName: file.name, bytes, texts, draft, about }, undefined);
      this.say(phrase("The form has been read. {summary}", { summary: summaryText(draft) }));
      return true;
    } catch (error) {
      const failure = error instanceof HostError ? error.message : UNREADABLE;
      this.store.update((state) => ({ ...state, reading: false, failure }));
      return false;
    }
  };

  /** Takes up a template to be edited, under the version that comes after it and after every other on offer. */
  readonly take = (template: Template, offered: readonly Template[] = []): void => {
    const { title, version } = template;
    const { publisher, purpose } = withNamesCalled(template);
    const newest = newerTemplate(template, offered) ?? template;
    this.become(
      {
        fileName: phrase("{title}, version {version}", { title, version }),
        bytes: new Uint8Array(),
        texts: [],
        draft: draftOfTemplate(template),
        about: { publisher, purpose, version: nextVersion(newest.version) },
      },
      undefined,
    );
    this.say(phrase("“{title}”, version {version}, can be edited.", { title, version }));
  };

  /** Reads a form that is handed over, unless it has been. */
  readonly readOnce = async (file: File): Promise<boolean> => {
    if (this.handed === file) return false;
    this.handed = file;
    return this.read(file);
  };

  /** Takes up a text of the form, to say what it is; none, to leave it. */
  readonly choose = (chosen?: string): void => {
    this.store.update(({ chosen: _, ...state }) => (chosen === undefined ? state : { ...state, chosen }));
  };

  readonly edit = (edit: DraftEdit): void => {
    const { open } = this.getState();
    if (!open) return;
    const draft = editDraft(open.draft, edit);
    if (draft !== open.draft) this.become({ ...open, draft }, editTarget(edit));
  };

  readonly describe = (about: Partial<FormAbout>): void => {
    const { open } = this.getState();
    if (open) this.become({ ...open, about: { ...open.about, ...about } }, Object.keys(about).join());
  };

  readonly undo = (): void => {
    const before = this.past.at(-1);
    this.past = this.past.slice(0, -1);
    this.target = undefined;
    if (before) this.show(before);
    this.say(phrase("Undone."));
  };

  /** The template the draft makes as it stands; what is wrong with it is in the state. */
  readonly make = (): CheckedTemplate => {
    const { open } = this.getState();
    if (!open) return { ok: false, faults: [] };
    const checked = checkedTemplate(open.draft, open.about, this.others);
    this.store.update((state) => ({ ...state, checked }));
    return checked;
  };

  private become(open: OpenForm, target: string | undefined): void {
    const before = this.getState().open;
    if (before && (target === undefined || target !== this.target)) {
      this.past = [...this.past, before].slice(-REMEMBERED);
    }
    this.target = target;
    this.show(open);
  }

  private show(open: OpenForm): void {
    const { chosen, open: before } = this.getState();
    const isSame = chosen !== undefined && before?.bytes === open.bytes;
    this.store.set({ reading: false, open, canUndo: this.past.length > 0, ...(isSame && { chosen }) });
  }
}

/** What a person is typing into: letters typed one after another there are one change. */
function editTarget(edit: DraftEdit): string | undefined {
  switch (edit.do) {
    case "title":
    case "actions-title":
    case "limit":
      return edit.do;
    case "rename":
    case "number":
    case "help":
    case "bounds":
      return `${edit.do} ${edit.key}`;
    case "narrative-label":
    case "narrative-prompt":
      return `${edit.do} ${edit.narrative}`;
    case "settings":
      return `${edit.do} ${Object.keys(edit.to).join()}`;
    case "scale-title":
      return `${edit.do} ${edit.scale}`;
    case "line":
      return `${JSON.stringify(edit.of)} ${String(edit.at)}`;
    case "grade-label":
    case "grade-value":
      return `${edit.do} ${edit.scale} ${edit.grade}`;
    default:
      return undefined;
  }
}
