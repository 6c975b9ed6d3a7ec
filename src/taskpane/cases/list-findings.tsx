import { MessageBar, MessageBarBody } from "@fluentui/react-components";
import { counted, listed, quoted } from "../../report/phrases";
import { FaultList } from "../parts/fault-list";
import { usePanelStyles } from "../parts/use-panel-styles";
import type { PickedList } from "./cases-state";

interface ListFindingsProps {
  readonly list: PickedList | undefined;
  readonly fault: string | undefined;
}

/** What was read of a list, and what can't be used of it, by line. */
export function ListFindings({ list, fault }: ListFindingsProps) {
  const panel = usePanelStyles();
  const refusal = fault ?? (list && !list.read.ok ? list.read.sentence : undefined);
  if (refusal !== undefined) {
    return (
      <MessageBar intent="error" layout="multiline" politeness="polite">
        <MessageBarBody>{refusal}</MessageBarBody>
      </MessageBar>
    );
  }
  if (!list?.read.ok) return null;
  const { cases, faults, leftOut, fields } = list.read;
  const lines = new Set(faults.map(({ line }) => line)).size;
  return (
    <>
      <div className={panel.group}>
        <h2 className={panel.subtitle}>
          {list.name}: {counted(cases.length, "case")}
        </h2>
        <p className={panel.text}>Filled in: {listed(fields.map(({ label }) => quoted(label)))}.</p>
        {leftOut.length > 0 && (
          <p className={panel.text}>
            Left out, as the template has no such detail: {listed(leftOut.map((name) => quoted(name)))}.
          </p>
        )}
      </div>
      {faults.length > 0 && (
        <FaultList
          title={`${counted(lines, "line")} can’t be used. The others can.`}
          faults={faults.map(({ line, sentence }) => ({ path: `Line ${line}`, message: sentence }))}
        />
      )}
    </>
  );
}
