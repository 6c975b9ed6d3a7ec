import { memo } from "react";
import { RULES, type RuleSetting } from "../../audit/rules";
import type { FormDraft } from "../../forms/draft/form-draft";
import { counted } from "../../report/phrases";
import { RULE_NAMES } from "../../report/rule-names";
import { Disclosure } from "../parts/disclosure";
import { usePanelStyles } from "../parts/use-panel-styles";
import { ChoiceField } from "./choice-field";
import { useForm } from "./form-context";
import { phrase, phraseOf } from "../../words/phrase";

const SETTINGS: Readonly<Record<RuleSetting, string>> = {
  off: phrase("Off"),
  advice: phrase("Suggestion: hand-over doesn’t wait for it"),
  required: phrase("Has to be put right first"),
};

/** What is looked for beyond what the template asks: each as usual, switched off, or set. */
export const RulesEditor = memo(function RulesEditor({
  rules,
}: {
  readonly rules: NonNullable<FormDraft["rules"]>;
}) {
  const panel = usePanelStyles();
  const { work } = useForm();
  const set = RULES.filter((rule) => rules[rule] !== undefined).length;
  return (
    <>
      <p className={panel.text}>
        {set === 0
          ? phrase("All are as usual.")
          : phraseOf(
              set,
              "{count} rule is set otherwise than usual.",
              "{count} rules are set otherwise than usual.",
            )}
      </p>
      <Disclosure summary={counted(RULES.length, "rule")} framed>
        <div className={panel.panel}>
          {RULES.map((rule) => {
            const { name, usually } = RULE_NAMES[rule];
            return (
              <ChoiceField
                key={rule}
                label={name}
                value={rules[rule] ?? "usual"}
                choices={[
                  { id: "usual", label: phrase("As usual: {usually}", { usually: USUALLY[usually] }) },
                  ...(["off", "advice", "required"] as const).map((id) => ({ id, label: SETTINGS[id] })),
                ]}
                onChange={(to) => {
                  work.edit({ do: "rule", rule, to: to === "usual" ? undefined : to });
                }}
              />
            );
          })}
        </div>
      </Disclosure>
    </>
  );
});

const USUALLY: Readonly<Record<RuleSetting, string>> = {
  off: "off",
  advice: phrase("a suggestion"),
  required: phrase("to be put right"),
};
