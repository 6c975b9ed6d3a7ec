import { makeStyles, tokens } from "@fluentui/react-components";
import { shownWordings } from "../../audit/relevance";
import { useAudit } from "../audit-context";
import { Disclosure } from "../parts/disclosure";
import { usePanelStyles } from "../parts/use-panel-styles";
import { WordingList } from "../parts/wording-list";
import { referenceAnchor, statementAnchor } from "./guidance-anchors";

const useStyles = makeStyles({
  statements: { listStyleType: "none", margin: 0, padding: 0, display: "grid", gap: tokens.spacingVerticalS },
  statement: {
    scrollMarginTop: "8px",
    paddingLeft: tokens.spacingHorizontalS,
    borderLeft: `2px solid ${tokens.colorNeutralStroke1}`,
    ":focus": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "2px" },
  },
});

interface ReferenceListProps {
  /** Whether what is looked for can be brought into view here. */
  readonly anchored?: boolean;
}

/** The template's guidance to open beside any item, each closed until someone opens it. */
export function ReferenceList({ anchored = false }: ReferenceListProps) {
  const styles = useStyles();
  const panel = usePanelStyles();
  const { template, record } = useAudit().audit;
  return template.references.map((reference) => (
    <Disclosure
      key={reference.id}
      summary={<h4 className={panel.summary}>{reference.title}</h4>}
      framed
      {...(anchored && { id: referenceAnchor(reference.id) })}
    >
      <ul className={styles.statements}>
        {reference.wordings.map((wording, at) => {
          const shown = shownWordings(template, record, [wording]);
          if (shown.length === 0) return null;
          const anchor = anchored && { id: statementAnchor(reference.id, at), tabIndex: -1 };
          return (
            <li key={at} className={styles.statement} {...anchor}>
              <WordingList wordings={shown} />
            </li>
          );
        })}
      </ul>
    </Disclosure>
  ));
}
