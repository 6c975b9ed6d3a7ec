import {
  Button,
  Field,
  Link,
  makeStyles,
  Radio,
  RadioGroup,
  Select,
  Textarea,
  tokens,
} from "@fluentui/react-components";
import { useId, useRef } from "react";
import { isEntered } from "../../audit/entered";
import { DECIDERS, judgementsOf } from "../../audit/moderation";
import { staleText } from "../../report/moderation-text";
import { focusLater } from "../parts/focus-later";
import { usePanelStyles } from "../parts/use-panel-styles";
import { useAudit } from "../use-session";
import { NumberedCard } from "./numbered-card";
import type { ItemWork } from "./use-item-work";
import { phrase } from "../../words/phrase";
import { personText } from "../../report/place-text";
import { fixedText } from "../../report/fixed-words";

export const REASON = "case-audit-moderation-reason";

const useStyles = makeStyles({
  offer: { justifySelf: "start", minHeight: "24px", textDecorationLine: "underline" },
  stale: {
    display: "grid",
    gap: tokens.spacingVerticalXS,
    padding: tokens.spacingHorizontalS,
    borderLeft: `4px solid ${tokens.colorNeutralStrokeAccessible}`,
    backgroundColor: tokens.colorNeutralBackground3,
  },
});

interface DecisionCardProps {
  readonly number: number;
  readonly work: ItemWork;
  /** The moderator tried to go on without a reason. */
  readonly reasonAsked: boolean;
}

/** The moderated judgement, with its reason and who decided; both judgements stay in the document (R100). */
export function DecisionCard({ number, work, reasonAsked }: DecisionCardProps) {
  const styles = useStyles();
  const panel = usePanelStyles();
  const title = useId();
  const group = useRef<HTMLDivElement>(null);
  const { template } = useAudit().audit;
  const { entry, view } = work;
  const { item, features } = entry;
  const person = personText(template);
  const feedback = phrase("The {person}’s feedback: ", { person });
  const differs = view.moderated !== view.auditor || view.features !== view.auditorFeatures;
  const fault =
    reasonAsked && view.needsReason ? phrase("Say why it is not the auditor’s judgement.") : work.refused;
  return (
    <NumberedCard number={number} title={phrase("Moderated judgement")} headingId={title} onLeave={work.save}>
      {view.standing === "stale" && view.decided && (
        <div className={styles.stale}>
          <p className={panel.text}>{staleText(template, item, view.auditor, view.decided)}</p>
          <div className={panel.row}>
            <Button
              size="small"
              onClick={() => {
                void work.stillRight().then((done) => {
                  focusLater(done ? title : REASON);
                });
              }}
            >
              {phrase("Still right")}
            </Button>
            <Button
              size="small"
              appearance="subtle"
              onClick={() => {
                group.current?.querySelector<HTMLElement>("input:checked")?.focus();
              }}
            >
              {phrase("Decide again")}
            </Button>
          </div>
        </div>
      )}
      <div ref={group}>
        <RadioGroup
          aria-labelledby={title}
          value={view.moderated}
          onChange={(_, { value }) => {
            work.set({ moderated: value });
          }}
        >
          {judgementsOf(template, item).map(({ id, label }) => (
            <Radio key={id} value={id} label={label} />
          ))}
        </RadioGroup>
      </div>
      {features && (
        <Field label={phrase("With features of")}>
          <Select
            value={view.features}
            onChange={(_, { value }) => {
              work.set({ features: value });
            }}
          >
            <option value="">{phrase("No other grade")}</option>
            {judgementsOf(template, features).map(({ id, label }) => (
              <option key={id} value={id}>
                {label}
              </option>
            ))}
          </Select>
        </Field>
      )}
      {view.moderated !== "" && (
        <>
          <Field
            label={phrase("Reason")}
            required={differs}
            hint={phrase("Both judgements stay in the document.")}
            {...(fault !== undefined && { validationState: "error", validationMessage: fault })}
          >
            <Textarea
              id={REASON}
              resize="vertical"
              value={view.reason}
              onChange={(_, { value }) => {
                work.set({ reason: value });
              }}
            />
          </Field>
          {differs && !isEntered(view.reason) && (
            <Link
              as="button"
              className={styles.offer}
              onClick={() => {
                work.set({ reason: feedback });
                focusLater(REASON);
              }}
            >
              {phrase("Use the {person}’s feedback as the reason", { person })}
            </Link>
          )}
          <Field label={phrase("Decided by")}>
            <Select
              value={view.by}
              onChange={(_, { value }) => {
                work.set({ by: value });
              }}
            >
              {DECIDERS.map(({ id, label }) => (
                <option key={id} value={id}>
                  {fixedText(label)}
                </option>
              ))}
            </Select>
          </Field>
        </>
      )}
    </NumberedCard>
  );
}
