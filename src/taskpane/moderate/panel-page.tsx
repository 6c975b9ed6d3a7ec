import { Button, Checkbox, Field, Input, makeStyles, Select, Textarea } from "@fluentui/react-components";
import { useId, useState } from "react";
import { judgementsOf } from "../../audit/moderation";
import { emptySeats, membersIn } from "../../moderation/panel";
import type { ToModerate } from "../../moderation/to-moderate";
import { judgementText, quorumText } from "../../report/moderation-text";
import { focusLater } from "../parts/focus-later";
import { usePanelStyles } from "../parts/use-panel-styles";
import { refusalOf } from "../session/outcome";
import { useAudit } from "../use-session";
import { viewOf } from "./item-draft";
import { Pair } from "./judge-card";
import { NumberedCard } from "./numbered-card";
import { panelChange, panelFaults, panelFormOf, type PanelForm } from "./panel-form";
import { WhoCame } from "./who-came";
import { phrase } from "../../words/phrase";

const useStyles = makeStyles({
  record: { minHeight: "44px", width: "100%" },
  ticks: { display: "grid", justifyItems: "start" },
});

interface PanelPageProps {
  readonly overall: ToModerate | undefined;
  readonly draft: Partial<PanelForm>;
  readonly onChange: (draft: Partial<PanelForm>) => void;
}

/** What a panel said and what its chair decided (R97, R100, R101). It may be recorded when it is not quorate, and says so. */
export function PanelPage({ overall, draft, onChange }: PanelPageProps) {
  const styles = useStyles();
  const panel = usePanelStyles();
  const id = useId();
  const { session, audit, today } = useAudit();
  const [checked, setChecked] = useState(false);
  const [said, setSaid] = useState<string>();
  const { template } = audit;
  const form: PanelForm = { ...panelFormOf(audit, overall, today), ...draft };
  const faults = panelFaults(audit, overall, form);
  const set = (change: Partial<PanelForm>) => {
    setSaid(undefined);
    onChange({ ...draft, ...change });
  };
  const fault = (key: keyof PanelForm) =>
    checked && faults[key] !== undefined
      ? { validationState: "error" as const, validationMessage: faults[key] }
      : {};
  const view = overall && viewOf(audit, overall);
  const record = () => {
    setChecked(true);
    const first = FIELDS.find((key) => faults[key] !== undefined);
    if (first) {
      document.getElementById(`${id}-${first}`)?.focus();
      return;
    }
    const quorum = quorumText(emptySeats(membersIn(form.present)));
    const text = [phrase("The panel’s decision is recorded."), quorum]
      .filter((each) => each !== "")
      .join(" ");
    void session.moderate(panelChange(overall, form), { said: text }).then((outcome) => {
      setSaid(outcome.done ? text : refusalOf(outcome));
      if (outcome.done) {
        setChecked(false);
        onChange({});
      }
    });
  };
  return (
    <>
      <WhoCame
        present={form.present}
        onChange={(present) => {
          set({ present });
        }}
      />
      <Field label={phrase("Panel date")} {...fault("date")}>
        <Input
          id={`${id}-date`}
          autoComplete="off"
          value={form.date}
          onChange={(_, { value }) => {
            set({ date: value });
          }}
        />
      </Field>
      <Field label={phrase("What was said, in brief")}>
        <Textarea
          rows={3}
          resize="vertical"
          value={form.discussion}
          onChange={(_, { value }) => {
            set({ discussion: value });
          }}
        />
      </Field>
      <NumberedCard title={overall ? phrase("Overall judgement") : phrase("Decision")}>
        {overall && view && (
          <>
            <Pair name={phrase("Auditor")}>
              {judgementText(template, overall, view.auditor, view.auditorFeatures, phrase("Not judged"))}
            </Pair>
            {view.by === "moderator" && view.moderated !== "" && (
              <Pair name={phrase("Moderator")}>
                {judgementText(template, overall, view.moderated, view.features)}
              </Pair>
            )}
            <Field label={phrase("Decided by the chair")} {...fault("judgement")}>
              <Select
                id={`${id}-judgement`}
                value={form.judgement}
                onChange={(_, { value }) => {
                  set({ judgement: value });
                }}
              >
                <option value="">{phrase("Choose")}</option>
                {judgementsOf(template, overall.item).map((each) => (
                  <option key={each.id} value={each.id}>
                    {each.label}
                  </option>
                ))}
              </Select>
            </Field>
            {overall.features && (
              <Field label={phrase("With features of")}>
                <Select
                  value={form.features}
                  onChange={(_, { value }) => {
                    set({ features: value });
                  }}
                >
                  <option value="">{phrase("No other grade")}</option>
                  {judgementsOf(template, overall.features).map((each) => (
                    <option key={each.id} value={each.id}>
                      {each.label}
                    </option>
                  ))}
                </Select>
              </Field>
            )}
            <Field
              label={phrase("Reason")}
              required={form.judgement !== "" && form.judgement !== view.auditor}
              {...fault("reason")}
            >
              <Textarea
                id={`${id}-reason`}
                resize="vertical"
                value={form.reason}
                onChange={(_, { value }) => {
                  set({ reason: value });
                }}
              />
            </Field>
          </>
        )}
        <Field
          label={overall ? phrase("In words (optional)") : phrase("What the chair decided")}
          {...fault("words")}
        >
          <Input
            id={`${id}-words`}
            autoComplete="off"
            value={form.words}
            onChange={(_, { value }) => {
              set({ words: value });
            }}
          />
        </Field>
      </NumberedCard>
      <div className={styles.ticks}>
        <Checkbox
          label={phrase("Somebody disagreed")}
          checked={form.disagreed}
          onChange={(_, { checked: on }) => {
            set({ disagreed: on === true });
            if (on === true) focusLater(`${id}-dispute`);
          }}
        />
        {form.disagreed && (
          <Field
            label={phrase("Who disagreed, and why")}
            required
            {...fault("dispute")}
            style={{ width: "100%" }}
          >
            <Textarea
              id={`${id}-dispute`}
              resize="vertical"
              value={form.dispute}
              onChange={(_, { value }) => {
                set({ dispute: value });
              }}
            />
          </Field>
        )}
        <Checkbox
          label={phrase("Exceptional practice: tell the director")}
          checked={form.exceptional}
          onChange={(_, { checked: on }) => {
            set({ exceptional: on === true });
          }}
        />
      </div>
      {said !== undefined && <p className={panel.text}>{said}</p>}
      <Button appearance="primary" className={styles.record} onClick={record}>
        {phrase("Record the panel’s decision")}
      </Button>
    </>
  );
}

const FIELDS = ["date", "judgement", "reason", "words", "dispute"] as const;
