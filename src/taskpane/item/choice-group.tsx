import { Button, Field, makeStyles, Radio, RadioGroup, tokens } from "@fluentui/react-components";
import { startTransition, useOptimistic, useRef } from "react";
import type { ItemQuestion } from "../../audit/question";
import { shownText } from "../../audit/shown-text";
import { partName } from "../../report/place-text";
import { SeveralChoices } from "../parts/several-choices";
import { unreadChoice } from "../parts/unread-choice";
import { useAudit } from "../use-session";
import { phrase } from "../../words/phrase";

const useStyles = makeStyles({
  group: { position: "relative", display: "grid", gridTemplateColumns: "minmax(0, 1fr)" },
  // At the right of the heading to the eye, after the choices to the keyboard.
  clear: {
    position: "absolute",
    insetInlineEnd: 0,
    top: "-4px",
    minWidth: 0,
    height: "28px",
    padding: `0 ${tokens.spacingHorizontalXS}`,
    color: tokens.colorBrandForegroundLink,
  },
  choices: {
    width: "100%",
    gap: tokens.spacingVerticalXS,
    "& .fui-Radio": {
      width: "100%",
      minHeight: "32px",
      border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
      borderRadius: tokens.borderRadiusMedium,
    },
    "& .fui-Radio__indicator": { marginTop: "7px", marginBottom: "7px" },
    "& .fui-Radio__label": { flexGrow: 1, paddingTop: "6px", paddingBottom: "6px" },
    "& .fui-Radio:hover": { backgroundColor: tokens.colorSubtleBackgroundHover },
    "& .fui-Radio:has(input:checked)": {
      outline: `2px solid ${tokens.colorCompoundBrandStroke}`,
      outlineOffset: "-2px",
      backgroundColor: tokens.colorBrandBackground2,
    },
    "@media (forced-colors: active)": {
      "& .fui-Radio:has(input:checked)": { outline: "2px solid Highlight" },
    },
  },
});

interface ChoiceGroupProps {
  readonly question: ItemQuestion;
  /** Keeps the item shown once its last gap is closed. */
  readonly onChoose: () => void;
}

/** A judgement or an answer from a scale. Choosing writes it into the document; shown at once, taken back if it fails. */
export function ChoiceGroup({ question, onChoose }: ChoiceGroupProps) {
  const styles = useStyles();
  const { session, audit } = useAudit();
  const [value, setValue] = useOptimistic(question.get(audit.record));
  const group = useRef<HTMLDivElement>(null);
  const name = partName(question.owner.part, audit.template);
  const unread = unreadChoice(audit, question.tag);
  const choose = (id: string) => {
    const label = shownText(question, id);
    onChoose();
    startTransition(async () => {
      setValue(id);
      await session.writeTexts(new Map([[question.tag, label]]));
    });
  };

  return (
    <div ref={group} className={styles.group}>
      {question.kind === "choices" ? (
        <SeveralChoices
          label={name}
          choices={question.choices}
          value={value}
          unread={unread}
          onChange={choose}
        />
      ) : (
        <Field
          label={name}
          {...(unread && { validationState: "warning", validationMessage: unread.sentence })}
        >
          <RadioGroup
            className={styles.choices}
            value={value}
            onChange={(_, data) => {
              choose(data.value);
            }}
          >
            {question.choices.map((choice) => (
              <Radio key={choice.id} value={choice.id} label={choice.label} />
            ))}
          </RadioGroup>
        </Field>
      )}
      {(value !== "" || unread) && (
        <Button
          size="small"
          appearance="subtle"
          className={styles.clear}
          aria-label={phrase("Clear the {name}", { name: name.toLowerCase() })}
          onClick={() => {
            choose("");
            // The button goes with what it cleared.
            group.current?.querySelector("input")?.focus();
          }}
        >
          {phrase("Clear")}
        </Button>
      )}
    </div>
  );
}
