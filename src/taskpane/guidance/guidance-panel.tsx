import { makeStyles, tokens } from "@fluentui/react-components";
import { shownWordings } from "../../audit/relevance";
import type { Item } from "../../audit/template";
import type { GuidanceEntry } from "../../guidance/guidance-entry";
import { Disclosure } from "../parts/disclosure";
import { revealLater } from "../parts/focus-later";
import { Lost, useGoTo } from "../parts/go-to";
import { usePanelStyles } from "../parts/use-panel-styles";
import { WordingList } from "../parts/wording-list";
import { useAudit } from "../use-session";
import { anchorOf, itemAt, noteAnchor, referenceAnchor, statementAnchor } from "./guidance-places";
import { GuidanceSearch } from "./guidance-search";
import { lookBackText, NarrativeHelp } from "./narrative-help";
import { phrase } from "../../words/phrase";

interface GuidancePanelProps {
  /** Shows an item in its tab. */
  readonly onItem: (item: Item) => void;
}

/** Everything the template says to the auditor, and a way to find it. */
export function GuidancePanel({ onItem }: GuidancePanelProps) {
  const panel = usePanelStyles();
  const { audit } = useAudit();
  const [goTo, lost] = useGoTo();
  const { template } = audit;
  const open = (entry: GuidanceEntry) => {
    if (entry.place.to === "document") goTo(entry.place.tag);
    const item = itemAt(audit, entry.place);
    if (item) onItem(item);
    const anchor = anchorOf(entry);
    if (anchor !== undefined) revealLater(anchor);
  };

  return (
    <div className={panel.panel}>
      <h2 className={panel.title}>{phrase("Guidance")}</h2>
      <div className={panel.group}>
        <GuidanceSearch onOpen={open} />
        <Lost sentence={lost} />
      </div>
      <NoteList />
      {template.references.length > 0 && (
        <section className={panel.group} aria-label={phrase("Guidance to have open")}>
          <h3 className={panel.subtitle}>{phrase("Guidance to have open")}</h3>
          <ReferenceList anchored />
        </section>
      )}
      {template.evidenceElements.length + template.impactDimensions.length > 0 && (
        <section className={panel.group} aria-label={phrase("Evidence and impact")}>
          <h3 className={panel.subtitle}>{phrase("Evidence and impact")}</h3>
          <NarrativeHelp of="evidence" anchored />
          <NarrativeHelp of="impact" anchored />
        </section>
      )}
      <p className={panel.quiet}>
        {phrase("{title}, {publisher}, version {version}. {purpose}", {
          title: template.title,
          publisher: template.publisher,
          version: template.version,
          purpose: template.purpose,
        })}
      </p>
    </div>
  );
}

/** How the audit is done: the template's notes for the auditor. */
function NoteList() {
  const panel = usePanelStyles();
  const { template, record } = useAudit().audit;
  const notes = template.notes
    .map((note) => ({ ...note, wordings: shownWordings(template, record, note.wordings) }))
    .filter((note) => note.wordings.length > 0);
  const lookBack = lookBackText(template, record);
  return (
    <section className={panel.group} aria-label={phrase("Notes for the auditor")}>
      <h3 className={panel.subtitle}>{phrase("Notes for the auditor")}</h3>
      {lookBack !== undefined && <p className={panel.text}>{lookBack}</p>}
      {notes.length === 0 && <p className={panel.text}>{phrase("This template has no notes.")}</p>}
      {notes.map((note) => (
        <Disclosure
          key={note.id}
          id={noteAnchor(note.id)}
          summary={<h4 className={panel.summary}>{note.title}</h4>}
          framed
        >
          <WordingList wordings={note.wordings} />
        </Disclosure>
      ))}
    </section>
  );
}

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
