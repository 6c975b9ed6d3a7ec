import { Checkbox, makeStyles, tokens } from "@fluentui/react-components";
import { useId } from "react";
import { elementsOf, tickedFor, withTick, type TickedPart } from "../../audit/checklist";
import type { Item } from "../../audit/template";
import { NARRATIVE_TITLES } from "../guidance/narrative-help";
import { Disclosure } from "../parts/disclosure";
import { usePanelStyles } from "../parts/use-panel-styles";
import { useAudit } from "../use-session";
import { phrase } from "../../words/phrase";

const useStyles = makeStyles({
  list: { display: "grid", gridTemplateColumns: "minmax(0, 1fr)", marginInlineStart: "-8px" },
  help: { margin: 0, display: "grid", gap: tokens.spacingVerticalXS },
  name: { fontWeight: tokens.fontWeightSemibold },
});

interface OwnTicksProps {
  readonly item: Item;
  readonly part: TickedPart;
}

/** What a good narrative holds, to tick as one writes (R85, R87). It is for the auditor alone. */
export function OwnTicks({ item, part }: OwnTicksProps) {
  const styles = useStyles();
  const panel = usePanelStyles();
  const id = useId();
  const { session, audit } = useAudit();
  const { template, record } = audit;
  const elements = elementsOf(template, part);
  const ticked = tickedFor(record, item.id, part);
  return (
    <div>
      <div role="group" aria-label={NARRATIVE_TITLES[part]} className={styles.list}>
        {elements.map((element) => (
          <Checkbox
            key={element.id}
            label={element.label}
            aria-describedby={`${id}-${element.id}`}
            checked={ticked.includes(element.id)}
            onChange={(_, { checked }) => {
              const at = { item: item.id, part, element: element.id };
              void session.keep((kept) => withTick(kept, at, checked === true));
            }}
          />
        ))}
      </div>
      <Disclosure summary={phrase("What these mean")}>
        <div className={styles.help}>
          <p className={panel.quiet}>
            {phrase(
              "Tick for yourself as you write. Ticks are printed nowhere, nobody is told, and they go when you hand over.",
            )}
          </p>
          {elements.map((element) => (
            <p key={element.id} id={`${id}-${element.id}`} className={panel.quiet}>
              <span className={styles.name}>{element.label}.</span> {element.help}
            </p>
          ))}
        </div>
      </Disclosure>
    </div>
  );
}
