import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  makeStyles,
} from "@fluentui/react-components";
import { shownWordings } from "../../audit/relevance";
import { useAudit } from "../audit-context";
import { usePanelStyles } from "../parts/use-panel-styles";
import { WordingList } from "../parts/wording-list";
import { lookBackText } from "./look-back-text";

const useStyles = makeStyles({ header: { marginLeft: "-10px" }, panel: { margin: "0 0 8px" } });

/** How the audit is done: the template's notes for the auditor. */
export function NotesPanel() {
  const styles = useStyles();
  const panel = usePanelStyles();
  const { template, record } = useAudit().audit;
  const notes = template.notes
    .map((note) => ({ ...note, wordings: shownWordings(template, record, note.wordings) }))
    .filter((note) => note.wordings.length > 0);
  const lookBack = lookBackText(template, record);

  return (
    <div className={panel.panel}>
      <div className={panel.group}>
        <h2 className={panel.title}>Notes for the auditor</h2>
        {lookBack !== undefined && <p className={panel.text}>{lookBack}</p>}
        {notes.length === 0 && <p className={panel.text}>This template has no notes.</p>}
      </div>
      <Accordion multiple collapsible>
        {notes.map((note) => (
          <AccordionItem key={note.id} value={note.id}>
            <AccordionHeader as="h3" className={styles.header}>
              {note.title}
            </AccordionHeader>
            <AccordionPanel className={styles.panel}>
              <WordingList wordings={note.wordings} />
            </AccordionPanel>
          </AccordionItem>
        ))}
      </Accordion>
      <p className={panel.quiet}>
        {template.title}, {template.publisher}, version {template.version}. {template.purpose}
      </p>
    </div>
  );
}
