import fc from "fast-check";
import type { CountedQuestion } from "../../src/overview/form";
import { answerAt, IN_WORDS, packedAnswers, widthOf } from "../../src/overview/packed-answers";
import { holds } from "../support/holds";

const aQuestion = (choices: number, notApplicable: boolean): CountedQuestion => ({
  tag: "item.a.answer",
  as: "answer",
  id: "a",
  label: "a",
  choices: Array.from({ length: choices }, (_, at) => ({ id: `choice ${String(at)}`, label: "" })),
  ...(notApplicable ? { notApplicable: "n/a" } : {}),
});

/** A question of which several choices may be chosen, with some of them, and what is read of it again. */
const severalAnswered = fc.integer({ min: 1, max: 30 }).chain((choices) => {
  const question: CountedQuestion = {
    ...aQuestion(0, false),
    several: true,
    choices: Array.from({ length: choices }, (_, at) => ({ id: `choice-${String(at)}`, label: "" })),
  };
  const chosen = fc.subarray(question.choices.map(({ id }) => id)).map((ids) => ids.join(" "));
  return fc
    .oneof(
      chosen.map((answer) => [answer, answer] as const),
      chosen.map((answer) => [`none-of-them ${answer}`, answer] as const),
      fc.constant([null, null] as const),
    )
    .map(([answer, read]) => ({ question, answer, read }));
});

/** A question with any answer it may have, and what is read of it again. */
const answered = fc
  .record({ choices: fc.integer({ min: 0, max: 300 }), notApplicable: fc.boolean() })
  .chain(({ choices, notApplicable }) => {
    const question = aQuestion(choices, notApplicable);
    const ids = question.choices.map(({ id }) => [id, id] as const);
    return fc
      .constantFrom<readonly [string | null, string | null]>(
        ...ids,
        [null, null],
        ["", ""],
        ["none of them", choices === 0 ? IN_WORDS : ""],
        ...(notApplicable ? [["n/a", "n/a"] as const] : []),
      )
      .map(([answer, read]) => ({ question, answer, read }));
  });

test("what is packed is read again as it was", () => {
  holds(
    fc.property(fc.array(fc.oneof(answered, severalAnswered)), (all) => {
      const questions = all.map(({ question }) => question);
      const answers = packedAnswers(
        questions,
        all.map(({ answer }) => answer),
      );
      const widths = questions.map(widthOf);
      const places = widths.map((_, at) => widths.slice(0, at).reduce((sum, width) => sum + width, 0));
      expect(answers).toHaveLength(widths.reduce((sum, width) => sum + width, 0));
      expect(questions.map((question, at) => answerAt(question, answers, places[at] ?? 0))).toEqual(
        all.map(({ read }) => read),
      );
    }),
  );
});

test("beyond the last question nothing is asked", () => {
  expect(answerAt(aQuestion(2, false), "A", 1)).toBeNull();
});
