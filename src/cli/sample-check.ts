import { ofItself, verify } from "../programme/verify";
import { differenceText, verdictText } from "../report/programme/sample-text";
import { caseRowsAt, certificateAt, nameOf, ruleAt, takesItsPlace } from "./programme-files";
import type { SampleOptions } from "./sample-options";
import { phrase } from "../words/phrase";

const DIFFERENT = 1;

/** Says whether a list gives the children of a certificate, or what differs. */
export async function checkSample(
  path: string,
  certificatePath: string,
  { sheet, rule: rulePath }: Pick<SampleOptions, "sheet" | "rule">,
): Promise<void> {
  const certificate = await certificateAt(certificatePath);
  for (const difference of ofItself(certificate))
    process.stderr.write(`${certificatePath}: ${differenceText(difference)}\n`);
  const newer = await takesItsPlace(certificatePath, certificate);
  if (newer !== undefined)
    process.stderr.write(
      `${phrase("{path}: {newer} beside it takes its place: look at that one for the sample as it stands.", { path: certificatePath, newer })}\n`,
    );
  const { rule } = certificate;
  const list = await caseRowsAt(path, rule, {
    sheet,
    auditsAreKnown: rule.columns.lastAudited === undefined,
  });
  const given = rulePath === undefined ? undefined : await ruleAt(rulePath);
  const verified = verify(
    certificate,
    list.rows,
    given && {
      ...given,
      // What the command line said in place of the file, and columns found by their usual names, differ from it in no rule.
      ...(given.period === undefined && rule.period !== undefined ? { period: rule.period } : {}),
      columns: { ...rule.columns, ...given.columns },
    },
  );
  const same = verified.differences.length === 0;
  const how = same
    ? phrase("Checked against {nameOf}: same list, same rule, same seed, same {drawn}.", {
        nameOf: nameOf(path),
        drawn: certificate.draw.drawn.length,
      })
    : "";
  process.stdout.write(
    [
      `${verdictText(certificate, verified)}.`,
      ...(same ? [how] : verified.differences.map(differenceText)),
      "",
    ].join("\n"),
  );
  if (!same) process.exitCode = DIFFERENT;
}
