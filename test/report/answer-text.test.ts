import { answeredAs } from "../../src/audit/answering";
import { conditionWords } from "../../src/audit/condition-words";
import { shippedTemplates } from "../../src/templates/shipped-templates";
import { WORDS } from "../../src/words/cy-GB/for-pages";
import type { Language } from "../../src/words/phrase";

/** Pages load what they say once their language is known. */
async function speaking(language: Language, run: () => Promise<void>): Promise<void> {
  await jest.isolateModulesAsync(async () => {
    const { speak } = await import("../../src/words/phrase");
    speak(language, language === "cy-GB" ? WORDS : {});
    await run();
  });
}

async function saidIn(language: Language): Promise<readonly string[]> {
  const said: string[] = [];
  await speaking(language, async () => {
    const { answerText } = await import("../../src/report/answer-text");
    const day = answeredAs({ type: "date" });
    said.push(
      answerText(day, "2026-11-29"),
      answerText(day, "in May"),
      answerText(answeredAs({ type: "yes-no" }), "yes"),
      answerText(answeredAs({ type: "text" }), "Yes"),
    );
  });
  return said;
}

test("an answer is said as its kind is read: a day in words, a choice by its label, words as they are", async () => {
  expect(await saidIn("en-GB")).toEqual(["29 November 2026", "in May", "Yes", "Yes"]);
});

test("in Welsh days and the choices of every template are Welsh, and nobody’s own words change", async () => {
  expect(await saidIn("cy-GB")).toEqual(["29 Tachwedd 2026", "in May", "Ie", "Yes"]);
});

test("in Welsh it is said in Welsh when something is asked, with the template’s own labels", async () => {
  const [template] = shippedTemplates();
  const asked = template?.fieldGroups.flatMap(({ fields }) => fields).find(({ type }) => type === "yes-no");
  if (!template || !asked) throw new Error("There is no yes or no.");
  const condition = { not: { field: asked.id, in: ["yes"] } };
  await speaking("cy-GB", async () => {
    const { sayOnScreen } = await import("../../src/report/phrases");
    expect(conditionWords(template, condition, sayOnScreen)).toBe(`nad Ie yw “${asked.label}”`);
  });
});
