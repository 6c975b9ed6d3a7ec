import type { Template } from "../../audit/template";
import type { CheckLine, HostCheck, HostCheckReport } from "../../document/host-check";
import { HostError } from "../../document/host-error";
import { layoutOf } from "../../document/layout";
import { slotsOf } from "../../document/layout-model";
import { offers } from "../abilities";
import { clearBody } from "../clear";
import { mustBeEmpty } from "../insert";
import { codeOf } from "../office-errors";
import { inWord } from "../run";
import { finding, type Belief, type Scratch } from "./belief";
import { answerBoxes, BOX_BELIEFS } from "./box-beliefs";
import { EDIT_BELIEFS } from "./edit-beliefs";
import { HOST_BELIEFS, removeParts } from "./host-beliefs";

export const BELIEFS: readonly Belief[] = [...BOX_BELIEFS, ...EDIT_BELIEFS, ...HOST_BELIEFS];

/**
 * Tries in the Word it runs in what Case Audit takes to be so of any Word. Only
 * in a document with nothing in it, which it leaves empty again.
 */
export class WordCheck implements HostCheck {
  constructor(private readonly template: Template) {}

  async run(onLine: (line: CheckLine) => void): Promise<HostCheckReport> {
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
    for (const belief of BELIEFS) add(await lineOf(belief, { template, slots, narrative, choice }));
    add(await lineOf(CLEARED, { template, slots, narrative, choice }));
    const { host, platform, version } = Office.context.diagnostics;
    return { host: String(host), platform: String(platform), version, lines };
  }
}

/** Last, so that a check that broke off half-way is cleared up as well. */
const CLEARED: Belief = {
  belief: "The document is empty again",
  find: async () => {
    await inWord((context) => {
      context.document.changeTrackingMode = "Off";
      return context.sync();
    });
    const cleared = await clearBody(() => true);
    await removeParts();
    if (cleared === "cleared") {
      await mustBeEmpty();
      return finding(true, "nothing left");
    }
    const left = (await answerBoxes()).length;
    return finding(
      false,
      `Word refused, and ${String(left)} boxes and test text are left: close this document without saving it`,
    );
  },
};

async function lineOf({ belief, needs, find }: Belief, scratch: Scratch): Promise<CheckLine> {
  if (needs !== undefined && !offers(needs)) {
    return { belief, outcome: "skipped", seen: `WordApi ${needs} is not in this Word` };
  }
  try {
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
