import { actionTag } from "../../audit/tags";
import { HostError } from "../../document/host-error";
import { actionRow } from "../../document/layout-actions";
import { addInWord } from "../change-all";
import { askForControls, askForLists } from "../controls";
import { readWord } from "../read";
import { inWord } from "../run";
import { writeInWord } from "../write";
import { finding, shown, type Belief, type Finding } from "./belief";
import { answerBoxes, textIn } from "./box-beliefs";
import { phrase } from "../../words/phrase";

/** What comes of writing: texts, choices, rows, and writing that changes are tracked in. */
export const EDIT_BELIEFS: readonly Belief[] = [
  {
    belief: phrase("Text written into a box reads the same, line ends included"),
    find: ({ narrative }) => writes(narrative.tag, "First line.\n\nThird line: < & > “é” 😀"),
  },
  {
    belief: phrase("An emptied box shows its prompt again"),
    find: ({ narrative }) => writes(narrative.tag, ""),
  },
  {
    belief: phrase("The pane can choose from a list in a table"),
    needs: "1.9",
    find: ({ choice }) => writes(choice.tag, choice.choices.at(-1)?.label ?? ""),
  },
  {
    belief: phrase("A list can be set back to its prompt"),
    needs: "1.9",
    find: async ({ choice }) => {
      const first = await firstChoice(choice.tag);
      const { holds, seen } = await writes(choice.tag, "");
      return finding(
        holds,
        phrase("{seen}; the first line of the list is {line} with the value {value}", { seen, ...first }),
      );
    },
  },
  {
    belief: phrase("A box that people can’t edit takes what the pane writes, or refuses and stays as it was"),
    find: async ({ narrative }) => {
      const before = await textIn(narrative.tag);
      await lock(narrative.tag, true);
      try {
        const { holds, seen } = await writes(narrative.tag, "Written while locked");
        return finding(holds, phrase("taken: {seen}", { seen }));
      } catch (error) {
        if (!(error instanceof HostError)) throw error;
        const after = await textIn(narrative.tag);
        return finding(
          after === before,
          phrase("refused ({code}), read {text}", { code: error.code, text: shown(after) }),
        );
      } finally {
        await lock(narrative.tag, false);
      }
    },
  },
  {
    belief: phrase("A row can be added to the table of actions, with boxes of its own"),
    find: async ({ template }) => {
      const row = template.actions.rows + 1;
      const column = template.actions.columns[0]?.id ?? "";
      const rows = [actionRow(template, row)];
      await addInWord({ rows: [{ tag: actionTag(1, column), rows, known: new Map() }] });
      const { holds, seen } = await writes(actionTag(row, column), "Hold a meeting");
      const above = actionTag(row - 1, column);
      const copies = (await answerBoxes()).filter(({ tag }) => tag === above).length - 1;
      return finding(
        holds && copies === 0,
        phrase("{seen}; {copies} boxes of the row above copied", { seen, copies }),
      );
    },
  },
  {
    belief: phrase("An answer reads as it now stands while changes are tracked"),
    find: async ({ narrative }) => {
      await writes(narrative.tag, "Before");
      const raw = await inWord(async (context) => {
        const control = await controlTagged(context, narrative.tag);
        context.document.changeTrackingMode = "TrackAll";
        control?.insertText("After", "Replace");
        control?.load("text");
        await context.sync();
        return control?.text;
      });
      const read = await readWord(false);
      await inWord((context) => {
        context.document.changeTrackingMode = "Off";
        return context.sync();
      });
      const text = read.controls.find(({ tag }) => tag === narrative.tag)?.text;
      return finding(
        text === "After",
        phrase("read {text}; Word’s own text {raw}", { text: shown(text), raw: shown(raw) }),
      );
    },
  },
];

async function writes(tag: string, text: string): Promise<Finding> {
  const { problems } = await writeInWord([{ tag, text }], () => false);
  const now = await textIn(tag);
  const read = phrase("read {text}", { text: shown(now) });
  return finding(now === text, [read, ...problems.map(({ code }) => code)].join(", "));
}

/** A control by its tag; one round trip. */
export async function controlTagged(
  context: Word.RequestContext,
  tag: string,
): Promise<Word.ContentControl | undefined> {
  const controls = askForControls(context, ["tag"]);
  await context.sync();
  return controls.items.find((control) => control.tag === tag);
}

function lock(tag: string, on: boolean): Promise<void> {
  return inWord(async (context) => {
    const control = await controlTagged(context, tag);
    if (control) control.cannotEdit = on;
    await context.sync();
  });
}

function firstChoice(tag: string): Promise<{ readonly line: string; readonly value: string }> {
  return inWord(async (context) => {
    const control = await controlTagged(context, tag);
    const lists = askForLists(context);
    await context.sync();
    const list = lists.items.find(({ id }) => id === control?.id);
    const first = list?.dropDownListContentControl.listItems.items[0];
    return { line: shown(first?.displayText), value: shown(first?.value) };
  });
}
