import { kindOfName, pickedFiles, withChosen } from "../../src/collect/chosen-files";

const file = (name: string, lastModified = 0, text = "x") => new File([text], name, { lastModified });

test.each([
  ["a document", "K-01.docx", "document"],
  ["one with macros, in capitals", "June/K-01.DOCM", "document"],
  ["a mark that somebody has one open", "June/~$K-01.docx", "lock"],
  ["a workbook", "list.xlsx", "other"],
  ["what a Mac leaves beside a file", "June/._K-01.docx", "other"],
  ["a folder named like a document", "June.docx/notes.txt", "other"],
])("a name tells %s", (_, name, kind) => {
  expect(kindOfName(name)).toBe(kind);
});

test("files go by their path in a folder, else by their name", () => {
  const inFolder = Object.defineProperty(file("K-01.docx"), "webkitRelativePath", {
    value: "June/K-01.docx",
  });
  const alone = Object.defineProperty(file("K-02.docx"), "webkitRelativePath", { value: "" });
  expect(pickedFiles([inFolder, alone]).map(({ name }) => name)).toEqual(["June/K-01.docx", "K-02.docx"]);
});

describe("files added to others", () => {
  const known = new Map([["K-01.docx", file("K-01.docx", 5)]]);

  test("are not there twice when they are the same", () => {
    expect(withChosen(known, [{ name: "K-01.docx", file: file("K-01.docx", 5) }])).toEqual([]);
  });

  test("of the same name stand beside one another", () => {
    const more = [
      { name: "K-01.docx", file: file("K-01.docx", 6) },
      { name: "K-01.docx", file: file("K-01.docx", 7) },
      { name: "K-01.docx", file: file("K-01.docx", 7) },
      { name: "K-02.docx", file: file("K-02.docx") },
    ];
    expect(withChosen(known, more).map(({ name }) => name)).toEqual([
      "K-01.docx (2)",
      "K-01.docx (3)",
      "K-02.docx",
    ]);
  });
});
