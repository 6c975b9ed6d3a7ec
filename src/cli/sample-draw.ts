import { join } from "node:path";
import { minuteOn } from "../audit/dates";
import type { CaseRows } from "../cases/read-case-rows";
import { caseKey } from "../programme/case-row";
import type { Certificate, HandPicked } from "../programme/certificate";
import { certify, following, prepare, type Prepared } from "../programme/certify";
import { isSameDraw, pickByHand } from "../programme/drawing-rules";
import type { WrittenRule } from "../programme/rule-shape";
import { counted } from "../report/phrases";
import { leftOutText, ruleText, shortText, sizeText } from "../report/programme/sample-text";
import { isThere } from "./is-there";
import { dayNamed } from "./moderation-json";
import { auditsKnown, caseRowsAt, certificateAt, nameOf, ruleAt } from "./programme-files";
import type { SampleOptions } from "./sample-options";
import { CERTIFICATE, writeCertificate, writeLeftOut, writeSample } from "./sample-out";
import { UsageError } from "./usage-error";
import { phrase } from "../words/phrase";
import { wordsIn } from "./words-given";

/** Draws a sample from a list by a rule, or without words says what it would be drawn from. */
export async function drawFrom(path: string, options: SampleOptions): Promise<void> {
  const { rule: rulePath, output, sheet, audits, register } = options;
  if (rulePath === undefined)
    throw new UsageError(
      phrase("Name the rule with --rule: a .json that says how many are drawn, and which are eligible."),
    );
  const written = withOptions(await ruleAt(rulePath), options);
  const words = wordsIn(options.word);
  const known = await auditsKnown(audits, register);
  const auditsAreKnown = audits.length > 0 || register !== undefined;
  const list = await caseRowsAt(path, written, { sheet, auditsAreKnown });
  const now = minuteOn(new Date());
  const prepared = prepare(
    list.rule,
    { file: nameOf(path), rows: list.rows, elsewhere: known },
    dayNamed(now.slice(0, 10)),
  );
  sayAlike(path, prepared);
  if (words.length === 0) {
    process.stdout.write(beforeWords(prepared));
    return;
  }
  if (output === undefined)
    throw new UsageError(phrase("Name the folder that the certificate goes into with -o."));
  const handPicked = options.pick.map((pick) => picked(pick, list));
  const before = await lastCertificate(output);
  const made = certify(prepared, { drawnAt: now, words, handPicked });
  if (before && isSameDraw(before, made)) {
    process.stdout.write(
      `${phrase(
        "{output}: This sample is drawn already, by the same rule, list, day and words. Nothing was written.",
        { output },
      )}\n`,
    );
    return;
  }
  if (before && options.because === undefined)
    throw new UsageError(
      phrase(
        "{output} has a certificate already. A new draw makes a new one that names it: say why with --because, or name another folder.",
        { output },
      ),
    );
  const certificate = before
    ? following(made, { fingerprint: before.fingerprint, because: options.because ?? "" })
    : made;
  if (certificate.draw.drawn.length === 0)
    throw new UsageError(
      phrase("{path}: No case of this list is eligible, so nothing was drawn. {leftOutSentence}", {
        path,
        leftOutSentence: leftOutSentence(prepared),
      }),
    );
  for (const sentence of shortText(certificate)) process.stderr.write(`${path}: ${sentence}\n`);
  process.stdout.write(`${phrase("Drawn: {size}.", { size: sizeText(certificate) })}\n`);
  await writeCertificate(output, certificate);
  await writeSample(output, certificate, list);
  await writeLeftOut(output, prepared.sifted, certificate);
}

function withOptions(rule: WrittenRule, { from, to, number }: SampleOptions): WrittenRule {
  const start = from === undefined ? rule.period?.from : dayNamed(from);
  const end = to === undefined ? rule.period?.to : dayNamed(to);
  if ((start === undefined) !== (end === undefined))
    throw new UsageError(phrase("A period has two days: give both --from and --to."));
  if (start !== undefined && end !== undefined && start > end)
    throw new UsageError(phrase("The period ends before it begins. Turn --from and --to round."));
  const many = number === undefined ? rule.number : Number(number);
  if (!Number.isInteger(many) || many < 1)
    throw new UsageError(
      phrase('--number takes a whole number, such as 20, and not "{number}".', { number: number ?? "" }),
    );
  const least = rule.groups.reduce((sum, group) => sum + group.number, 0);
  if (many < least)
    throw new UsageError(
      phrase("The groups of the rule together are {least}, so --number can't be less.", { least }),
    );
  return {
    ...rule,
    number: many,
    ...(start !== undefined && end !== undefined && { period: { from: start, to: end } }),
  };
}

function picked(text: string, { rows, rule }: CaseRows): HandPicked {
  const [, id = "", because = ""] = /^([^=]*)=(.*)$/s.exec(text) ?? [];
  if (id.trim() === "" || because.trim() === "")
    throw new UsageError(
      phrase(
        '--pick takes a case and why it is picked, such as --pick "K-31=a complaint", and not "{text}".',
        { text },
      ),
    );
  const found = pickByHand(rows, { id, because: because.trim(), noughtsTell: rule.noughtsTell });
  if (!found)
    throw new UsageError(
      phrase("The case {id} that is picked by hand is not in the list. Look at how it is written there.", {
        id: id.trim(),
      }),
    );
  return found;
}

/** The newest certificate of a folder: of those with a number the highest. */
async function lastCertificate(folder: string): Promise<Certificate | undefined> {
  let found: string | undefined;
  for (let number = 1; ; number += 1) {
    const name = number === 1 ? CERTIFICATE : CERTIFICATE.replace(/\.json$/, ` (${String(number)}).json`);
    const path = join(folder, name);
    if (!(await isThere(path))) break;
    found = path;
  }
  return found === undefined ? undefined : certificateAt(found);
}

function beforeWords({
  rule,
  list,
  sifted,
  ruleFingerprint,
  fingerprint,
  eligibleFingerprint,
}: Prepared): string {
  return [
    `1. The rule: ${ruleText(rule)}.`,
    phrase("   Its fingerprint: {ruleFingerprint}", { ruleFingerprint }),
    `2. The list: ${counted(list.rows.length, "row")} of ${list.file}, ${counted(sifted.eligible.length, "child is", "children are")} eligible.`,
    phrase("   Its fingerprint: {fingerprint}; of the eligible: {eligibleFingerprint}", {
      fingerprint,
      eligibleFingerprint,
    }),
    ...leftOutLines({ rule, sifted }),
    "3. Nothing is drawn yet. Now two people choose a word each, without knowing the other's. Then:",
    phrase('   case-audit sample … --word "lead auditor=…" --word "head of service=…" -o FOLDER'),
    "",
  ].join("\n");
}

function reasons({
  sifted,
}: Pick<Prepared, "sifted">): ReadonlyMap<Prepared["sifted"]["leftOut"][number]["reason"], number> {
  const counts = new Map<Prepared["sifted"]["leftOut"][number]["reason"], number>();
  for (const { reason } of sifted.leftOut) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  return counts;
}

const leftOutLines = (prepared: Pick<Prepared, "rule" | "sifted">): readonly string[] =>
  [...reasons(prepared)].map(([reason, count]) =>
    phrase("   Left out: {leftOut}, {count}.", { leftOut: leftOutText(reason, prepared.rule), count }),
  );

const leftOutSentence = (prepared: Pick<Prepared, "rule" | "sifted">): string =>
  [...reasons(prepared)]
    .map(([reason, count]) => `${leftOutText(reason, prepared.rule)}: ${String(count)}.`)
    .join(" ");

const MOST_ALIKE = 10;

function sayAlike(path: string, { sifted: { alike } }: Prepared): void {
  for (const { one, other } of alike.slice(0, MOST_ALIKE)) {
    const values = { path, line: one.line, line2: other.line, id: one.id, id2: other.id };
    const isByNoughts = caseKey(one.id, true) !== caseKey(other.id, true);
    process.stderr.write(
      `${
        isByNoughts
          ? phrase(
              '{path} lines {line} and {line2}: “{id}” and “{id2}” were taken for one child. If noughts in front make two of them, set "noughtsTell": true in the rule.',
              values,
            )
          : phrase("{path} lines {line} and {line2}: “{id}” and “{id2}” were taken for one child.", values)
      }\n`,
    );
  }
  if (alike.length > MOST_ALIKE)
    process.stderr.write(
      `${phrase(
        "{path}: Numbers that differ by spaces, case or noughts in front were taken for one child in {alike} more rows.",
        { path, alike: alike.length - MOST_ALIKE },
      )}\n`,
    );
}
