import { caseKey } from "./case-row";
import { sampleOf, type Certificate, type Replaced } from "./certificate";
import { signed } from "./certify";

export type Replacing =
  | { readonly ok: true; readonly certificate: Certificate; readonly by: string }
  | {
      readonly ok: false;
      /** The case is not in the sample, was picked by hand, or nothing of its group stands ready any more. */
      readonly why: "not-in-sample" | "hand-picked" | "none-left";
    };

/** A certificate that names the one before, in which the next case in order stands in the place of one that can't be audited. */
export function replaceCase(
  certificate: Certificate,
  { id, because, on }: Pick<Replaced, "id" | "because" | "on">,
): Replacing {
  const { rule, draw, replaced } = certificate;
  const key = caseKey(id, rule.noughtsTell);
  const standing = sampleOf(certificate).find((each) => caseKey(each.id, rule.noughtsTell) === key);
  if (!standing) return { ok: false, why: "not-in-sample" };
  if (standing.how.kind === "hand-picked") return { ok: false, why: "hand-picked" };
  const next = nextInOrder(draw, replaced, standing.group);
  if (next === undefined) return { ok: false, why: "none-left" };
  const { fingerprint, ...before } = certificate;
  return {
    ok: true,
    by: next,
    certificate: signed({
      ...before,
      replaced: [...replaced, { id: standing.id, by: next, because, on }],
      follows: { fingerprint, because },
    }),
  };
}

/** The first case of a group that stands ready and replaces nothing yet. */
export function nextInOrder(
  { replacements }: Certificate["draw"],
  replaced: readonly Replaced[],
  group: string,
): string | undefined {
  const used = new Set(replaced.map(({ by }) => by));
  return replacements.find((each) => each.group === group && !used.has(each.id))?.id;
}
