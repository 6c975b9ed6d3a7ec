import { actionTag } from "../../audit/tags";
import { controlLevels } from "../../ooxml/read-content";
import { bodyMarkup } from "../controls";
import { readWord } from "../read";
import { inWord } from "../run";
import { finding, shown, type Belief, type Scratch } from "./belief";
import { textIn } from "./box-beliefs";

/** What only a person's own keys show: how Word takes typing, pasting and saving. */
export const HAND_BELIEFS: readonly Belief[] = [
  {
    belief: "Enter in a text box begins a line, and both lines are read",
    byHand: ({ narrative }) =>
      `In the document, click into the box “${narrative.alias}” and delete what it says. Type one, press Enter, type two.`,
    find: async (scratch) => {
      const { text, seen } = await boxAsIs(scratch);
      return finding(text?.trim() === "one\ntwo", seen);
    },
  },
  {
    belief: "A pasted list stays in its box and is read whole",
    byHand: ({ narrative }) =>
      `Type a bulleted list of two points, three and four, in another document, and copy it. Then click into the box “${narrative.alias}”, delete what it says, and paste.`,
    find: async (scratch) => {
      const { text = "", seen } = await boxAsIs(scratch);
      return finding(/three\s[^]*four/.test(text), seen);
    },
  },
  {
    belief: "A document with an added row can be saved, and the row is read again",
    byHand: () =>
      "Save this document, in any folder and under any name, and wait until Word has saved it. You can delete the file afterwards.",
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
        `${saved ? "saved" : "not saved"}, the row reads ${shown(text)}`,
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
  const beside = cell === undefined || cell.trim() === box?.text.trim() ? "" : `, its cell ${shown(cell)}`;
  return { text: box?.text, seen: `read ${shown(box?.text)}${beside}; the box is ${LEVELS[level]}` };
}

const LEVELS = {
  run: "within a paragraph",
  block: "around paragraphs",
  cell: "around a cell",
  row: "around a row",
  gone: "gone",
} as const;
