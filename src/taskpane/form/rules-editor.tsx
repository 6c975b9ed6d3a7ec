import { memo } from "react";
import { RULES, type RuleSetting } from "../../audit/rules";
import type { FormDraft } from "../../forms/draft/form-draft";
import { counted } from "../../report/phrases";
import { RULE_NAMES } from "../../report/rule-names";
import { Disclosure } from "../parts/disclosure";
import { usePanelStyles } from "../parts/use-panel-styles";
import { ChoiceField } from "./choice-field";
import { useForm } from "./form-context";

const SETTINGS: Readonly<Record<RuleSetting, string>> = {
  off: "Off",
  advice: "Suggestion: hand-over doesn’t wait for it",
  required: "Has to be put right first",
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
          ? "All are as usual."
          : `${counted(set, "rule is", "rules are")} set otherwise than usual.`}
      </p>
      <Disclosure summary={`${String(RULES.length)} rules`} framed>
        <div className={panel.panel}>
          {RULES.map((rule) => {
            const { name, usually } = RULE_NAMES[rule];
            return (
              <ChoiceField
                key={rule}
                label={name}
                value={rules[rule] ?? "usual"}
                choices={[
                  { id: "usual", label: `As usual: ${USUALLY[usually]}` },
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
  advice: "a suggestion",
  required: "to be put right",
};
