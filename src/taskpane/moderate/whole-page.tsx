import {
  Button,
  Checkbox,
  Field,
  makeStyles,
  Radio,
  RadioGroup,
  Textarea,
  tokens,
} from "@fluentui/react-components";
import { hasActionPlan, type Template } from "../../audit/template";
import { enteredActions } from "../../audit/entered";
import { MODERATION_FIELDS } from "../../audit/moderation";
import type { GapCode } from "../../audit/gap";
import { YES_NO } from "../../audit/answering";
import { asksJudgements, checkedIn, checkedText, checksOf, type CheckId } from "../../moderation/checks";
import { gapText } from "../../report/gap-text";
import { usePanelStyles } from "../parts/use-panel-styles";
import { useAudit } from "../use-session";
import { NumberedCard } from "./numbered-card";
import type { AnswersWork } from "./use-answers";
import { phrase, phraseOf } from "../../words/phrase";
import { fixedText } from "../../report/fixed-words";

const useStyles = makeStyles({
  ticks: { display: "grid", justifyItems: "start" },
  hints: { margin: 0, paddingLeft: tokens.spacingHorizontalL },
  panel: { justifySelf: "start" },
});

/** What the audit's own rules notice of findings, judgements and actions that do not fit together. */
const HINTS: ReadonlySet<GapCode> = new Set([
  "below-good-without-action",
  "overall-unsupported",
  "action-not-measurable",
  "too-many-actions",
]);

function checksTitle(template: Template): string {
  const plans = hasActionPlan(template);
  if (asksJudgements(template))
    return plans ? phrase("Findings, judgements and actions") : phrase("Findings and judgements");
  return plans ? phrase("Findings and actions") : phrase("Answers");
}

interface WholePageProps {
  readonly work: AnswersWork;
  readonly onPanel: () => void;
}

/** What a moderator says of the audit as a whole, once each judgement was looked at (R84, R90, R91, R105). */
export function WholePage({ work, onPanel }: WholePageProps) {
  const styles = useStyles();
  const panel = usePanelStyles();
  const { template, record, gaps } = useAudit().audit;
  const { ticked, more } = checkedIn(work.get("checked"));
  const hints = gaps.filter(({ code }) => HINTS.has(code));
  const { limit } = template.actions;
  const plans = hasActionPlan(template);
  const count = enteredActions(record).length;
  const tick = (id: CheckId, checked: boolean) => {
    work.set({
      checked: checkedText({
        ticked: checked ? [...ticked, id] : ticked.filter((each) => each !== id),
        more,
      }),
    });
  };
  return (
    <>
      <NumberedCard title={checksTitle(template)} onLeave={work.save}>
        {plans && (
          <p className={panel.quiet}>
            {limit === undefined
              ? phraseOf(count, "{count} action agreed.", "{count} actions agreed.")
              : phraseOf(
                  count,
                  "{count} action agreed, of at most {limit}.",
                  "{count} actions agreed, of at most {limit}.",
                  { limit },
                )}
          </p>
        )}
        <div className={styles.ticks}>
          {checksOf(template).map(({ id, label }) => (
            <Checkbox
              key={id}
              label={fixedText(label)}
              checked={ticked.includes(id)}
              onChange={(_, { checked }) => {
                tick(id, checked === true);
              }}
            />
          ))}
        </div>
        {hints.length > 0 && (
          <>
            <p className={panel.quiet}>{phrase("Worth a look:")}</p>
            <ul className={styles.hints}>
              {hints.map((gap) => (
                <li key={`${gap.code} ${gap.where}`} className={panel.quiet}>
                  {gapText(template, gap)}
                </li>
              ))}
            </ul>
          </>
        )}
      </NumberedCard>
      <NumberedCard title={phrase("The audit itself")} onLeave={work.save}>
        <Field label={fixedText(MODERATION_FIELDS.safe.label)}>
          <RadioGroup
            layout="horizontal"
            value={work.get("safe")}
            onChange={(_, { value }) => {
              work.set({ safe: value });
            }}
          >
            {YES_NO.map(({ id, label }) => (
              <Radio key={id} value={id} label={fixedText(label)} />
            ))}
          </RadioGroup>
        </Field>
        <Field label={fixedText(MODERATION_FIELDS.quality.label)}>
          <Textarea
            rows={3}
            resize="vertical"
            value={work.get("quality")}
            onChange={(_, { value }) => {
              work.set({ quality: value });
            }}
          />
        </Field>
        <Checkbox
          label={phrase("Exceptional practice: tell the director")}
          checked={work.get("exceptional") === "yes"}
          onChange={(_, { checked }) => {
            work.set({ exceptional: checked === true ? "yes" : "no" });
          }}
        />
      </NumberedCard>
      <Button className={styles.panel} onClick={onPanel}>
        {phrase("A panel looked at this audit")}
      </Button>
    </>
  );
}
