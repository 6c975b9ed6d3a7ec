import { isComplete } from "../../audit/gaps";
import { isRequired, type Problem } from "../../audit/problem";
import { ProblemList } from "../parts/problem-list";
import { SettleList } from "../parts/settle-list";
import { usePanelStyles } from "../parts/use-panel-styles";
import { useAudit } from "../use-session";
import { HandOver, isBeforeHandOver } from "./hand-over";
import { ToDoList } from "./to-do-list";

interface ToDoPanelProps {
  /** Tag of the answer where this person is. */
  readonly place: string | undefined;
  readonly onItem: (item: string) => void;
}

/** What the audit asks and still lacks, part by part, and whether it can be handed over. */
export function ToDoPanel({ place, onItem }: ToDoPanelProps) {
  const panel = usePanelStyles();
  const { session, audit } = useAudit();
  const { template, gaps } = audit;
  const first =
    isComplete(gaps, audit.problems) || audit.record.status === "ready" || !isBeforeHandOver(audit);

  return (
    <div className={panel.panel}>
      <SettleList />
      <ProblemList
        template={template}
        problems={audit.problems.filter((problem) => !isRequired(problem) && !IN_A_BAR.has(problem.code))}
        onSave={() => void session.save()}
        {...(session.canPutLabelsBack && { onPutLabelsBack: () => void session.putLabelsBack() })}
      />
      {first && <HandOver />}
      <ToDoList place={place} onItem={onItem} />
      {!first && <HandOver />}
    </div>
  );
}

/** Told above the tabs, with what can be done. */
const IN_A_BAR: ReadonlySet<Problem["code"]> = new Set(["changed-since-final", "moderation-lost"]);
