import { textOf, type DraftText } from "../draft/draft-text";
import { LONGEST } from "../../audit/template-limits";
import type { DraftItem, DraftNote, FormDraft } from "../draft/form-draft";
import { namesGuidance } from "./head-words";
import { isGradeWord, printedScale } from "./printed-grades";

/**
 * A list of grades with what each means is an item to judge where it stands for itself.
 * Where other items are judged on the same scale it only explains that scale: then it is a note.
 */
export function withLegend(draft: FormDraft, explaining: ReadonlySet<string>): FormDraft {
  const items = draft.sections.flatMap((section) => section.items);
  const legends = items.filter(({ key, label, scale }) => {
    if (!explaining.has(key)) return false;
    const others = items.filter((item) => item.key !== key && isExplainedBy(draft, item, { label, scale }));
    return others.length > 0 && !others.some((item) => explaining.has(item.key));
  });
  if (legends.length === 0) return draft;
  return {
    ...draft,
    sections: draft.sections
      .map((section) => ({ ...section, items: section.items.filter((item) => !legends.includes(item)) }))
      .filter(({ items: left, notes }) => left.length > 0 || notes.length > 0),
    notes: [
      ...draft.notes,
      ...legends.map((item) => ({
        key: noteKey(item.key),
        title: item.label,
        paragraphs: paragraphsOf(draft, item),
      })),
    ],
  };
}

/** The note that an item becomes which only tells what grades mean. */
const noteKey = (item: string): string => `note-${item}`;

/** "Key", "What the colours mean": what stands under it is nothing to choose from. */
const NAMES_KEY =
  /\b(?:key|legend|means?|meanings?|definitions?|defined|guide|guidance|descriptors?|descriptions?|explained|explanation|look like|allwedd|ystyr)\b|^(?:appendix|annexe?|atodiad)\b/iu;

/** "How to grade", "Key", "Rate each line": so is called what only tells what grades mean. */
export const namesMeanings = (label: string): boolean =>
  NAMES_KEY.test(label) || namesGuidance(label) || RATES_EACH.test(label);

const RATES_EACH =
  /\b(?:rate|score|grade|judge|mark|answer) (?:each|every|all)\b(?: (?:of )?(?:the )?\p{L}+)?(?: (?:below|as follows|as|using|with|from))*\s*[:.]?$/iu;

/** The scale of an item is the one that the list tells of, or has its first letters ("R" for "Red"); a list that is named as a key tells of any. */
function isExplainedBy(
  draft: FormDraft,
  { scale: own }: DraftItem,
  { label, scale }: { readonly label: string; readonly scale: string | undefined },
): boolean {
  if (own === undefined || own === scale || namesMeanings(textOf(label))) return own !== undefined;
  const [codes, words] = [own, scale].map(
    (id) => draft.scales.find((each) => each.id === id)?.grades.map((grade) => grade.label) ?? [],
  );
  return (
    codes?.length === words?.length &&
    codes?.every((code) => code.length === 1 && words?.some((word) => word.startsWith(code))) === true
  );
}

function paragraphsOf(draft: FormDraft, { scale, prompts, descriptors }: DraftItem): readonly DraftText[] {
  const grades = draft.scales.find(({ id }) => id === scale)?.grades ?? [];
  return [
    ...prompts,
    ...grades.flatMap(({ id, label }) => [
      label,
      ...descriptors.filter(({ grade }) => grade === id).flatMap(({ text }) => text),
    ]),
  ];
}

const FEWEST = 3;

/**
 * Grades that stand as headings, with what each looks like under them, are one item judged for the case as a whole.
 * `explaining`: keys of notes that only say what grades mean.
 */
export function withGradedNotes(printed: FormDraft, explaining: ReadonlySet<string>): FormDraft {
  const legends = new Set([...explaining].flatMap((key) => [key, noteKey(key)]));
  const isLegend = ({ key }: DraftNote) => legends.has(key);
  const draft = {
    ...printed,
    notes: printed.notes.flatMap((note) => (isLegend(note) ? [note] : gradesApart(note))),
  };
  const from = draft.notes.findIndex(
    (_, at) =>
      draft.notes.slice(at, at + FEWEST).length === FEWEST &&
      draft.notes.slice(at, at + FEWEST).every(isGrade),
  );
  if (from < 0) return printed;
  const after = draft.notes.findIndex((note, at) => at > from && !isGrade(note));
  const until = after < 0 ? draft.notes.length : after;
  const graded = draft.notes.slice(from, until);
  const scale = printedScale(graded.map(({ title }) => title));
  if (!scale || isExplained(draft, graded)) return printed;
  const { kind: _, ...grades } = scale;
  const id = `grades-${String(draft.scales.length + 1)}`;
  const before = draft.notes[from - 1];
  const label = textOf(before?.paragraphs.at(-1) ?? draft.title);
  const isLabel = label !== draft.title && label.length <= LONGEST.label;
  const notes = draft.notes.flatMap((note, at): readonly DraftNote[] => {
    if (at >= from && at < until) return [];
    if (at !== from - 1 || !isLabel) return [note];
    return note.paragraphs.length > 1 ? [{ ...note, paragraphs: note.paragraphs.slice(0, -1) }] : [];
  });
  return {
    ...draft,
    notes,
    scales: [...draft.scales, { id, title: graded.map(({ title }) => title).join(" / "), ...grades }],
    sections: [
      ...draft.sections,
      {
        key: "section-overall",
        title: isLabel ? label : draft.title || "Overall",
        notes: [],
        items: [
          {
            key: "item-overall",
            label: isLabel ? label : draft.title || "Overall",
            kind: "judgement",
            scale: id,
            evidence: false,
            impact: false,
            prompts: [],
            descriptors: scale.grades.map((grade) => ({
              grade: grade.id,
              text: graded.find(({ title }) => title === grade.label)?.paragraphs ?? [],
            })),
          },
        ],
      },
    ],
  };
}

/** Where items are judged on this scale, its grades are only explained. */
const isExplained = ({ scales, sections }: FormDraft, graded: readonly DraftNote[]): boolean =>
  scales.some(
    ({ id, grades }) =>
      grades.every(({ label }) => graded.some(({ title }) => title.toLowerCase() === label.toLowerCase())) &&
      sections.some(({ items }) => items.some(({ scale }) => scale === id)),
  );

/** A note whose grades are lines like the others, as a note for each. */
function gradesApart(note: DraftNote): readonly DraftNote[] {
  const { key, title, paragraphs } = note;
  const heads = paragraphs.flatMap((text, at) => (isGradeWord(textOf(text)) ? [at] : []));
  if (heads.length < FEWEST) return [note];
  const before = paragraphs.slice(0, heads[0]);
  return [
    { key, title, paragraphs: before.length > 0 ? before : [title] },
    ...heads.map((at, index) => ({
      key: `${key}-${String(index + 2)}`,
      title: textOf(paragraphs[at] ?? ""),
      paragraphs: paragraphs.slice(at + 1, heads[index + 1]),
    })),
  ];
}

const isGrade = ({ title, paragraphs }: DraftNote): boolean => paragraphs.length > 0 && isGradeWord(title);
