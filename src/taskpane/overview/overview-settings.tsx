import { Field, Input, makeStyles, Switch, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { Disclosure } from "../parts/disclosure";
import { useOverviewStyles } from "./use-overview-styles";

/** What a person says about the figures. */
export interface OverviewSettings {
  /** How many audits there should be. */
  readonly expected?: number;
  /** The percent good or better from which a section is a strength. */
  readonly strength: number;
  readonly publish: boolean;
}

const useStyles = makeStyles({
  fields: { display: "flex", flexWrap: "wrap", alignItems: "flex-start", gap: tokens.spacingHorizontalM },
  field: { width: "200px", maxWidth: "100%" },
});

interface OverviewSettingsProps {
  readonly settings: OverviewSettings;
  readonly onChange: (settings: OverviewSettings) => void;
}

/** How many audits are expected, what makes a strength, and whether the figures are to be published. */
export function SettingsFields({ settings, onChange }: OverviewSettingsProps) {
  const shared = useOverviewStyles();
  const styles = useStyles();
  const { expected: _, ...withoutExpected } = settings;
  return (
    <div className={shared.hiddenOnPaper}>
      <Disclosure summary="Expected audits, strengths, publishing">
        <div className={styles.fields}>
          <NumberField
            label="Audits expected"
            hint="How many there should be. Leave it empty where you don’t know."
            value={settings.expected}
            most={1_000_000}
            onChange={(expected) => {
              onChange(expected === undefined ? withoutExpected : { ...settings, expected });
            }}
          />
          <NumberField
            label="Strength from"
            hint="Percent good or better that makes a section a strength."
            value={settings.strength}
            most={100}
            onChange={(strength) => {
              if (strength !== undefined) onChange({ ...settings, strength });
            }}
          />
          <Switch
            label="For publishing: leave out counts that could tell of single children"
            checked={settings.publish}
            onChange={(_event, { checked }) => {
              onChange({ ...settings, publish: checked });
            }}
          />
        </div>
      </Disclosure>
    </div>
  );
}

interface NumberFieldProps {
  readonly label: string;
  readonly hint: string;
  readonly value: number | undefined;
  readonly most: number;
  readonly onChange: (value: number | undefined) => void;
}

/** A whole number; what is none stays as typed, and is said. */
function NumberField({ label, hint, value, most, onChange }: NumberFieldProps) {
  const styles = useStyles();
  const [text, setText] = useState(value === undefined ? "" : String(value));
  const wrong = text.trim() !== "" && wholeNumber(text, most) === undefined;
  return (
    <Field
      className={styles.field}
      label={label}
      hint={hint}
      {...(wrong
        ? {
            validationMessage: `This takes a whole number up to ${most.toString()}. The last one that was counts on.`,
          }
        : {})}
    >
      <Input
        inputMode="numeric"
        value={text}
        onChange={(_event, { value: typed }) => {
          setText(typed);
          const number = wholeNumber(typed, most);
          if (typed.trim() === "" || number !== undefined) onChange(number);
        }}
      />
    </Field>
  );
}

function wholeNumber(text: string, most: number): number | undefined {
  const number = Number(text);
  return /^\s*\d+\s*$/.test(text) && number <= most ? number : undefined;
}
