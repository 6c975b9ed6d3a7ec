import type { DraftItem, DraftSection, FormDraft } from "../draft/form-draft";

/** Two questions may well differ in what they ask; of more, one that alone has a box ends a list. */
const FEWEST = 3;

/**
 * The draft with a box under the last of several questions alike, none of which has one, as what it is: room for notes
 * on all of them.
 */
export const withSectionNotes = (draft: FormDraft): FormDraft => ({
  ...draft,
  sections: draft.sections.map(withNotes),
});

function withNotes(section: DraftSection): DraftSection {
  const { items } = section;
  const last = items.at(-1);
  const above = items.slice(0, -1);
  const label = last?.evidenceLabel;
  const isOfAll =
    items.length >= FEWEST &&
    last?.evidence === true &&
    !hasMore(last) &&
    last.scale !== undefined &&
    above.every((item) => item.scale === last.scale && !item.evidence && !hasMore(item));
  if (!isOfAll || label === undefined || !IS_OF_ALL.test(label)) return section;
  const { evidenceLabel: _, ...without } = last;
  const notes: DraftItem = {
    key: `${last.key}-notes`,
    label,
    kind: "words",
    evidence: false,
    impact: false,
    prompts: [],
    descriptors: [],
  };
  return { ...section, items: [...above, { ...without, evidence: false }, notes] };
}

const hasMore = ({ impact, further = [] }: DraftItem): boolean => impact || further.length > 0;

/** "Notes", "General comments": what may be said of several. */
const IS_OF_ALL =
  /^(?:(?:any|any other|additional|further|general|overall|other|auditor’?'?s|reviewer’?'?s)\s)*(?:notes|comments?|observations?|summary|commentary|sylwadau|nodiadau)\b[^?]{0,40}$/iu;
