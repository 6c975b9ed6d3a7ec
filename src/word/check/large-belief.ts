import type { Template } from "../../audit/template";
import { layoutOf } from "../../document/layout";
import { slotsOf } from "../../document/layout-model";
import { insertInWord } from "../insert";
import { readWord } from "../read";
import { finding, timed, type Belief } from "./belief";
import { phrase } from "../../words/phrase";

/** As many answer boxes as the largest audits have. */
const BOXES = 200;

/** Milliseconds; when Office gets no answer from an add-in for so long, it starts it anew. */
const UNRESPONSIVE = 5000;

/** What the largest audits cost; for a document with nothing in it. */
export const LARGE_BELIEF: Belief = {
  belief: phrase("An audit of {boxes} boxes or more is read in good time", { boxes: BOXES }),
  find: async ({ template }) => {
    const large = enlarged(template);
    const insert = await timed(() => insertInWord(large, new Map(), false));
    const read = await timed(() => readWord(false));
    const { controls } = read.value;
    return finding(
      controls.length > 0 && parseInt(read.ms, 10) < UNRESPONSIVE,
      phrase("{boxes} boxes put in in {put}, read in {read}", {
        boxes: controls.length,
        put: insert.ms,
        read: read.ms,
      }),
    );
  },
};

/** The template with its sections over again until it has so many boxes. */
function enlarged(template: Template): Template {
  const [own, boxes] = [template.sections, (of: Template) => slotsOf(layoutOf(of)).length];
  let large = template;
  for (let round = 2; boxes(large) < BOXES; round += 1) {
    const again = own.map((section) => ({
      ...section,
      id: `${section.id}-${String(round)}`,
      items: section.items.map((item) => ({ ...item, id: `${item.id}-${String(round)}` })),
    }));
    large = { ...large, sections: [...large.sections, ...again] };
  }
  return large;
}
