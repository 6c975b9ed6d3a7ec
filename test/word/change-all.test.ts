import { moderatedItems } from "../../src/audit/moderation";
import { shownTexts } from "../../src/document/answers";
import { fingerprintOf } from "../../src/document/fingerprints";
import { saveModeration } from "../../src/document/moderate-audit";
import { openAudit, type Audit } from "../../src/document/open-audit";
import { startAudit } from "../../src/document/save-audit";
import { lifecycleOf } from "../../src/moderation/lifecycle";
import { withDecision } from "../../src/moderation/moderated-items";
import { withSignOff } from "../../src/moderation/sign-off";
import { afterStep, type Moderated, type StepTaken } from "../../src/moderation/take-step";
import { aCompleteRecord, aTemplate } from "../support/builders";
import type { Operation } from "../support/word-host/behaviour";
import type { Played } from "../support/word-host/host";
import { someSurroundings } from "../taskpane/a-session";
import { blankInWord, type OpenInWord } from "./a-word";

const template = aTemplate();
const surroundings = someSurroundings(template);
const [first] = moderatedItems(template);
if (!first) throw new Error("The template has no judged item.");

const step =
  (id: StepTaken["step"]) =>
  (audit: Moderated): Moderated =>
    afterStep(audit, {
      step: id,
      by: "Somebody",
      date: "2026-12-01",
      note: "As agreed.\nOn the phone.",
      moderator: "Cy Moe",
      auditor: "Ada Roe",
    });
const decide =
  (reason: string) =>
  (audit: Moderated): Moderated =>
    withDecision(audit, first, { moderated: "", reason }, fingerprintOf);

async function opened({ document }: OpenInWord) {
  const read = await openAudit(document, surroundings);
  if (!read.found) throw new Error("No audit was found.");
  return read;
}

/** A complete audit in Word. */
async function complete(played?: Partial<Played>): Promise<OpenInWord> {
  const word = blankInWord(played);
  await startAudit(word.document, template, shownTexts(template, aCompleteRecord(template)), surroundings);
  return word;
}

/** Does this to the audit in Word; gives how often Word was asked, what stood against it, and the audit as it is then read. */
async function doing(word: OpenInWord, act: (audit: Audit) => Moderated, between?: () => void) {
  const { audit, content } = await opened(word);
  between?.();
  const before = word.host.log.length;
  const { audit: said, problems } = await saveModeration(
    word.document,
    audit,
    act(audit),
    surroundings,
    content,
  );
  const trips = word.host.log.length - before;
  const { audit: now } = await opened(word);
  return { trips, problems, said, now };
}

const stateOf = ({ template: of, record }: Moderated) => lifecycleOf(of, record).state;

test("whatever a moderation writes takes Word three round trips, two where nothing is added, and is what is read", async () => {
  const word = await complete();
  const acts: readonly (readonly [number, (audit: Audit) => Moderated])[] = [
    [3, step("allocate")],
    [3, step("send")],
    [3, decide("Seen.")],
    [2, decide("Seen twice.")],
    [3, (audit) => step("return")(decide("Seen again.")(audit))],
    [3, step("finalise")],
    [2, (audit) => withSignOff(audit, { row: 1, outcome: "done", signedOff: "2027-01-13" })],
  ];
  for (const [expected, act] of acts) {
    const { trips, problems, said, now } = await doing(word, act);
    expect([trips, problems]).toEqual([expected, []]);
    expect(now).toEqual({ ...said, problems: [] });
  }
});

test("it is not tracked, and tracking goes on as before", async () => {
  const word = await complete();
  word.host.track("TrackAll");
  const { now } = await doing(word, step("send"));
  expect([stateOf(now), word.host.tracking]).toEqual(["in-moderation", "TrackAll"]);
  expect(await word.document.readTracked()).toEqual([]);
});

test("an answer that somebody commented on or typed into meanwhile is left, said, and saved as it is", async () => {
  const word = await complete();
  await doing(word, step("send"));
  word.host.addComment("mod.state", "Since when?", "Cy Moe");
  const commented = await doing(word, step("return"));
  expect(commented.problems).toMatchObject([{ code: "not-written-commented", where: "mod.state" }]);
  expect(commented.now.record).toEqual(commented.said.record);
  expect(commented.now.problems).toEqual([]);

  const other = await complete();
  await doing(other, (audit) => decide("Seen.")(step("send")(audit)));
  const why = `mod.${first.id}.why`;
  const typed = await doing(other, decide("Seen twice."), () => {
    other.host.typeInto(why, "Typed by somebody else.");
  });
  expect(typed.problems).toMatchObject([{ code: "changed-meanwhile", where: why }]);
  expect(typed.now.record.moderation?.[`${first.id}.why`]).toBe("Typed by somebody else.");
  expect(typed.now.problems).toEqual([]);
});

test("where Word gives no comments, all is written one after another", async () => {
  let refuses = false;
  const fault = ({ member }: Operation) =>
    refuses && member === "GetComments" ? "NotImplemented" : undefined;
  const word = await complete({ fault });
  await doing(word, step("send"));
  refuses = true;
  const { trips, problems, now } = await doing(word, step("return"));
  expect([problems, stateOf(now), now.problems]).toEqual([[], "returned", []]);
  expect(trips).toBeGreaterThan(3);
});

test("where Word loses a box of a new row, the row goes away again and nothing else is changed", async () => {
  let loses = false;
  const word = await complete({ loseControls: (tag) => loses && tag === "mod.step-2.by" });
  await doing(word, step("send"));
  loses = true;
  const before = await word.document.read();
  const { audit, content } = await opened(word);
  await expect(
    saveModeration(word.document, audit, step("return")(audit), surroundings, content),
  ).rejects.toMatchObject({ code: "insert-incomplete" });
  expect(await word.document.read()).toEqual(before);
});

test("where Word refuses the rows themselves, no other row is taken for them", async () => {
  let refuses = false;
  const fault = ({ member }: Operation) =>
    refuses && /^(InsertRows|AddRows)$/.test(member) ? "GeneralException" : undefined;
  const word = await complete({ fault });
  await doing(word, (audit) => decide("Seen.")(step("send")(audit)));
  refuses = true;
  const before = await word.document.read();
  const { audit, content } = await opened(word);
  await expect(
    saveModeration(word.document, audit, step("return")(audit), surroundings, content),
  ).rejects.toMatchObject({ code: "office-failed" });
  expect(await word.document.read()).toEqual(before);
});
