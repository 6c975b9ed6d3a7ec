import type { Narrative } from "../../audit/template";
import type { DraftItem, FormDraft } from "../draft/form-draft";
import { freeId } from "../free-id";
import { labelOf, lineOf } from "./template-texts";

/** What a form calls the boxes of its items, as narratives of a template. */
export interface TemplateBoxes {
  readonly narratives: readonly Narrative[];
  readonly of: (item: DraftItem) => ItemBoxes;
}

/** The boxes of one item: evidence and impact as the template calls them, narratives of its own by id, and names without room. */
interface ItemBoxes {
  readonly evidence: boolean;
  readonly impact: boolean;
  readonly further: readonly string[];
  readonly left: readonly string[];
}

/** The most narratives a template may name. */
const MOST_NARRATIVES = 10;
/** A tag has 64 characters; 14 of an item's are not its ids, 3 tell two alike apart. */
const ROOM_FOR_IDS = 64 - 14 - 3;
const LONGEST_ITEM_ID = 40;

const USUAL = { evidence: "Evidence", impact: "Impact" } as const;

/** Evidence and impact are called what most items call them; every other name is a narrative of the template's own. */
export function templateBoxes(draft: FormDraft): TemplateBoxes {
  const items = draft.sections.flatMap((section) => section.items);
  const evidence = mostNamed(items.filter((item) => item.evidence).map(evidenceName));
  const impact = mostNamed(items.filter((item) => item.impact).map(impactName));
  const known: readonly Narrative[] = [
    ...(evidence === undefined || evidence === USUAL.evidence ? [] : [{ id: "evidence", label: evidence }]),
    ...(impact === undefined || impact === USUAL.impact ? [] : [{ id: "impact", label: impact }]),
  ];
  const names = (item: DraftItem): readonly string[] => [
    ...(item.evidence && evidenceName(item) !== evidence ? [evidenceName(item)] : []),
    ...(item.impact && impactName(item) !== impact ? [impactName(item)] : []),
    ...(item.further ?? []).map(nameOf).filter((name) => name !== ""),
  ];
  const longestId = Math.min(LONGEST_ITEM_ID, Math.max(0, ...items.map(({ label }) => label.length + 3)));
  const taken = new Set(["evidence", "impact"]);
  const own = new Map<string, string>();
  for (const name of items.flatMap(names)) {
    if (!own.has(name) && known.length + own.size < MOST_NARRATIVES)
      own.set(name, freeId(name, taken, "box", ROOM_FOR_IDS - longestId));
  }
  return {
    narratives: [...known, ...[...own].map(([label, id]) => ({ id, label }))],
    of: (item) => {
      const wanted = [...new Set(names(item))];
      const left = wanted.filter((name) => !own.has(name));
      return {
        // What a box without room would hold is written under evidence.
        evidence: (item.evidence && evidenceName(item) === evidence) || left.length > 0,
        impact: item.impact && impactName(item) === impact,
        further: wanted.flatMap((name) => own.get(name) ?? []),
        left,
      };
    },
  };
}

const nameOf = (printed: string): string => labelOf(lineOf(printed), "").label;
const evidenceName = ({ evidenceLabel = "" }: DraftItem): string => nameOf(evidenceLabel) || USUAL.evidence;
const impactName = ({ impactLabel = "" }: DraftItem): string => nameOf(impactLabel) || USUAL.impact;

/** The name most of them have, the first of two as common. */
function mostNamed(names: readonly string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].reduce<readonly [string, number] | undefined>(
    (most, each) => (most && most[1] >= each[1] ? most : each),
    undefined,
  )?.[0];
}
