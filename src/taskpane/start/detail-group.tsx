import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { counted } from "../../report/phrases";
import { Disclosure } from "../parts/disclosure";
import { usePanelStyles } from "../parts/use-panel-styles";
import { DetailField } from "./detail-field";
import { valueFault, type StartGroup, type StartValues } from "./start-values";

const useStyles = makeStyles({
  group: {
    border: 0,
    margin: 0,
    padding: 0,
    minWidth: 0,
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
    gap: tokens.spacingVerticalM,
  },
  legend: { padding: 0, marginBottom: tokens.spacingVerticalS },
});

interface DetailGroupProps {
  readonly group: StartGroup;
  /** Behind its title until someone opens it, or something in it has to be put right. */
  readonly folded: boolean;
  readonly values: StartValues;
  /** Whether faults are shown yet. */
  readonly checked: boolean;
  readonly onChange: (field: string, value: string) => void;
}

/** The details of one group. */
export function DetailGroup({ group, folded, values, checked, onChange }: DetailGroupProps) {
  const styles = useStyles();
  const panel = usePanelStyles();
  const faults = new Map(
    checked ? group.fields.map((field) => [field.id, valueFault(field, values[field.id] ?? "")]) : [],
  );
  const fields = group.fields.map((field) => (
    <DetailField
      key={field.id}
      field={field}
      value={values[field.id] ?? ""}
      fault={faults.get(field.id)}
      onChange={(value) => {
        onChange(field.id, value);
      }}
    />
  ));
  if (folded) {
    const faulty = [...faults.values()].some((fault) => fault !== undefined);
    return (
      <Disclosure summary={`${group.title} (${counted(group.fields.length, "detail")})`} framed open={faulty}>
        <div role="group" aria-label={group.title} className={styles.group}>
          {fields}
        </div>
      </Disclosure>
    );
  }
  return (
    <fieldset className={styles.group}>
      <legend className={mergeClasses(panel.subtitle, styles.legend)}>{group.title}</legend>
      {fields}
    </fieldset>
  );
}
