import { Button, Field, Select, Switch } from "@fluentui/react-components";
import type { DrawMethod } from "../../programme/rule";
import { useOverviewStyles } from "../overview/use-overview-styles";
import { Disclosure } from "../parts/disclosure";
import { FileButton } from "../parts/file-button";
import { focusLater } from "../parts/focus-later";
import { NarrowingFields } from "./narrowing-fields";
import { EMPTY_GROUP, type GroupForm } from "./rule-form";
import { TextField, useFieldStyles } from "./text-field";
import type { SampleRun } from "./sample-run";
import type { SampleState } from "./sample-state";
import { phrase, phraseOf } from "../../words/phrase";

const METHODS: readonly { readonly id: DrawMethod; readonly label: string }[] = [
  { id: "random", label: phrase("By lot") },
  { id: "every-nth", label: phrase("Evenly apart, in the order of the numbers") },
  { id: "full-list", label: phrase("All that are eligible") },
];

/** Places of a rule that a field of the form says what is wrong with. */
const HAS_A_FIELD =
  /^(?:groups\[\d+\]\.)?(?:name|number|replacements|notAuditedMonths|period(?:\.from|\.to)?|ages(?:\.least|\.most)?|teams|services|caseTypes)$/;

interface RuleStepProps {
  readonly run: SampleRun;
  readonly state: SampleState;
  readonly onKept: () => void;
}

/** The rule as a form: how many, who is eligible, and groups with numbers of their own. */
export function RuleStep({ run, state: { form, wrong }, onKept }: RuleStepProps) {
  const shared = useOverviewStyles();
  const styles = useFieldStyles();
  const { method, closedSinceCounts, noughtsTell, groups } = form;
  const text = (field: keyof typeof form & keyof TextsOf<typeof form>) => (value: string) => {
    run.fill({ ...form, [field]: value });
  };
  const at = (path: string) => wrong.get(path);
  const setGroup = (place: number, group: GroupForm | undefined) => {
    run.fill({ ...form, groups: groups.flatMap((each, other) => (other === place ? (group ?? []) : each)) });
  };
  const others = [...wrong].filter(([path]) => !HAS_A_FIELD.test(path));
  return (
    <>
      <div className={styles.fields}>
        <TextField
          id="sample-name"
          label={phrase("Name of the sample")}
          value={form.name}
          wrong={at("name")}
          onChange={text("name")}
        />
        <Field label={phrase("How")} className={styles.field}>
          <Select
            value={method}
            onChange={(_, { value }) => {
              run.fill({ ...form, method: METHODS.find(({ id }) => id === value)?.id ?? method });
            }}
          >
            {METHODS.map(({ id, label }) => (
              <option key={id} value={id}>
                {label}
              </option>
            ))}
          </Select>
        </Field>
        {method !== "full-list" && (
          <>
            <TextField
              label={phrase("How many")}
              value={form.number}
              wrong={at("number")}
              onChange={text("number")}
            />
            <TextField
              label={phrase("Ready to replace")}
              hint={phrase("How many more stand ready, in order.")}
              value={form.replacements}
              wrong={at("replacements")}
              onChange={text("replacements")}
            />
          </>
        )}
        <TextField
          label={phrase("Open from")}
          hint={phrase("Empty in both asks nothing.")}
          value={form.from}
          wrong={at("period.from") ?? at("period")}
          onChange={text("from")}
        />
        <TextField label={phrase("Open to")} value={form.to} wrong={at("period.to")} onChange={text("to")} />
        <TextField
          label={phrase("Months without an audit")}
          hint={phrase("Before the draw; 0 asks nothing.")}
          value={form.notAuditedMonths}
          wrong={at("notAuditedMonths")}
          onChange={text("notAuditedMonths")}
        />
      </div>
      <Switch
        label={phrase("A case that was open then and is closed since counts")}
        checked={closedSinceCounts}
        onChange={(_, { checked }) => {
          run.fill({ ...form, closedSinceCounts: checked });
        }}
      />
      <Disclosure
        summary={phrase("Only some ages, teams or types; groups with a number of their own")}
        open={[...wrong.keys()].some((path) => /^(?:ages|teams|services|caseTypes|groups)/.test(path))}
      >
        <div className={shared.panel}>
          <NarrowingFields
            of={form}
            at={at}
            onChange={(narrowing) => {
              run.fill({ ...form, ...narrowing });
            }}
          />
          <Switch
            label={phrase("Noughts in front tell children apart: 0012 is not 12")}
            checked={noughtsTell}
            onChange={(_, { checked }) => {
              run.fill({ ...form, noughtsTell: checked });
            }}
          />
          {groups.map((group, place) => {
            const path = `groups[${String(place)}]`;
            const change = (part: Partial<GroupForm>) => {
              setGroup(place, { ...group, ...part });
            };
            return (
              <fieldset key={place} className={styles.group}>
                <legend className={shared.subtitle}>{phrase("Group {place}", { place: place + 1 })}</legend>
                <div className={styles.fields}>
                  <TextField
                    id={`sample-group-${String(place)}`}
                    label={phrase("Name of the group")}
                    value={group.name}
                    wrong={at(`${path}.name`)}
                    onChange={(name) => {
                      change({ name });
                    }}
                  />
                  <TextField
                    label={phrase("How many of them")}
                    value={group.number}
                    wrong={at(`${path}.number`)}
                    onChange={(number) => {
                      change({ number });
                    }}
                  />
                </div>
                <NarrowingFields of={group} at={(under) => at(`${path}.${under}`)} onChange={change} />
                <Button
                  size="small"
                  onClick={() => {
                    setGroup(place, undefined);
                    focusLater("sample-add-group");
                  }}
                >
                  {phrase("Take group {place} out", { place: place + 1 })}
                </Button>
              </fieldset>
            );
          })}
          <Button
            id="sample-add-group"
            className={shared.start}
            onClick={() => {
              run.fill({ ...form, groups: [...groups, EMPTY_GROUP] });
              focusLater(`sample-group-${String(groups.length)}`);
            }}
          >
            {phrase("Add a group")}
          </Button>
        </div>
      </Disclosure>
      {wrong.size > 0 && (
        <div role="alert" className={shared.must}>
          <p className={shared.text}>
            {phraseOf(
              wrong.size,
              "{count} thing is to be put right above.",
              "{count} things are to be put right above.",
            )}
          </p>
          {others.map(([path, sentence]) => (
            <p key={path} className={shared.text}>
              {sentence}
            </p>
          ))}
        </div>
      )}
      <div className={shared.row}>
        <Button
          appearance="primary"
          onClick={() => {
            if (run.keepRule()) onKept();
          }}
        >
          {phrase("Keep this rule")}
        </Button>
        <FileButton label={phrase("Open a rule")} accept=".json" onFile={(file) => void run.openRule(file)} />
      </div>
    </>
  );
}

type TextsOf<T> = { readonly [K in keyof T as T[K] extends string ? K : never]: T[K] };
