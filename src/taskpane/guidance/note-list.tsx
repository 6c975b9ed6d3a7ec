import { shownWordings } from "../../audit/relevance";
import { useAudit } from "../audit-context";
import { Disclosure } from "../parts/disclosure";
import { usePanelStyles } from "../parts/use-panel-styles";
import { WordingList } from "../parts/wording-list";
import { noteAnchor } from "./guidance-anchors";
import { lookBackText } from "./look-back-text";

/** How the audit is done: the template's notes for the auditor. */
export function NoteList() {
  const panel = usePanelStyles();
  const { template, record } = useAudit().audit;
  const notes = template.notes
    .map((note) => ({ ...note, wordings: shownWordings(template, record, note.wordings) }))
    .filter((note) => note.wordings.length > 0);
  const lookBack = lookBackText(template, record);
  return (
    <section className={panel.group} aria-label="Notes for the auditor">
      <h3 className={panel.subtitle}>Notes for the auditor</h3>
      {lookBack !== undefined && <p className={panel.text}>{lookBack}</p>}
      {notes.length === 0 && <p className={panel.text}>This template has no notes.</p>}
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
