import { dirname } from "node:path";
import { replaceCase } from "../programme/replace";
import { ofItself } from "../programme/verify";
import { differenceText } from "../report/programme/sample-text";
import { surroundings } from "./files";
import { certificateAt, takesItsPlace } from "./programme-files";
import type { SampleOptions } from "./sample-options";
import { writeCertificate } from "./sample-out";
import { UsageError } from "./usage-error";
import { phrase } from "../words/phrase";

const WHY = {
  "not-in-sample": phrase("is not in the sample as it stands. The certificate lists the cases that are."),
  "hand-picked": phrase("was picked by hand, so nothing stands ready for it. Draw anew with another --pick."),
  "none-left": phrase(
    "can't be replaced: no case of its group stands ready any more. Raise replacements in the rule, and draw anew with --because.",
  ),
} as const;

/** Puts the next in order in the place of a case, in a new certificate that names the one before. */
export async function replaceIn(
  path: string,
  id: string,
  { because, output }: Pick<SampleOptions, "because" | "output">,
): Promise<void> {
  if (because === undefined || because.trim() === "")
    throw new UsageError(phrase('Say why the case is replaced: --because "moved away".'));
  const certificate = await certificateAt(path);
  const [broken] = ofItself(certificate);
  if (broken)
    throw new UsageError(
      phrase("{path}: {difference} Nothing was replaced.", { path, difference: differenceText(broken) }),
    );
  // Two certificates that follow the same one would each lack what the other replaced.
  const newer = await takesItsPlace(path, certificate);
  if (newer !== undefined)
    throw new UsageError(
      phrase(
        "{path}: {newer} beside it takes its place. Replace the case in that one. Nothing was replaced.",
        {
          path,
          newer,
        },
      ),
    );
  const replaced = replaceCase(certificate, { id, because: because.trim(), on: surroundings.today() });
  if (!replaced.ok) throw new UsageError(phrase("The case {id} {why}", { id, why: WHY[replaced.why] }));
  process.stdout.write(`${phrase("{by} takes the place of {id}.", { by: replaced.by, id })}\n`);
  await writeCertificate(output ?? dirname(path), replaced.certificate);
}
