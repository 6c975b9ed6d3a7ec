import type { Template } from "../../audit/template";
import type { ByHand, CheckLine, HostCheck, HostCheckReport } from "../../document/host-check";
import { HostError } from "../../document/host-error";
import { layoutOf } from "../../document/layout";
import { slotsOf } from "../../document/layout-model";
import { offers } from "../abilities";
import { clearBody } from "../clear";
import { mustBeEmpty } from "../insert";
import { codeOf } from "../office-errors";
import { inWord } from "../run";
import { finding, timed, type Belief, type Scratch } from "./belief";
import { answerBoxes, BOX_BELIEFS } from "./box-beliefs";
import { EDIT_BELIEFS } from "./edit-beliefs";
import { HAND_BELIEFS } from "./hand-beliefs";
import { HOST_BELIEFS, removeParts } from "./host-beliefs";
import { LARGE_BELIEF } from "./large-belief";
import { phrase } from "../../words/phrase";

/** What goes in comes out again, so that a check that broke off half-way is cleared up as well. */
const cleared = (belief: string): Belief => ({
  belief,
  find: async () => {
    await inWord((context) => {
      context.document.changeTrackingMode = "Off";
      return context.sync();
    });
    const { value, ms } = await timed(() => clearBody(() => true));
    await removeParts();
    if (value === "cleared") {
      await mustBeEmpty();
      return finding(true, phrase("nothing left, {ms}", { ms }));
    }
    const left = (await answerBoxes()).length;
    return finding(
      false,
      phrase("Word refused, and {left} boxes and test text are left: close this document without saving it", {
        left,
      }),
    );
  },
});

export const BELIEFS: readonly Belief[] = [
  ...BOX_BELIEFS,
  ...EDIT_BELIEFS,
  ...HOST_BELIEFS,
  ...HAND_BELIEFS,
  cleared(phrase("A whole audit can be taken out again")),
  LARGE_BELIEF,
  cleared(phrase("The document is empty again")),
];

/**
 * Tries in the Word it runs in what Case Audit takes to be so of any Word. Only
 * in a document with nothing in it, which it leaves empty again.
 */
export class WordCheck implements HostCheck {
  constructor(private readonly template: Template) {}

  async run(onLine: (line: CheckLine) => void, byHand: ByHand): Promise<HostCheckReport> {
    const { template } = this;
    const slots = slotsOf(layoutOf(template));
    const narrative = slots.find(({ tag }) => tag.endsWith(".evidence"));
    const choice = slots.find(({ tag }) => tag.endsWith(".judgement"));
    if (!narrative || !choice)
      throw new Error("The check needs a template with a judgement and its evidence.");
    await mustBeEmpty();
    const lines: CheckLine[] = [];
    const add = (line: CheckLine) => {
      lines.push(line);
      onLine(line);
    };
    const scratch = { template, slots, narrative, choice };
    for (const belief of BELIEFS) add(await lineOf(belief, scratch, byHand));
    const { host, platform, version } = Office.context.diagnostics;
    return { host: String(host), platform: String(platform), version, lines };
  }
}

async function lineOf(
  { belief, needs, byHand, find }: Belief,
  scratch: Scratch,
  ask: ByHand,
): Promise<CheckLine> {
  if (needs !== undefined && !offers(needs)) {
    return {
      belief,
      outcome: "skipped",
      seen: phrase("{set} is not in this Word", { set: `WordApi ${needs}` }),
    };
  }
  try {
    if (byHand && (await ask(byHand(scratch))) === "left-out") {
      return { belief, outcome: "skipped", seen: phrase("left out") };
    }
    const { holds, seen } = await find(scratch);
    return { belief, outcome: holds ? "holds" : "does-not-hold", seen };
  } catch (error) {
    return { belief, outcome: "does-not-hold", seen: failureOf(error) };
  }
}

function failureOf(error: unknown): string {
  if (error instanceof HostError) return `${error.code}: ${error.message}`;
  return codeOf(error) ?? String(error);
}
