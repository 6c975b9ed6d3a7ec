import { Button, Field, Select } from "@fluentui/react-components";
import { useState } from "react";
import { sampleOf, type Certificate } from "../../programme/certificate";
import { useOverviewStyles } from "../overview/use-overview-styles";
import { Disclosure } from "../parts/disclosure";
import type { SampleRun } from "./sample-run";
import { TextField, useFieldStyles } from "./text-field";
import { phrase } from "../../words/phrase";

interface ReplaceCaseProps {
  readonly run: SampleRun;
  readonly certificate: Certificate;
}

/** Puts the next in order in the place of a case that can't be audited. */
export function ReplaceCase({ run, certificate }: ReplaceCaseProps) {
  const shared = useOverviewStyles();
  const styles = useFieldStyles();
  const [id, setId] = useState("");
  const [because, setBecause] = useState("");
  const [asked, setAsked] = useState(false);
  const standing = sampleOf(certificate).filter(({ how }) => how.kind !== "hand-picked");
  return (
    <Disclosure summary={phrase("Replace a case that can’t be audited")}>
      <div className={shared.group}>
        <Field
          className={styles.field}
          label={phrase("Case to replace")}
          {...(asked && id === "" ? { validationMessage: phrase("Choose a case.") } : {})}
        >
          <Select
            value={id}
            onChange={(_, { value }) => {
              setId(value);
            }}
          >
            <option value="">{phrase("Choose")}</option>
            {standing.map((each) => (
              <option key={each.id}>{each.id}</option>
            ))}
          </Select>
        </Field>
        <TextField
          label={phrase("Why it can’t be audited")}
          value={because}
          wrong={asked && because.trim() === "" ? phrase("Say why, such as: moved away.") : undefined}
          onChange={setBecause}
        />
        <Button
          className={shared.start}
          onClick={() => {
            const lacks = id === "" || because.trim() === "";
            setAsked(lacks);
            if (!lacks && run.replace(id, because.trim())) {
              setId("");
              setBecause("");
            }
          }}
        >
          {phrase("Replace it")}
        </Button>
      </div>
    </Disclosure>
  );
}
