import { readDocxPage } from "../../src/docx/read-page";
import { readForm } from "../../src/forms/read/read-form";
import { NAMESPACES } from "../../src/ooxml/namespaces";
import { aDocx } from "../support/docx-builder";
import { p, table } from "./a-form";

const part = (name: string, content: string) => `<w:${name} xmlns:w="${NAMESPACES.w}">${content}</w:${name}>`;

test("texts in headers, footers, notes and comments are told, each once and with where they stand", () => {
  const draft = readForm(
    readDocxPage(
      aDocx({
        body: p("Our form") + table(["", "Good", "Inadequate"], ["Aims", "a", "b"]),
        related: [
          ["header", "header1.xml"],
          ["header", "header2.xml"],
          ["footer", "footer1.xml"],
          ["footnotes", "footnotes.xml"],
          ["endnotes", "gone.xml"],
          ["comments", "comments.xml"],
        ],
        parts: {
          "word/header1.xml": part("hdr", p("Keep this safe.")),
          "word/header2.xml": part("hdr", p("Keep this safe.") + p("Our form")),
          "word/footer1.xml": part("ftr", p("Page 2 of 5")),
          "word/footnotes.xml": part("footnotes", `<w:footnote>${p("See the handbook.")}</w:footnote>`),
          "word/comments.xml": part("comments", `<w:comment>${p("Do we ask this?")}</w:comment>`),
        },
      }),
    ),
  );
  expect(draft.notPlaced.map(({ text, where }) => [text, where])).toEqual([
    ["Keep this safe.", "in the page header"],
    ["See the handbook.", "in a footnote"],
    ["Do we ask this?", "in a comment"],
  ]);
});

test("what stands at the left, in the middle and at the right of a page's foot are texts of their own, without the page number", () => {
  const tab = "</w:t><w:tab/><w:t>";
  const draft = readForm(
    readDocxPage(
      aDocx({
        body: p("Our form") + table(["", "Good", "Inadequate"], ["Aims", "a", "b"]),
        related: [["footer", "footer1.xml"]],
        parts: {
          "word/footer1.xml": part("ftr", p("Practice team|Version 4|Page 2 of 5").replace(/\|/g, tab)),
        },
      }),
    ),
  );
  expect(draft.notPlaced.map(({ text }) => text)).toEqual(["Practice team", "Version 4"]);
});

test("labels with room at the head and foot of the pages are details, once where the text asks for them as well", () => {
  const asks = table(["Question", "Yes", "No"], ["Is there a plan?", "", ""], ["Is it clear?", "", ""]);
  const draft = readForm(
    readDocxPage(
      aDocx({
        body: p("Our form") + p("Team: ______") + asks,
        related: [
          ["header", "header1.xml"],
          ["footer", "footer1.xml"],
        ],
        parts: {
          "word/header1.xml": part("hdr", p("Case ref: ______   Team: ______")),
          "word/footer1.xml": part("ftr", p("Name of auditor:") + p("Page 1 of 2") + p("Version 3")),
        },
      }),
    ),
  );
  expect(draft.fieldGroups.map(({ fields }) => fields.map(({ label }) => label))).toEqual([
    ["Case ref", "Team"],
    ["Name of auditor"],
  ]);
  expect(draft.notPlaced.map(({ text }) => text)).toEqual(["Version 3"]);
});

test("a damaged part beside the text says nothing", () => {
  const page = readDocxPage(
    aDocx({
      body: p("Our form"),
      related: [["header", "header1.xml"]],
      parts: { "word/header1.xml": "<w:hdr" },
    }),
  );
  expect(page.outsideBody).toEqual([]);
});

test("a list of more choices than a scale can have is told with its choices", () => {
  const choices = Array.from({ length: 40 }, (_, at) => `Way ${String(at + 1)}`);
  const items = choices.map((each) => `<w:listItem w:displayText="${each}" w:value="${each}"/>`).join("");
  const list = `<w:p><w:sdt><w:sdtPr><w:dropDownList>${items}</w:dropDownList></w:sdtPr><w:sdtContent><w:r><w:t>Way 7</w:t></w:r></w:sdtContent></w:sdt></w:p>`;
  const asks = table(["Question", "Yes", "No"], ["Is there a plan?", "", ""], ["Is it clear?", "", ""]);
  const page = readDocxPage(aDocx({ body: p("Our form") + list + asks }));
  expect(readForm(page).notPlaced.map(({ text }) => text)).toEqual([choices.join(" / ")]);
});
