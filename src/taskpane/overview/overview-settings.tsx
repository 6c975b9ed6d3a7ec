import { Field, Input, makeStyles, Switch, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { parseDate, type IsoDate } from "../../audit/dates";
import { formatDate } from "../../report/day-text";
import type { Period } from "../../overview/counted-audits";
import { Disclosure } from "../parts/disclosure";
import { useOverviewStyles } from "./use-overview-styles";
import { phrase } from "../../words/phrase";

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
  readonly period: Period;
  readonly onPeriod: (period: Period) => void;
}

/** Of which days the audits are, how many are expected, what makes a strength, and whether the figures are to be published. */
export function SettingsFields({ settings, onChange, period, onPeriod }: OverviewSettingsProps) {
  const shared = useOverviewStyles();
  const styles = useStyles();
  const { expected: _, ...withoutExpected } = settings;
  const { from, to } = period;
  const backwards = from !== undefined && to !== undefined && to < from;
  return (
    <div className={shared.hiddenOnPaper}>
      <Disclosure summary={phrase("Days, expected audits, strengths, publishing")}>
        <div className={styles.fields}>
          <DayField
            label={phrase("From")}
            hint={phrase("Only audits of this day and later.")}
            value={from}
            onChange={(day) => {
              onPeriod({ ...(day === undefined ? {} : { from: day }), ...(to === undefined ? {} : { to }) });
            }}
          />
          <DayField
            label={phrase("To")}
            hint={phrase("Only audits of this day and earlier.")}
            value={to}
            {...(backwards
              ? { wrong: phrase("This day is before the one in From, so no audit is of that time.") }
              : {})}
            onChange={(day) => {
              onPeriod({
                ...(from === undefined ? {} : { from }),
                ...(day === undefined ? {} : { to: day }),
              });
            }}
          />
          <NumberField
            label={phrase("Audits expected")}
            hint={phrase("How many there should be. Leave it empty where you don’t know.")}
            value={settings.expected}
            most={1_000_000}
            onChange={(expected) => {
              onChange(expected === undefined ? withoutExpected : { ...settings, expected });
            }}
          />
          <NumberField
            label={phrase("Strength from")}
            hint={phrase("Percent good or better that makes a section a strength.")}
            value={settings.strength}
            most={100}
            onChange={(strength) => {
              if (strength !== undefined) onChange({ ...settings, strength });
            }}
          />
          <Switch
            label={phrase("For publishing: leave out counts that could tell of single children")}
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

interface DayFieldProps {
  readonly label: string;
  readonly hint: string;
  readonly value: IsoDate | undefined;
  readonly wrong?: string;
  readonly onChange: (value: IsoDate | undefined) => void;
}

/** A day as people write one; what is none stays as typed, and is said. */
function DayField({ label, hint, value, wrong, onChange }: DayFieldProps) {
  const styles = useStyles();
  const [text, setText] = useState(value === undefined ? "" : formatDate(value));
  const none = text.trim() !== "" && parseDate(text) === undefined;
  const message = none ? phrase("This is no day, so it doesn’t count. Write it as 1 March 2026.") : wrong;
  return (
    <Field
      className={styles.field}
      label={label}
      hint={hint}
      {...(message === undefined ? {} : { validationMessage: message })}
    >
      <Input
        value={text}
        onChange={(_event, { value: typed }) => {
          setText(typed);
          onChange(parseDate(typed));
        }}
      />
    </Field>
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
            validationMessage: phrase(
              "This takes a whole number up to {most}. The last one that was counts on.",
              { most: most.toString() },
            ),
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
