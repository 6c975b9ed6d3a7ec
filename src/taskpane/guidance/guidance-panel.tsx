import type { Item } from "../../audit/template";
import type { GuidanceEntry } from "../../guidance/guidance-entry";
import { useAudit } from "../audit-context";
import { Lost } from "../parts/lost";
import { revealLater } from "../parts/reveal-later";
import { useGoTo } from "../parts/use-go-to";
import { usePanelStyles } from "../parts/use-panel-styles";
import { anchorOf } from "./anchor-of";
import { GuidanceSearch } from "./guidance-search";
import { itemOf } from "./item-of";
import { NarrativeHelp } from "./narrative-help";
import { NoteList } from "./note-list";
import { ReferenceList } from "./reference-list";

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
    const item = itemOf(audit, entry.place);
    if (item) onItem(item);
    const anchor = anchorOf(entry);
    if (anchor !== undefined) revealLater(anchor);
  };

  return (
    <div className={panel.panel}>
      <h2 className={panel.title}>Guidance</h2>
      <div className={panel.group}>
        <GuidanceSearch onOpen={open} />
        <Lost sentence={lost} />
      </div>
      <NoteList />
      {template.references.length > 0 && (
        <section className={panel.group} aria-label="Guidance to have open">
          <h3 className={panel.subtitle}>Guidance to have open</h3>
          <ReferenceList anchored />
        </section>
      )}
      {template.evidenceElements.length + template.impactDimensions.length > 0 && (
        <section className={panel.group} aria-label="Evidence and impact">
          <h3 className={panel.subtitle}>Evidence and impact</h3>
          <NarrativeHelp of="evidence" anchored />
          <NarrativeHelp of="impact" anchored />
        </section>
      )}
      <p className={panel.quiet}>
        {template.title}, {template.publisher}, version {template.version}. {template.purpose}
      </p>
    </div>
  );
}
