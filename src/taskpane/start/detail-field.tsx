import {
  Field as FluentField,
  Input,
  makeStyles,
  Radio,
  RadioGroup,
  Select,
} from "@fluentui/react-components";
import { fieldChoices, type Choice, type Field } from "../../audit/template";

const useStyles = makeStyles({
  list: { minWidth: 0, width: "100%", "& select": { textOverflow: "ellipsis" } },
});

/** More choices than this go into a list. */
const MOST_RADIOS = 3;

interface DetailFieldProps {
  readonly field: Field;
  readonly value: string;
  readonly fault: string | undefined;
  readonly onChange: (value: string) => void;
}

/** One detail to fill in: a few choices as radio buttons, many as a list, the rest as text. */
export function DetailField({ field, value, fault, onChange }: DetailFieldProps) {
  const hint = [
    field.type === "date" && fault === undefined ? "For example 15 March 2026." : "",
    field.help ?? "",
  ]
    .filter(Boolean)
    .join(" ");
  return (
    <FluentField
      label={field.label}
      {...(hint !== "" && { hint })}
      {...(fault !== undefined && { validationState: "error", validationMessage: fault })}
    >
      <Answer id={`start-${field.id}`} field={field} value={value} onChange={onChange} />
    </FluentField>
  );
}

interface AnswerProps extends Omit<DetailFieldProps, "fault"> {
  readonly id: string;
}

function Answer({ field, value, onChange, ...labelled }: AnswerProps) {
  const choices = fieldChoices(field);
  if (choices.length > MOST_RADIOS)
    return <List choices={choices} value={value} onChange={onChange} {...labelled} />;
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
  return (
    <Input
      autoComplete="off"
      value={value}
      onChange={(_, data) => {
        onChange(data.value);
      }}
      {...labelled}
    />
  );
}

interface ListProps {
  readonly id: string;
  readonly choices: readonly Choice[];
  readonly value: string;
  readonly onChange: (value: string) => void;
}

function List({ choices, value, onChange, ...labelled }: ListProps) {
  const styles = useStyles();
  return (
    <Select
      className={styles.list}
      value={value}
      onChange={(_, data) => {
        onChange(data.value);
      }}
      {...labelled}
    >
      <option value="">Choose an answer</option>
      {choices.map((choice) => (
        <option key={choice.id} value={choice.id}>
          {choice.label}
        </option>
      ))}
    </Select>
  );
}
