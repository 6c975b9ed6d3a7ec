import type { WordsPlace } from "../audit/problem";
import type { Template } from "../audit/template";
import { quoted } from "./phrases";
import { placeText } from "./place-text";
import { phrase } from "../words/phrase";

const HOLDERS: Readonly<Record<WordsPlace["in"], string>> = {
  text: "",
  "text-box": phrase("in a text box or drawing"),
  footnote: phrase("in a footnote"),
  endnote: phrase("in an endnote"),
  header: phrase("in the page header"),
  footer: phrase("in the page footer"),
};

/** Where words stand that are no answer: "beside Item 4, evidence", "in a text box, in the row of Action 2, person". */
export function wordsPlaceText(template: Template | undefined, place: WordsPlace): string {
  const spot = spotText(place, (tag) => placeText(template, tag));
  return [HOLDERS[place.in], spot].filter((text) => text !== "").join(", ");
}

function spotText({ near, tag, table, row }: WordsPlace, answer: (tag: string) => string): string {
  const named = tag === undefined ? undefined : answer(tag);
  switch (near) {
    case "page":
      return "";
    case "start":
      return phrase("before the first table");
    case "beside":
      return phrase("beside {named}", { named: named ?? phrase("an answer") });
    case "row":
      return phrase("in the row of {named}", { named: named ?? phrase("an answer") });
    case "under":
      return phrase("in a row under {named}", { named: named ?? phrase("an answer") });
    case "after":
      return named === undefined
        ? phrase("after the table {table}", { table: quoted(table ?? "") })
        : phrase("after the table of {named}", { named });
    case "table": {
      const title =
        table === undefined
          ? phrase("in a table of its own")
          : phrase("in the table {table}", { table: quoted(table) });
      return row === undefined || row === table
        ? title
        : phrase("{title}, row {row}", { title, row: quoted(row) });
    }
  }
}
