import { Checkbox, makeStyles, tokens } from "@fluentui/react-components";
import { useId } from "react";
import { elementsOf, tickedFor, withTick } from "../../audit/checklist";
import type { NarrativePart } from "../../audit/parts";
import type { Item } from "../../audit/template";
import { NARRATIVE_TITLES } from "../guidance/narrative-help";
import { Disclosure } from "../parts/disclosure";
import { usePanelStyles } from "../parts/use-panel-styles";
import { useAudit } from "../use-session";

const useStyles = makeStyles({
  list: { display: "grid", gap: tokens.spacingVerticalXS, marginTop: tokens.spacingVerticalXS },
  help: { margin: 0, paddingLeft: "32px", color: tokens.colorNeutralForeground2 },
});

interface OwnChecklistProps {
  readonly item: Item;
  readonly part: NarrativePart;
}

/** What a good narrative holds, to tick as one writes (R85, R87). It is for the auditor alone. */
export function OwnChecklist({ item, part }: OwnChecklistProps) {
  const styles = useStyles();
  const panel = usePanelStyles();
  const id = useId();
  const { session, audit } = useAudit();
  const { template, record } = audit;
  const elements = elementsOf(template, part);
  const ticked = tickedFor(record, item.id, part).filter((each) => elements.some((of) => of.id === each));
  const count = ticked.length > 0 ? ` (${String(ticked.length)} of ${String(elements.length)} ticked)` : "";
  return (
    <Disclosure
      summary={
        <h4 className={panel.summary}>
          {NARRATIVE_TITLES[part]}
          {count}
        </h4>
      }
      framed
    >
      <p className={panel.quiet}>
        Tick for yourself as you write. Ticks are printed nowhere, nobody is told, and they go when you hand
        over.
      </p>
      <div role="group" aria-label={NARRATIVE_TITLES[part]} className={styles.list}>
        {elements.map((element) => (
          <div key={element.id}>
            <Checkbox
              label={element.label}
              aria-describedby={`${id}-${element.id}`}
              checked={ticked.includes(element.id)}
              onChange={(_, { checked }) => {
                const at = { item: item.id, part, element: element.id };
                void session.keep((kept) => withTick(kept, at, checked === true));
              }}
            />
            <p id={`${id}-${element.id}`} className={styles.help}>
              {element.help}
            </p>
          </div>
        ))}
      </div>
    </Disclosure>
  );
}
