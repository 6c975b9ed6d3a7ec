import { Accordion, Switch } from "@fluentui/react-components";
import { useState } from "react";
import { isComplete } from "../../audit/gaps";
import { groupGaps } from "../../report/group-gaps";
import { useAudit } from "../audit-context";
import { ProblemList } from "../parts/problem-list";
import { usePanelStyles } from "../parts/use-panel-styles";
import { countText } from "./count-text";
import { GapGroupSection } from "./gap-group-section";
import { HandOver } from "./hand-over";

/** What the audit still lacks, part by part, and whether it can be handed over. */
export function ToDoPanel() {
  const panel = usePanelStyles();
  const { session, audit } = useAudit();
  const { template, gaps } = audit;
  const [withAdvice, setWithAdvice] = useState(true);
  const [closed, setClosed] = useState<readonly string[]>([]);
  const advice = gaps.filter((gap) => gap.severity === "advice").length;
  const groups = groupGaps(template, withAdvice ? gaps : gaps.filter((gap) => gap.severity === "required"));
  const first = isComplete(gaps) || audit.record.status === "ready";

  return (
    <div className={panel.panel}>
      <ProblemList template={template} problems={audit.problems} onSave={() => void session.save()} />
      {first && <HandOver />}
      <div className={panel.group}>
        <h2 className={panel.title}>To do</h2>
        <p className={panel.text}>
          {gaps.length === 0
            ? "Nothing is left to do. Every answer asked for is entered."
            : `${countText(gaps)}. Choose one to go to its place in the document.`}
        </p>
        {advice > 0 && (
          <Switch
            label={`Show advice (${String(advice)})`}
            checked={withAdvice}
            onChange={(_, { checked }) => {
              setWithAdvice(checked);
            }}
          />
        )}
      </div>
      <Accordion
        multiple
        collapsible
        openItems={groups.map((group) => group.id).filter((id) => !closed.includes(id))}
        onToggle={(_, { value }) => {
          const id = String(value);
          setClosed(closed.includes(id) ? closed.filter((each) => each !== id) : [...closed, id]);
        }}
      >
        {groups.map((group) => (
          <GapGroupSection key={group.id} group={group} />
        ))}
      </Accordion>
      {!first && <HandOver />}
    </div>
  );
}
