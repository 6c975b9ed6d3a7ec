import type { Item, Wording } from "./template";
import { firstWords, wordsIn } from "./words-in";

/** A question of the form is known by few words; what a grade looks like may well be what was found, put shortly. */
const FEWEST = { prompt: 5, descriptor: 8 } as const;

interface OfItem {
  readonly prompts: readonly string[];
  readonly descriptors: readonly string[];
}
const known = new WeakMap<Item, OfItem>();

const spaced = (text: string): string => ` ${wordsIn(text).join(" ")} `;
const said = ({ text, bullets = [] }: Wording): string => spaced([text, ...bullets].join(" "));

function ofItem(item: Item): OfItem {
  const before = known.get(item);
  if (before) return before;
  const found = {
    prompts: [spaced(item.label), ...item.prompts.map(said)],
    descriptors: item.descriptors.map(({ text }) => text.map(said).join("")),
  };
  known.set(item, found);
  return found;
}

/** Whether a narrative is copied from what the form itself says at its item: its label, a prompt, or what a grade looks like. */
export function isFormWording(item: Item, narrative: string): boolean {
  const { prompts, descriptors } = ofItem(item);
  return isIn(prompts, narrative, FEWEST.prompt) || isIn(descriptors, narrative, FEWEST.descriptor);
}

/** Whether a narrative of so many words or more stands in a wording. Most begin with words that stand in none. */
function isIn(wordings: readonly string[], narrative: string, fewest: number): boolean {
  if (wordings.length === 0) return false;
  const start = firstWords(narrative, fewest);
  if (start.length < fewest) return false;
  const begun = ` ${start.join(" ")} `;
  const begins = wordings.filter((wording) => wording.includes(begun));
  if (begins.length === 0) return false;
  const text = spaced(narrative);
  return begins.some((wording) => wording.includes(text));
}
