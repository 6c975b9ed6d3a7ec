import { allItems, type Template } from "../audit/template";
import { descriptorOf, gradesOf } from "./layout-grid";
import { itemHeading } from "./layout-item-table";
import { wordsOf } from "./layout-model";
import { askedWordings, runIn, wordingsInDocument } from "./layout-parts";

const former = new WeakMap<Template, readonly string[]>();

/**
 * Lines of a template that its documents showed before they were set otherwise: each prompt of an item and what a gate
 * settles on lines of their own, a heading over every item, a question in a table without its number, the points of a
 * descriptor with nothing between them.
 * Worked out once for a template.
 */
export function formerLinesOf(template: Template): readonly string[] {
  let lines = former.get(template);
  if (!lines) former.set(template, (lines = linesOf(template)));
  return lines;
}

function linesOf(template: Template): readonly string[] {
  const headings = template.sections.flatMap(({ title, items }) =>
    items.map((item) => itemHeading(item, title)),
  );
  const unnumbered = allItems(template).flatMap(({ number, label }) => (number === undefined ? [] : [label]));
  const asked = allItems(template).flatMap((item) =>
    wordsOf([...askedWordings(template, item), ...runIn(wordingsInDocument(template, item.prompts))]),
  );
  const descriptors = allItems(template).flatMap((item) =>
    gradesOf(template, [item]).map(({ id }) => wordsOf(descriptorOf(template, item, id)).join(" ")),
  );
  return [...headings, ...unnumbered, ...asked, ...asked.map((line) => `Consider ${line}`), ...descriptors];
}
