import { textOf } from "../draft/draft-text";
import type { DraftNote, FormDraft } from "../draft/form-draft";

/** What the service has to do, apart from the actions about one child: "Strategic actions", "Learning for the service". */
export const namesServiceActions = (text: string): boolean => text.length <= LONGEST_NAME && NAME.test(text);

const LONGEST_NAME = 120;
const SERVICE = "strategic|service(?:[ -](?:wide|level))?|organi[sz]ational|system(?:[ -]wide)?|strategol";
const ACTIONS = "actions?|learning|recommendations?|improvements?|issues|camau gweithredu";
const NAME = new RegExp(
  `^(?:\\d+[.)]?\\s*)?(?:any |other |further )?(?:(?:${SERVICE})(?:\\s*(?:/|and|or|&)\\s*(?:${SERVICE}))*\\s+(?:${ACTIONS})\\b|(?:${ACTIONS}) for the (?:service|organi[sz]ation|system)s?\\b|(?:improvements?|issues) for the teams?\\b|camau gweithredu strategol)[^.?]*$`,
  "iu",
);

/** The draft with the room it has for what the service has to do in its place, where no table of actions took it. */
export function withServiceActions(draft: FormDraft): FormDraft {
  if (draft.serviceActions) return draft;
  const item = draft.sections.flatMap(({ items }) => items).find(asksForThem);
  if (item) {
    const sections = draft.sections.map((section) => ({
      ...section,
      items: section.items.filter((each) => each !== item),
    }));
    const left = sections.filter(({ items, notes }) => items.length > 0 || notes.length > 0);
    const gone = sections.find((section) => !left.includes(section) && section.title !== draft.title);
    const heading = gone && gone.title !== item.label ? [gone.title] : [];
    return {
      ...draft,
      sections: left,
      serviceActions: { key: item.key, title: item.label, paragraphs: [...heading, ...item.prompts] },
    };
  }
  const field = draft.fieldGroups
    .flatMap(({ fields }) => fields)
    .find(({ label }) => namesServiceActions(label));
  if (field) {
    const groups = draft.fieldGroups.map((group) => ({
      ...group,
      fields: group.fields.filter((each) => each !== field),
    }));
    return {
      ...draft,
      fieldGroups: groups.filter(({ fields }) => fields.length > 0),
      serviceActions: {
        key: field.key,
        title: field.label,
        paragraphs: field.help === undefined ? [] : [field.help],
      },
    };
  }
  for (const note of draft.notes) {
    const service = asService(note);
    if (service)
      return { ...draft, notes: draft.notes.filter((each) => each !== note), serviceActions: service };
  }
  return draft;
}

/** A note that is the heading of such room, with what is said under it. */
function asService(note: DraftNote): DraftNote | undefined {
  if (namesServiceActions(note.title)) return note;
  const [only = "", ...more] = note.paragraphs.map(textOf);
  return more.length === 0 && namesServiceActions(only)
    ? { key: note.key, title: only, paragraphs: [] }
    : undefined;
}

type Item = FormDraft["sections"][number]["items"][number];

const asksForThem = ({ label, kind }: Item): boolean => kind === "words" && namesServiceActions(label);
