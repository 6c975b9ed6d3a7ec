import type { WordsPlace } from "../audit/problem";
import type { Template } from "../audit/template";
import { quoted } from "./phrases";
import { placeText } from "./place-text";

const HOLDERS: Readonly<Record<WordsPlace["in"], string>> = {
  text: "",
  "text-box": "in a text box or drawing",
  footnote: "in a footnote",
  endnote: "in an endnote",
  header: "in the page header",
  footer: "in the page footer",
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
      return "before the first table";
    case "beside":
      return `beside ${named ?? "an answer"}`;
    case "row":
      return `in the row of ${named ?? "an answer"}`;
    case "under":
      return `in a row under ${named ?? "an answer"}`;
    case "after":
      return named === undefined ? `after the table ${quoted(table ?? "")}` : `after the table of ${named}`;
    case "table": {
      const title = table === undefined ? "in a table of its own" : `in the table ${quoted(table)}`;
      return row === undefined || row === table ? title : `${title}, row ${quoted(row)}`;
    }
  }
}
