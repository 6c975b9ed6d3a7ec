import { makeStyles } from "@fluentui/react-components";
import { LEFT_OUT_REASONS, type LeftOutReason } from "../../programme/certificate";
import type { Sifted } from "../../programme/eligible";
import type { SampleRule } from "../../programme/rule";
import { leftOutText } from "../../report/programme/sample-text";
import { useOverviewStyles } from "../overview/use-overview-styles";
import { Disclosure } from "../parts/disclosure";
import { phrase } from "../../words/phrase";

const useStyles = makeStyles({ ids: { overflowWrap: "anywhere" } });

interface LeftOutProps {
  readonly rule: SampleRule;
  /** The rows themselves, where the list is at hand. */
  readonly sifted?: Pick<Sifted, "leftOut"> | undefined;
  /** Else how many there are of each reason. */
  readonly counts?: readonly { readonly reason: LeftOutReason; readonly count: number }[];
}

/** Rows of each reason that are named. */
const MOST_NAMED = 100;

/** How many rows were left out by each reason, the first that applies; which they are, for whoever unfolds one. */
export function LeftOut({ rule, sifted, counts }: LeftOutProps) {
  const shared = useOverviewStyles();
  const styles = useStyles();
  if (!sifted)
    return (
      <ul className={shared.list}>
        {(counts ?? []).map(({ reason, count }) => (
          <li key={reason} className={shared.text}>
            {leftOutText(reason, rule)}: {count}
          </li>
        ))}
      </ul>
    );
  return LEFT_OUT_REASONS.map((reason) => {
    const rows = sifted.leftOut.filter((each) => each.reason === reason).map(({ row }) => row);
    if (rows.length === 0) return null;
    const more = rows.length - MOST_NAMED;
    return (
      <Disclosure key={reason} summary={`${leftOutText(reason, rule)}: ${String(rows.length)}`}>
        <p className={`${shared.quiet} ${styles.ids}`}>
          {rows
            .slice(0, MOST_NAMED)
            .map(({ id, line }) =>
              phrase("{id} (line {line})", { id: id === "" ? phrase("no number") : id, line }),
            )
            .join(", ")}
          {more > 0
            ? phrase(", and {more} more: they are all in the list of those left out.", { more })
            : "."}
        </p>
      </Disclosure>
    );
  });
}
