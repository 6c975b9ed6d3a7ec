import { makeStyles, tokens } from "@fluentui/react-components";
import { elementsOf } from "../../audit/checklist";
import { addMonths, parseDate } from "../../audit/dates";
import { formatDate } from "../../report/day-text";
import type { AuditRecord } from "../../audit/record";
import type { NarrativeElement, Template } from "../../audit/template";
import { counted } from "../../report/phrases";
import { Disclosure } from "../parts/disclosure";
import { usePanelStyles } from "../parts/use-panel-styles";
import { useAudit } from "../use-session";
import { elementsAnchor } from "./guidance-places";
import { phrase } from "../../words/phrase";

export const NARRATIVE_TITLES = {
  evidence: phrase("What good evidence holds"),
  impact: phrase("What good impact text holds"),
} as const;

interface NarrativeHelpProps {
  readonly of: "evidence" | "impact";
  /** Whether what is looked for can be brought into view here. */
  readonly anchored?: boolean;
}

/** What a good narrative holds, closed until someone opens it. */
export function NarrativeHelp({ of, anchored = false }: NarrativeHelpProps) {
  const panel = usePanelStyles();
  const { template } = useAudit().audit;
  const elements = elementsOf(template, of);
  if (elements.length === 0) return null;
  return (
    <Disclosure
      summary={<h4 className={panel.summary}>{NARRATIVE_TITLES[of]}</h4>}
      framed
      {...(anchored && { id: elementsAnchor(of) })}
    >
      <ElementList elements={elements} />
    </Disclosure>
  );
}

const useStyles = makeStyles({
  list: { margin: 0, display: "grid", gap: tokens.spacingVerticalXS },
  name: { fontWeight: tokens.fontWeightSemibold },
  help: { margin: 0 },
});

/** What a good narrative holds, as reminders. */
function ElementList({ elements }: { readonly elements: readonly NarrativeElement[] }) {
  const styles = useStyles();
  return (
    <dl className={styles.list}>
      {elements.map((element) => (
        <div key={element.id}>
          <dt className={styles.name}>{element.label}</dt>
          <dd className={styles.help}>{element.help}</dd>
        </div>
      ))}
    </dl>
  );
}

/** How far back the audit looks, with the day it comes to where the day of the audit is known. */
export function lookBackText(
  { lookBack }: Template,
  { header }: Pick<AuditRecord, "header">,
): string | undefined {
  if (!lookBack) return undefined;
  const until = parseDate(header[lookBack.until] ?? "");
  const back = phrase("Look back {months}", { months: counted(lookBack.months, "month") });
  return until === undefined
    ? phrase("{back} from the day of the audit.", { back })
    : phrase("{back} from {until}: to {addMonths}.", {
        back,
        until: formatDate(until),
        addMonths: formatDate(addMonths(until, -lookBack.months)),
      });
}
