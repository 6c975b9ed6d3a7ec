import { HostError } from "../../src/document/host-error";
import { codeOf, hostErrorOf } from "../../src/word/office-errors";
import { WORDS } from "../../src/words/cy-GB/for-pages";
import { speak } from "../../src/words/phrase";
import { blankInWord } from "./a-word";

test.each([
  ["AccessDenied", 0, "read-only"],
  ["NotAllowed", 0, "protected"],
  ["NotAllowed", 2, "read-only"],
  ["GeneralException", 4, "read-only"],
  ["GeneralException", 8, "protected"],
  ["GeneralException", 0, "office-failed"],
  ["ItemNotFound", 0, "conflict"],
  ["ItemNotFound", 8, "conflict"],
  ["ApiNotFound", 0, "unsupported-host"],
  ["ConnectionFailure", 0, "office-unreachable"],
  ["RequestPayloadSizeLimitExceeded", 0, "too-large"],
  ["SomethingNew", 0, "office-failed"],
])("%s in a document of security %i is %s", (word, security, code) => {
  const error = hostErrorOf(word, security);
  expect(error.code).toBe(code);
  expect(error.message).toMatch(/^[A-Z].*\.\)?$/);
});

test("a failure nobody knows names Word's code, for whoever is asked for help", () => {
  expect(hostErrorOf("SomethingNew").message).toContain("SomethingNew");
});

test("what Word refuses is said in the language that is spoken when it refuses", () => {
  speak("cy-GB", WORDS);
  expect(hostErrorOf("Timeout").message).toMatch(/^Nid yw Word yn ateb\./);
  speak("en-GB");
  expect(hostErrorOf("Timeout").message).toMatch(/^Word does not answer\./);
});

test("only Office's own errors have a code of Office's", async () => {
  blankInWord();
  const thrown = await Word.run(async (context) => {
    const control = context.document.contentControls.getById(4242);
    control.select();
    await context.sync();
  }).catch((error: unknown) => error);
  expect(codeOf(thrown)).toBe("ItemNotFound");
  expect(codeOf(new HostError("not-empty", "There is something."))).toBeUndefined();
  expect(codeOf(new TypeError("x is not a function"))).toBeUndefined();
  expect(codeOf({ code: "ENOENT" })).toBeUndefined();
  expect(codeOf("ItemNotFound")).toBeUndefined();
});
