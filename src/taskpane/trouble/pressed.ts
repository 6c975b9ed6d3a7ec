import { phrase } from "../../words/phrase";

/** What may be named of what was pressed: our own words. Anything else may hold an answer, and is said by its kind alone. */
const OURS: readonly string[] = [
  phrase("New"),
  phrase("Open"),
  phrase("Save"),
  phrase("Print"),
  phrase("Undo"),
  phrase("Redo"),
  phrase("Audit pane"),
  phrase("Overview"),
  phrase("Start the audit"),
  phrase("More"),
  phrase("Back"),
  phrase("Next"),
  phrase("Immediate concern"),
  phrase("Send for moderation"),
  phrase("Add an action"),
  phrase("Bring it back"),
  phrase("To do"),
  phrase("This item"),
  phrase("Actions"),
  phrase("Guidance"),
  phrase("Comments"),
  phrase("Changes"),
  phrase("Moderate"),
  phrase("Sign-off"),
];

const MOST = 20;

/** The names of the last things pressed, as far as they are ours. */
export class Pressed {
  private names: readonly string[] = [];

  get steps(): readonly string[] {
    return this.names;
  }

  /** Something was pressed: `role` is what it is to a screen reader, `label` what it is called. */
  note(role: string, label: string): void {
    const known = OURS.find((name) => label === name || label.startsWith(`${name} `) || label === `${name}…`);
    const kind = ["tab", "menuitem", "button", "link"].includes(role) ? role : "field";
    this.names = [...this.names, known ?? `a ${kind}`].slice(-MOST);
  }
}
