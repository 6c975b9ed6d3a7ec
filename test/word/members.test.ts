import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { officeMembers, type OfficeMember } from "../support/office-members";
import { supplemented } from "../support/word-host/office";

const members = officeMembers();
const added = new Set(supplemented().map(({ member }) => member.replace(/\(.*/, "")));
const addedClasses = new Set([...added].map(classOf).filter((name) => !existsInLibrary(name)));

function classOf(name: string): string {
  return name.split(".").at(-2) ?? "";
}

/** Classes the library has without the supplement: those of which it has a member that the supplement does not add. */
function existsInLibrary(name: string): boolean {
  return ["Document", "Body", "Range", "ContentControl"].includes(name);
}

function ranOn({ name }: OfficeMember): string {
  if (name.startsWith("Office.")) return "stand-in in jest, Microsoft’s in the browser";
  const short = name.replace(/^Word\./, "");
  return added.has(short) || addedClasses.has(classOf(name)) ? "supplement" : "Microsoft’s";
}

test("the table of Office.js members that the room uses is true", () => {
  const rows = members.map((member) => [member.name, member.set || "core", ranOn(member)]);
  const table = readFileSync(resolve("test/word/README.md"), "utf8")
    .split("\n")
    .filter((line) => /^\| (Office|Word)/.test(line))
    .map((line) =>
      line
        .split("|")
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
  expect(table).toEqual(rows);
});

test("nothing above the manifest’s floor is used but what is looked for first", () => {
  const newer = members.filter(({ set }) => /^WordApi(?! 1\.[1-5]$)/.test(set)).map(({ name }) => name);
  expect(newer).toEqual([
    "Word.ContentControl.dropDownListContentControl",
    "Word.ContentControlListItem.displayText",
    "Word.ContentControlListItem.select",
    "Word.ContentControlListItem.value",
    "Word.Document.onParagraphAdded",
    "Word.Document.onParagraphChanged",
    "Word.Document.onParagraphDeleted",
    "Word.DropDownListContentControl.listItems",
  ]);
});
