import type { DraftItem } from "../draft/form-draft";
import { calledOverall, isFinal, isOfPart, isOverall } from "../is-overall";

type Asked = Pick<DraftItem, "number" | "label" | "scale" | "evidence" | "impact"> & {
  readonly below?: true;
};

interface Sectioned {
  readonly key: string;
  readonly title: string;
  readonly items: readonly Asked[];
}

const IS_SUMMARY = /\b(?:summary|conclusions?|judge?ments?|grad(?:e|ing)|ratings?|crynodeb|barn)\b/iu;
/** "Areas for improvement", "Good practice to share", "Any other comments": what is written once, of all that was looked at. */
const CLOSING =
  /^(?:(?:any|key|main|other|particular|notable|further|additional|overall|general|final|closing|audit|[\p{L}]+[’']s|auditors?|lead|of|the)\s)*(?:strengths|reflections?|good practice(?: (?:to share|identified|seen|noted|found))?|(?:immediate|urgent) (?:actions?|concerns?|issues?)(?: .{1,30})?|(?:concerns?|issues|risks) (?:(?:to (?:escalate|raise|report|note|follow up))|raised|identified|noted|found)|themes(?: .{1,40})?|(?:areas?|points?) (?:for|of|to|needing|requiring) .{1,40}|what (?:is|was|went|works?|worked) (?:working )?well|next steps|summary(?: (?:of|comments?)(?: .{1,40})?)?|conclusions?|comments|observations|findings|recommendations?|lessons(?: learn(?:ed|t))?|learning(?: points?| identified)?|cryfderau|argymhellion|casgliadau?|crynodeb|meysydd i.{1,40}|sylwadau (?:cyffredinol|ychwanegol))(?:\s?(?:and|or|&|\/|a|ac)\s.{1,60})?(?:\s\([^()]*\))?\s*:?$/iu;

/** Whether a label asks for something about the whole, in words. */
export const asksOfAll = (label: string): boolean => CLOSING.test(label.trim());

/**
 * What is asked of the whole behind the last section's items, as a section of its own: the one overall judgement, and what is
 * written of all that was looked at. No heading stands over it, and it is none of that section's.
 */
export function withClosingApart<S extends Sectioned>(sections: readonly S[]): readonly S[] {
  const last = sections.findLast(isJudged);
  if (!last || isOverall(last.title) || IS_SUMMARY.test(last.title)) return sections;
  const at = closingFrom(sections, last.items);
  if (at < 1) return sections;
  const items = last.items.slice(at);
  const overall = items.find(judgesWhole) ?? items.find((item) => item === finalIn(sections));
  const title =
    (overall && calledOverall(overall.label)) ??
    (items.length === 1 ? items[0]?.label : undefined) ??
    "Summary";
  return sections.flatMap((section) =>
    section === last
      ? [
          { ...section, items: section.items.slice(0, at) },
          { ...section, key: `${section.key}-overall`, title: title.replace(/\s*:$/u, ""), notes: [], items },
        ]
      : [section],
  );
}

const isJudged = ({ items }: Sectioned): boolean => items.some(({ scale }) => scale !== undefined);

const judgesWhole = ({ label, scale }: Asked): boolean =>
  scale !== undefined && isOverall(label) && !isOfPart(label);

/** "Rating" behind all else that is judged, on a scale that no other item of its section has; undefined where several are called so. */
function finalIn(sections: readonly Sectioned[]): Asked | undefined {
  const judged = sections.filter(isJudged);
  const scaled = judged.flatMap(({ items }) => items).filter(({ scale }) => scale !== undefined);
  const [final, ...others] = scaled.filter(({ label }) => isFinal(label));
  const beside = judged.at(-1)?.items.filter((item) => item !== final) ?? [];
  const isApart = beside.every(({ scale }) => scale !== final?.scale);
  const isOne = others.length === 0 && final?.number === undefined && final !== scaled[0];
  return isOne && isApart ? final : undefined;
}

/** "Summary of assessment", where there is one of other parts as well. */
const OF_ONE = /^(?:summary|crynodeb) (?:of|o)\s/iu;

/** Where what is asked of the whole begins among the items of the last section; -1 where nothing is. */
function closingFrom(sections: readonly Sectioned[], items: readonly Asked[]): number {
  const all = sections.flatMap((section) => section.items);
  const [named, ...more] = all.filter(judgesWhole);
  const overall = named ?? finalIn(sections);
  const judged = overall && more.length === 0 ? items.indexOf(overall) : -1;
  const areSeveral = sections.filter(isJudged).length > 1;
  const isOfAll = ({ number, label, scale, evidence, impact, below }: Asked) =>
    areSeveral &&
    number === undefined &&
    (scale === undefined || (below === true && items.filter((item) => item.scale === scale).length === 1)) &&
    (!evidence || (below === true && scale !== undefined)) &&
    !impact &&
    !isOfPart(label) &&
    !(OF_ONE.test(label) && all.filter((item) => OF_ONE.test(item.label)).length > 1) &&
    (below === true || asksOfAll(label) || isOverall(label) || isFinal(label)) &&
    all.filter((item) => item.label === label).length === 1;
  const until = judged < 0 ? items.length : judged;
  const before = items.slice(0, until).findLastIndex((item) => !isOfAll(item));
  return before + 1 < until ? before + 1 : judged;
}
