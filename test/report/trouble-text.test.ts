import fc from "fast-check";
import { HostError } from "../../src/document/host-error";
import { questionsOf } from "../../src/audit/questions";
import { troubleText } from "../../src/report/trouble-text";
import { Pressed } from "../../src/taskpane/trouble/pressed";
import { aCompleteRecord, aTemplate } from "../support/builders";
import { holds } from "../support/holds";

const of = (error: unknown, steps: readonly string[] = []) =>
  troubleText({ version: "1.0.0.0", host: "the workbench, a browser", steps, error });

function failure(message: string, stack = ""): Error {
  const error = new TypeError(message);
  error.stack = `TypeError: ${message}\n${stack}`;
  return error;
}

test("has version, host, steps, the kind of error and where in the program it was", () => {
  const stack = [
    "    at write (https://audits.example/team/taskpane.0a1b2c3d4e.js:1:2345)",
    "    at https://audits.example/team/658.js:2:10",
    "save@https://audits.example/team/workbench.js:3:4",
  ].join("\n");
  expect(of(failure("no", stack), ["Save", "a tab"]).split("\n")).toEqual([
    "Case Audit 1.0.0.0, the workbench, a browser",
    "Before it: Save; a tab.",
    "Error: TypeError",
    "  taskpane.0a1b2c3d4e.js:1:2345",
    "  658.js:2:10",
    "  workbench.js:3:4",
    "No answer, name or file name is in this text.",
  ]);
});

test("where nothing failed it says so, and what was pressed all the same", () => {
  expect(troubleText({ version: "1.0.0.0", host: "Word, a browser", steps: ["More"] }).split("\n")).toEqual([
    "Case Audit 1.0.0.0, Word, a browser",
    "Before it: More.",
    "Error: none was noticed",
    "No answer, name or file name is in this text.",
  ]);
});

test.each([
  [
    "a refusal of the holder, by its code",
    new HostError("read-only", "Case 17 is locked."),
    "HostError, read-only",
  ],
  ["an error of somebody's own name, as an error", Object.assign(new Error("x"), { name: "Anna" }), "Error"],
  ["what is no error", "Anna", "of no known kind"],
])("names %s", (_, error, kind) => {
  expect(of(error)).toContain(`Error: ${kind}\n`);
  expect(of(error)).not.toMatch(/Anna|Case 17/);
});

test("holds no text of the record, wherever an error or a button quotes it", () => {
  const template = aTemplate();
  const record = aCompleteRecord(template, {
    header: { "auditor-name": "Quillfeather", team: "Nightjar" },
    items: {
      risk: {
        evidence: "The wombat was seen.\n    at Wombat (wombat.js:1:1)",
        impact: "Marmalade evenings.",
      },
    },
  });
  const texts = questionsOf(template)
    .map((question) => question.get(record))
    .filter((text): text is string => typeof text === "string" && text.length > 3);
  expect(texts.length).toBeGreaterThan(3);
  holds(
    fc.property(
      fc.shuffledSubarray(texts, { minLength: 1 }),
      fc.constantFrom("button", "tab", "input"),
      (some, role) => {
        const pressed = new Pressed();
        for (const text of some) pressed.note(role, text);
        const error = failure(
          `Cannot write ${some.join(" and ")}`,
          "    at write (https://x.example/taskpane.js:1:2)",
        );
        const said = of(error, pressed.steps);
        for (const text of texts) expect(said).not.toContain(text);
        expect(said).not.toMatch(/wombat|quillfeather|nightjar|marmalade/i);
        expect(said).toContain("taskpane.js:1:2");
      },
    ),
  );
});

test("names what was pressed where the words are ours, the last twenty", () => {
  const pressed = new Pressed();
  for (let at = 0; at < 25; at += 1) pressed.note("button", "Go to it: action 1, see Anna");
  pressed.note("tab", "To do 5");
  pressed.note("button", "Send for moderation…");
  expect(pressed.steps).toHaveLength(20);
  expect(pressed.steps.slice(-3)).toEqual(["a button", "To do", "Send for moderation"]);
});
