import { draftOver, isPending, withSent, withTyped } from "../../src/workbench/view/answer-draft";

const typing = (value: string, text = "") => withTyped(undefined, text, value);

test("what is typed is pending until it is sent", () => {
  const draft = typing("a");
  expect(isPending(draft)).toBe(true);
  expect(isPending(withSent(draft))).toBe(false);
  expect(isPending(withTyped(withSent(draft), "", "ab"))).toBe(true);
});

test("typing back to what the document says leaves nothing pending", () => {
  expect(isPending(withTyped(typing("ab", "a"), "a", "a"))).toBe(false);
});

test("what was sent stays as typed when the document says the same without the white space at its ends", () => {
  expect(draftOver(withSent(typing("one \n")), "one")).toMatchObject({ value: "one \n", over: "one" });
});

test("what was typed after sending survives the document catching up", () => {
  const draft = withTyped(withSent(typing("one")), "", "one two");
  expect(draftOver(draft, "one")).toMatchObject({ value: "one two", over: "one" });
});

test("a text someone else has written takes the place of what was sent", () => {
  expect(draftOver(withSent(typing("one")), "another")).toBeUndefined();
});

test("what is not sent yet is never lost to a text someone else has written", () => {
  expect(draftOver(typing("mine"), "another")).toMatchObject({ value: "mine", over: "another" });
});
