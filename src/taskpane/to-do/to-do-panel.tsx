import { makeStyles, Switch, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { isComplete } from "../../audit/gaps";
import { isRequired, type Problem } from "../../audit/problem";
import { groupGaps, type GapGroup } from "../../report/group-gaps";
import { Disclosure } from "../parts/disclosure";
import { Lost, useGoTo } from "../parts/go-to";
import { ProblemList } from "../parts/problem-list";
import { SettleList } from "../parts/settle-list";
import { usePanelStyles } from "../parts/use-panel-styles";
import { useAudit } from "../use-session";
import { GapButton, ItemGaps } from "./gap-button";
import { gapRows } from "./gap-rows";
import { countText, HandOver, isBeforeHandOver } from "./hand-over";

/** What the audit still lacks, part by part, and whether it can be handed over. */
export function ToDoPanel() {
  const panel = usePanelStyles();
  const { session, audit } = useAudit();
  const { template, gaps } = audit;
  const [withAdvice, setWithAdvice] = useState(true);
  const advice = gaps.filter((gap) => gap.severity === "advice").length;
  const groups = groupGaps(template, withAdvice ? gaps : gaps.filter((gap) => gap.severity === "required"));
  const settle = audit.problems.filter(isRequired).length;
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
      <div className={panel.group}>
        <h2 className={panel.title}>To do</h2>
        <p className={panel.text}>
          {gaps.length === 0
            ? `${settle === 0 ? "Nothing is left to do. " : ""}Every answer asked for is entered.`
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
      <div>
        {groups.map((group) => (
          <GapGroupSection key={group.id} group={group} />
        ))}
      </div>
      {!first && <HandOver />}
    </div>
  );
}

/** Told above the tabs, with what can be done. */
const IN_A_BAR: ReadonlySet<Problem["code"]> = new Set(["changed-since-final", "moderation-lost"]);

const useStyles = makeStyles({
  title: { fontWeight: tokens.fontWeightSemibold },
  count: {
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
  },
});

/** What one part of the document still lacks. */
function GapGroupSection({ group }: { readonly group: GapGroup }) {
  const styles = useStyles();
  const panel = usePanelStyles();
  const [goTo, lost] = useGoTo();
  return (
    <Disclosure
      open
      summary={
        <h3 className={panel.summary}>
          <span className={styles.title}>{group.title}</span>{" "}
          <span className={styles.count}>{countText(group.gaps)}</span>
        </h3>
      }
    >
      <ul className={panel.list}>
        {gapRows(group.gaps).map((row) =>
          row.kind === "item" ? (
            <li key={row.item}>
              <ItemGaps item={row.item} gaps={row.gaps} onGo={goTo} />
            </li>
          ) : (
            <li key={`${row.gap.code} ${row.gap.where}`}>
              <GapButton gap={row.gap} onGo={goTo} />
            </li>
          ),
        )}
      </ul>
      <Lost sentence={lost} />
    </Disclosure>
  );
}
