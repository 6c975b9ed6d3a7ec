import { layoutOf } from "../../document/layout";
import { labelOf, tablesOf } from "../../document/layout-model";
import { insertedParts } from "../../ooxml/document-parts";
import { flatOpc } from "../../ooxml/package-parts";
import { offersLists } from "../abilities";
import { answersIn, askForControls, controlOf, isChoice, showsPrompt, TEXT } from "../controls";
import { insertInWord } from "../insert";
import { readWord } from "../read";
import { inWord } from "../run";
import { finding, shown, timed, type Belief } from "./belief";
import { phrase } from "../../words/phrase";

/** How an inserted audit arrives and what its empty answer boxes say. */
export const BOX_BELIEFS: readonly Belief[] = [
  {
    belief: phrase("A whole audit goes in with one insert, every box with its tag"),
    find: async ({ template, slots }) => {
      const { ms } = await timed(() => insertInWord(template, new Map(), false));
      const size = Math.round(flatOpc(insertedParts(template)).length / 1024);
      return finding(true, phrase("{boxes} boxes, {size} KB, {ms}", { boxes: slots.length, size, ms }));
    },
  },
  {
    belief: phrase("Boxes are listed in the order of the document"),
    find: async ({ slots }) => {
      const listed = (await answerBoxes()).map(({ tag }) => tag);
      const expected = slots.filter(({ choices }) => offersLists() || choices.length === 0);
      const first = expected.findIndex(({ tag }, index) => tag !== listed[index]);
      return finding(
        first < 0,
        first < 0
          ? phrase("{boxes} boxes", { boxes: listed.length })
          : phrase("box {number} is {tag}", { number: first + 1, tag: shown(listed[first]) }),
      );
    },
  },
  {
    belief: phrase("A box is found by its tag"),
    find: async ({ narrative, choice }) => {
      const tags = [narrative.tag, ...(offersLists() ? [choice.tag] : [])];
      const counts = await inWord(async (context) => {
        const found = tags.map((tag) => askForControls(context, ["tag"], tag));
        await context.sync();
        return found.map(({ items }) => items.length);
      });
      return finding(
        counts.every((count) => count === 1),
        counts.length === 1
          ? phrase("{found} found", { found: counts[0] ?? 0 })
          : phrase("{first} and {second} found", { first: counts[0] ?? 0, second: counts[1] ?? 0 }),
      );
    },
  },
  {
    belief: phrase("Drop-down lists are listed as lists"),
    needs: "1.9",
    find: async ({ slots }) => {
      const lists = (await answerBoxes()).filter(isChoice).length;
      const sent = slots.filter(({ choices }) => choices.length > 0).length;
      return finding(lists === sent, phrase("{lists} of {sent}", { lists, sent }));
    },
  },
  emptyBox(phrase("An empty text box gives its prompt or nothing"), "narrative"),
  { ...emptyBox(phrase("An empty list gives its prompt or nothing"), "choice"), needs: "1.9" },
  {
    belief: phrase("A box keeps the prompt that was sent with it"),
    find: async ({ narrative }) => {
      const box = (await answerBoxes()).find(({ tag }) => tag === narrative.tag);
      const said = [box?.placeholderText, box?.text];
      return finding(
        said.includes(narrative.prompt),
        phrase("prompt {prompt}, text {text}", { prompt: shown(said[0]), text: shown(said[1]) }),
      );
    },
  },
  {
    belief: phrase("Every box tells its table, row and cell, and tables give the text of their cells"),
    find: async ({ template }) => {
      const { value, ms } = await timed(() => readWord(false));
      const placed = value.controls.filter(({ at }) => at).length;
      const layout = tablesOf(layoutOf(template));
      const same = layout.every(({ rows }, index) =>
        rows.every(({ cells }, row) =>
          cells.every((cell, at) => {
            const label = labelOf(cell);
            const text = value.tables[index]?.[row]?.[at];
            return label === undefined ? text !== undefined : text?.startsWith(label);
          }),
        ),
      );
      return finding(
        same && placed === value.controls.length,
        phrase("{placed} of {boxes} boxes placed, {found} of {tables} tables, read in {ms}", {
          placed,
          boxes: value.controls.length,
          found: value.tables.length,
          tables: layout.length,
          ms,
        }),
      );
    },
  },
];

function emptyBox(belief: string, which: "narrative" | "choice"): Belief {
  return {
    belief,
    find: async (scratch) => {
      const slot = scratch[which];
      const box = (await answerBoxes()).find(({ tag }) => tag === slot.tag);
      if (!box) return finding(false, phrase("the box is not listed"));
      const empty = showsPrompt(box.text, box.placeholderText) || box.text === slot.prompt;
      return finding(
        empty,
        phrase("text {text}, prompt {prompt}", { text: shown(box.text), prompt: shown(box.placeholderText) }),
      );
    },
  };
}

/** The answer boxes as Word gives them now. */
export function answerBoxes(): Promise<readonly Word.ContentControl[]> {
  return inWord(async (context) => {
    const controls = askForControls(context, TEXT);
    await context.sync();
    return answersIn(controls);
  });
}

/** What stands in a box, empty while its prompt shows. */
export async function textIn(tag: string): Promise<string | undefined> {
  const box = (await answerBoxes()).find((each) => each.tag === tag);
  return box && controlOf(box).text;
}
