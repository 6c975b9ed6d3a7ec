import { STANDINGS, type Scale, type Template } from "../../audit/template";
import { HostError } from "../../document/host-error";
import type { DraftEdit } from "../../forms/draft/draft-edit";
import { editDraft } from "../../forms/draft/edit-draft";
import { isScaleUsed } from "../../forms/draft/edit-scale";
import type { DraftFieldGroup, DraftSection, FormDraft } from "../../forms/draft/form-draft";
import { numberedLabel } from "../../forms/draft/move-text";
import { formFault } from "../../forms/template/form-fault";
import { templateFrom } from "../../forms/template/form-template";
import { quoted } from "../../report/phrases";
import { Store } from "../../store/store";
import { parseTemplate } from "../../templates/parse-template";
import type { TemplateFault } from "../../templates/template-fault";
import { faultPlace } from "./fault-place";
import { summaryText } from "./summary-text";

/** A form that has been read, and the template it is becoming. */
export interface OpenForm {
  readonly fileName: string;
  readonly bytes: Uint8Array;
  /** Every line of it. */
  readonly texts: readonly string[];
  readonly draft: FormDraft;
  readonly about: FormAbout;
}

/** What a template says of itself and a form does not. */
interface FormAbout {
  readonly publisher: string;
  readonly version: string;
  readonly purpose: string;
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

const UNREADABLE = "This file could not be read. Check that it is still there and try again.";

/** How many changes can be undone. */
const REMEMBERED = 200;

/** A form on its way to a template. It stays while the pane shows something else. */
export class FormWork {
  private readonly store = new Store<FormWorkState>({ reading: false, canUndo: false });
  readonly subscribe = this.store.subscribe;
  readonly getState = this.store.getState;
  private handed: File | undefined;
  private past: readonly OpenForm[] = [];
  /** What the last change was made to, where more of the same is one change with it. */
  private target: string | undefined;

  constructor(
    private readonly readForm: (bytes: Uint8Array) => Promise<FormRead>,
    private readonly say: (text: string) => void,
  ) {}

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
      this.say(`The form has been read. ${summaryText(draft)}`);
      return true;
    } catch (error) {
      const failure = error instanceof HostError ? error.message : UNREADABLE;
      this.store.update((state) => ({ ...state, reading: false, failure }));
      return false;
    }
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
    this.say("Undone.");
  };

  /** The template the draft makes as it stands; what is wrong with it is in the state. */
  readonly make = (): CheckedTemplate => {
    const { open } = this.getState();
    if (!open) return { ok: false, faults: [] };
    const checked = checkedTemplate(open);
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

/** A template of a form, or everything that keeps it from being one, each with its place in words. */
type CheckedTemplate =
  | { readonly ok: true; readonly template: Template }
  | { readonly ok: false; readonly faults: readonly TemplateFault[] };

/** The template a form makes as it stands, checked as every template is. */
function checkedTemplate({ draft, about }: OpenForm): CheckedTemplate {
  const open = draftFaults(draft, about);
  if (open.length > 0) return { ok: false, faults: open };
  const made = templateFrom(draft, { ...about, title: draft.title });
  const whole = formFault(made);
  if (whole !== undefined) return { ok: false, faults: [{ path: "", message: whole }] };
  const template = { ...made, purpose: about.purpose.trim() || made.purpose };
  const result = parseTemplate(template);
  if (result.ok) return result;
  const faults = result.faults.map(({ path, message }) => ({ path: faultPlace(template, path), message }));
  return { ok: false, faults };
}

/** What a person has to put right before a draft says what they mean; the place is in their words. */
function draftFaults(draft: FormDraft, { publisher, version }: FormAbout): readonly TemplateFault[] {
  return [
    ...nameless("Title", draft.title, "The template needs one."),
    ...nameless("Publisher", publisher, "Say whose form it is."),
    ...nameless("Version", version, "Say which version it is, for example 1.0."),
    ...draft.fieldGroups.flatMap(groupFaults),
    ...draft.sections.flatMap((section, index) => sectionFaults(section, draft.scales, index)),
    ...draft.scales.filter((scale) => isScaleUsed(draft, scale.id)).flatMap(draftScaleFaults),
    ...(draft.actions?.columns ?? []).flatMap((column, index) =>
      nameless(`Column ${String(index + 1)} of the action table`, column.label),
    ),
  ];
}

function groupFaults({ title, fields }: DraftFieldGroup, index: number): readonly TemplateFault[] {
  const group = named("Group of details", title, index);
  return [
    ...nameless(group, title),
    ...fields.flatMap(({ label, type, options }, place) => [
      ...nameless(`${group}, ${named("detail", label, place)}`, label),
      ...(type === "choice" && options.filter((option) => option.trim() !== "").length < 2
        ? [fault(`Detail ${quoted(label)}`, "It has fewer than two answers to choose from.")]
        : []),
    ]),
  ];
}

function sectionFaults(
  { title, items }: DraftSection,
  scales: readonly Scale[],
  index: number,
): readonly TemplateFault[] {
  const section = named("Section", title, index);
  return [
    ...nameless(section, title),
    ...(items.length === 0 ? [fault(section, "It has no items. Move one into it, or take it out.")] : []),
    ...items.flatMap((item, place) => [
      ...nameless(`${section}, item ${String(place + 1)}`, item.label),
      ...(item.kind === "words" || scales.some(({ id }) => id === item.scale)
        ? []
        : [
            fault(`${section}, item ${quoted(numberedLabel(item))}`, "Choose the scale it is answered from."),
          ]),
    ]),
  ];
}

function draftScaleFaults({ title, grades, notApplicable }: Scale, index: number): readonly TemplateFault[] {
  const scale = named("Scale", title, index);
  const ranks = grades.flatMap(({ standing }) => (standing ? [STANDINGS.indexOf(standing)] : []));
  const choices = [...grades, ...(notApplicable ? [notApplicable] : [])];
  return [
    ...nameless(scale, title),
    ...choices.flatMap(({ label }, place) => nameless(`${scale}, grade ${String(place + 1)}`, label)),
    ...(grades.length < 2 ? [fault(scale, "It needs two grades at least.")] : []),
    ...(ranks.length > 0 && ranks.length < grades.length
      ? [
          fault(
            scale,
            "Some grades say where they stand against good and some do not. Say it of all or none.",
          ),
        ]
      : []),
    ...(ranks.some((rank, place) => rank < (ranks[place - 1] ?? 0))
      ? [fault(scale, "Put its grades in order, the best first.")]
      : []),
  ];
}

const fault = (path: string, message: string): TemplateFault => ({ path, message });

function nameless(place: string, name: string, message = "It has no name."): readonly TemplateFault[] {
  return name.trim() === "" ? [fault(place, message)] : [];
}

function named(what: string, name: string, index: number): string {
  return name.trim() === "" ? `${what} ${String(index + 1)}` : `${what} ${quoted(name)}`;
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
    case "options":
      return `${edit.do} ${edit.key}`;
    case "scale-title":
      return `${edit.do} ${edit.scale}`;
    case "grade-label":
      return `${edit.do} ${edit.scale} ${edit.grade}`;
    default:
      return undefined;
  }
}
