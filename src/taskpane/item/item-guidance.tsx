import { shownWordings } from "../../audit/relevance";
import type { Item, Section } from "../../audit/template";
import { useAudit } from "../audit-context";
import { NarrativeHelp } from "../guidance/narrative-help";
import { ReferenceList } from "../guidance/reference-list";
import { Disclosure } from "../parts/disclosure";
import { usePanelStyles } from "../parts/use-panel-styles";
import { WordingList } from "../parts/wording-list";
import { SECTION_NOTES } from "./item-anchors";

interface ItemGuidanceProps {
  readonly item: Item;
  readonly section: Section | undefined;
}

/** What can be read beside an item and is about more than it. What is open stays open from one item to the next. */
export function ItemGuidance({ item, section }: ItemGuidanceProps) {
  const panel = usePanelStyles();
  const { template, record } = useAudit().audit;
  const notes = shownWordings(template, record, section?.notes ?? []);
  const evidence = item.evidence !== undefined && template.evidenceElements.length > 0;
  const impact = item.impact !== undefined && template.impactDimensions.length > 0;
  if (notes.length === 0 && !evidence && !impact && template.references.length === 0) return null;
  return (
    <section className={panel.group} aria-label="Guidance to have open">
      <h3 className={panel.subtitle}>Guidance to have open</h3>
      {notes.length > 0 && (
        <Disclosure id={SECTION_NOTES} summary={<h4 className={panel.summary}>About this section</h4>} framed>
          <WordingList wordings={notes} />
        </Disclosure>
      )}
      {evidence && <NarrativeHelp of="evidence" />}
      {impact && <NarrativeHelp of="impact" />}
      <ReferenceList />
    </section>
  );
}
