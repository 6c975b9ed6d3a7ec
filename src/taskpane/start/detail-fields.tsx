import {
  Field as FluentField,
  Input,
  makeStyles,
  mergeClasses,
  Radio,
  RadioGroup,
  Select,
  Textarea,
  tokens,
} from "@fluentui/react-components";
import { useState } from "react";
import { offeredChoices } from "../../audit/answering";
import type { Choice, Field } from "../../audit/template";
import { sayIn } from "../../document/fixed-words";
import { answerHelp } from "../../document/layout-parts";
import { counted } from "../../report/phrases";
import { Disclosure } from "../parts/disclosure";
import { SeveralChoices } from "../parts/several-choices";
import type { UnreadChoice } from "../parts/unread-choice";
import { usePanelStyles } from "../parts/use-panel-styles";
import { startValueFault, type StartGroup, type StartValues } from "./start-values";
import { phrase, spoken } from "../../words/phrase";

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

interface DetailsProps {
  readonly values: StartValues;
  /** Whether faults are shown yet. */
  readonly checked: boolean;
  readonly onChange: (field: string, value: string) => void;
}

/** Some details, one below the other. */
export function DetailFields({
  fields,
  values,
  checked,
  onChange,
}: DetailsProps & { readonly fields: readonly Field[] }) {
  return fields.map((field) => (
    <DetailField
      key={field.id}
      field={field}
      value={values[field.id] ?? ""}
      fault={checked ? startValueFault(field, values[field.id] ?? "") : undefined}
      onChange={(value) => {
        onChange(field.id, value);
      }}
    />
  ));
}

/** The details that few know yet, behind one title until someone opens it, or something in it has to be put right. */
export function MoreDetails({
  groups,
  only,
  ...details
}: DetailsProps & {
  readonly groups: readonly StartGroup[];
  /** No other details are shown. */
  readonly only: boolean;
}) {
  const styles = useStyles();
  const panel = usePanelStyles();
  const [unfolded, setUnfolded] = useState(false);
  const fields = groups.flatMap((group) => group.fields);
  const faulty =
    details.checked && fields.some((field) => startValueFault(field, details.values[field.id] ?? ""));
  // What is put right there is not folded away while somebody types.
  if (faulty && !unfolded) setUnfolded(true);
  if (fields.length === 0) return null;
  return (
    <Disclosure
      summary={only ? counted(fields.length, "detail") : counted(fields.length, "more detail")}
      framed
      open={unfolded}
    >
      <div className={styles.group}>
        {groups.map((group) => (
          <fieldset key={group.id} className={styles.group}>
            <legend className={mergeClasses(panel.subtitle, styles.legend)}>{group.title}</legend>
            <DetailFields fields={group.fields} {...details} />
          </fieldset>
        ))}
      </div>
    </Disclosure>
  );
}

const useDetailFieldStyles = makeStyles({
  list: { minWidth: 0, width: "100%", "& select": { textOverflow: "ellipsis" } },
});

/** More choices than this go into a list. */
const MOST_RADIOS = 3;

interface DetailFieldProps {
  /** Of the box, on the page; that of a detail of a new audit where it is not said. */
  readonly id?: string;
  readonly field: Field;
  readonly value: string;
  readonly fault: string | undefined;
  /** What stands in the document in the place of a choice. */
  readonly unread?: UnreadChoice | undefined;
  readonly onChange: (value: string) => void;
}

/** One detail to fill in: a few choices as radio buttons, many as a list, the rest as text. */
export function DetailField({
  field,
  id = `start-${field.id}`,
  value,
  fault,
  unread,
  onChange,
}: DetailFieldProps) {
  const hint = [
    field.type === "date" && fault === undefined ? phrase("For example 15 March 2026.") : "",
    field.type === "number" && fault === undefined ? numberHint(field) : "",
    field.help ?? "",
  ]
    .filter(Boolean)
    .join(" ");
  if (field.type === "choices")
    return (
      <SeveralChoices
        label={field.label}
        {...(hint !== "" && { hint })}
        choices={offeredChoices(field)}
        value={value}
        unread={unread}
        onChange={onChange}
      />
    );
  return (
    <FluentField
      label={field.label}
      {...(hint !== "" && { hint })}
      {...(unread && value === "" && { validationState: "warning", validationMessage: unread.sentence })}
      {...(fault !== undefined && { validationState: "error", validationMessage: fault })}
    >
      <DetailAnswer id={id} field={field} value={value} onChange={onChange} />
    </FluentField>
  );
}

/** "From 0 to 30 days.": nothing where any number will do. */
const numberHint = (field: Field): string =>
  answerHelp(sayIn({ language: spoken() }), field)
    .map(({ text }) => `${text}${field.unit === undefined ? "" : ` ${field.unit}`}.`)
    .join(" ");

interface DetailAnswerProps extends Omit<DetailFieldProps, "fault"> {
  readonly id: string;
}

function DetailAnswer({ field, value, onChange, ...labelled }: DetailAnswerProps) {
  const choices = offeredChoices(field);
  if (choices.length > MOST_RADIOS)
    return <ChoiceList choices={choices} value={value} onChange={onChange} {...labelled} />;
  if (choices.length > 0) {
    return (
      <RadioGroup
        layout="horizontal"
        value={value}
        onChange={(_, data) => {
          onChange(data.value);
        }}
        {...labelled}
      >
        {choices.map((choice) => (
          <Radio key={choice.id} value={choice.id} label={choice.label} />
        ))}
      </RadioGroup>
    );
  }
  const Box = field.type === "long-text" ? Textarea : Input;
  return (
    <Box
      autoComplete="off"
      value={value}
      onChange={(_, data) => {
        onChange(data.value);
      }}
      {...labelled}
    />
  );
}

interface ChoiceListProps {
  readonly id: string;
  readonly choices: readonly Choice[];
  readonly value: string;
  readonly onChange: (value: string) => void;
}

function ChoiceList({ choices, value, onChange, ...labelled }: ChoiceListProps) {
  const styles = useDetailFieldStyles();
  return (
    <Select
      className={styles.list}
      value={value}
      onChange={(_, data) => {
        onChange(data.value);
      }}
      {...labelled}
    >
      <option value="">{phrase("Choose an answer")}</option>
      {choices.map((choice) => (
        <option key={choice.id} value={choice.id}>
          {choice.label}
        </option>
      ))}
    </Select>
  );
}
