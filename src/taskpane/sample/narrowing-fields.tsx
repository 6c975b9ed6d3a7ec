import type { NarrowingForm } from "./rule-form";
import { TextField, useFieldStyles } from "./text-field";
import { phrase } from "../../words/phrase";

interface NarrowingProps {
  readonly of: NarrowingForm;
  readonly at: (path: string) => string | undefined;
  readonly onChange: (narrowing: Partial<NarrowingForm>) => void;
}

/** Which cases are meant: ages, teams, services, types. */
export function NarrowingFields({ of, at, onChange }: NarrowingProps) {
  const styles = useFieldStyles();
  return (
    <div className={styles.fields}>
      <TextField
        label={phrase("Youngest")}
        value={of.least}
        wrong={at("ages.least") ?? at("ages")}
        onChange={(least) => {
          onChange({ least });
        }}
      />
      <TextField
        label={phrase("Oldest")}
        value={of.most}
        wrong={at("ages.most")}
        onChange={(most) => {
          onChange({ most });
        }}
      />
      <TextField
        wide
        label={phrase("Teams")}
        hint={phrase("As the list has them, between semicolons; empty for all.")}
        value={of.teams}
        wrong={at("teams")}
        onChange={(teams) => {
          onChange({ teams });
        }}
      />
      <TextField
        wide
        label={phrase("Services")}
        value={of.services}
        wrong={at("services")}
        onChange={(services) => {
          onChange({ services });
        }}
      />
      <TextField
        wide
        label={phrase("Case types")}
        value={of.caseTypes}
        wrong={at("caseTypes")}
        onChange={(caseTypes) => {
          onChange({ caseTypes });
        }}
      />
    </div>
  );
}
