import { settleLanguage } from "../../src/cli/settle-language";
import { phrase, speak, spoken } from "../../src/words/phrase";

const NAMES = ["LC_ALL", "LC_MESSAGES", "LANG", "CASE_AUDIT_LANGUAGE"] as const;
const before = NAMES.map((name) => [name, process.env[name]] as const);

afterEach(() => {
  for (const [name, value] of before) {
    if (value === undefined) Reflect.deleteProperty(process.env, name);
    else process.env[name] = value;
  }
  speak("en-GB");
});

test.each([
  [
    ["check", "a.docx", "--language", "cy"],
    ["check", "a.docx"],
  ],
  [
    ["--language=Cymraeg", "check", "a.docx"],
    ["check", "a.docx"],
  ],
  [
    ["check", "--language", "cy_GB", "a.docx"],
    ["check", "a.docx"],
  ],
])("%j speaks Welsh", async (words, without) => {
  expect(await settleLanguage(words)).toEqual(without);
  expect(spoken()).toBe("cy-GB");
  expect(phrase("There is no such file or folder.")).toBe("Nid oes ffeil na ffolder o’r fath.");
});

test.each([
  [{ LANG: "cy_GB.UTF-8", LC_ALL: "" }, "cy-GB"],
  [{ LANG: "cy_GB.UTF-8", LC_ALL: "en_GB.UTF-8" }, "en-GB"],
  [{ LANG: "C", LC_ALL: "" }, "en-GB"],
])("where nothing is asked, %j speaks %s", async (env, language) => {
  Object.assign(process.env, { LC_MESSAGES: "" }, env);
  expect(await settleLanguage(["check"])).toEqual(["check"]);
  expect(spoken()).toBe(language);
});

test("a language that there is not is said, and nothing is done", async () => {
  const write = jest.spyOn(process.stderr, "write").mockImplementation(() => true);
  try {
    expect(await settleLanguage(["check", "--language", "fr"])).toBeUndefined();
    expect(write.mock.calls).toEqual([
      ['--language takes one of en (English), cy (Cymraeg), and not "fr".\n'],
    ]);
  } finally {
    write.mockRestore();
  }
});
