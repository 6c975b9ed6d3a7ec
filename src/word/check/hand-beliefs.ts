import { actionTag } from "../../audit/tags";
import { controlLevels } from "../../ooxml/read-content";
import { bodyMarkup } from "../controls";
import { readWord } from "../read";
import { inWord } from "../run";
import { finding, shown, type Belief, type Scratch } from "./belief";
import { textIn } from "./box-beliefs";
import { phrase } from "../../words/phrase";

/** What only a person's own keys show: how Word takes typing, pasting and saving. */
export const HAND_BELIEFS: readonly Belief[] = [
  {
    belief: phrase("Enter in a text box begins a line, and both lines are read"),
    byHand: ({ narrative }) =>
      phrase(
        "In the document, click into the box “{box}” and delete what it says. Type one, press Enter, type two.",
        { box: narrative.alias },
      ),
    find: async (scratch) => {
      const { text, seen } = await boxAsIs(scratch);
      return finding(text?.trim() === "one\ntwo", seen);
    },
  },
  {
    belief: phrase("A pasted list stays in its box and is read whole"),
    byHand: ({ narrative }) =>
      phrase(
        "Type a bulleted list of two points, three and four, in another document, and copy it. Then click into the box “{box}”, delete what it says, and paste.",
        { box: narrative.alias },
      ),
    find: async (scratch) => {
      const { text = "", seen } = await boxAsIs(scratch);
      return finding(/three\s[^]*four/.test(text), seen);
    },
  },
  {
    belief: phrase("A document with an added row can be saved, and the row is read again"),
    byHand: () =>
      phrase(
        "Save this document, in any folder and under any name, and wait until Word has saved it. You can delete the file afterwards.",
      ),
    find: async ({ template }) => {
      const tag = actionTag(template.actions.rows + 1, template.actions.columns[0]?.id ?? "");
      const saved = await inWord(async (context) => {
        context.document.load("saved");
        await context.sync();
        return context.document.saved;
      });
      const text = await textIn(tag);
      return finding(
        saved && text !== undefined && text !== "",
        saved
          ? phrase("saved, the row reads {text}", { text: shown(text) })
          : phrase("not saved, the row reads {text}", { text: shown(text) }),
      );
    },
  },
];

/** What is read of the narrative's box now, and what became of the box. */
async function boxAsIs({
  narrative: { tag },
}: Scratch): Promise<{ readonly text: string | undefined; readonly seen: string }> {
  const { controls, tables } = await readWord(false);
  const box = controls.find((control) => control.tag === tag);
  const cell = box?.at && tables[box.at.table]?.[box.at.row]?.[box.at.cell];
  const markup = await inWord(async (context) => {
    const body = bodyMarkup(context);
    await context.sync();
    return body.value;
  });
  const level = controlLevels(markup).get(tag) ?? "gone";
  const text = shown(box?.text);
  const read =
    cell === undefined || cell.trim() === box?.text.trim()
      ? phrase("read {text}", { text })
      : phrase("read {text}, its cell {cell}", { text, cell: shown(cell) });
  return { text: box?.text, seen: `${read}; ${LEVELS[level]}` };
}

const LEVELS = {
  run: phrase("the box is within a paragraph"),
  block: phrase("the box is around paragraphs"),
  cell: phrase("the box is around a cell"),
  row: phrase("the box is around a row"),
  gone: phrase("the box is gone"),
} as const;
