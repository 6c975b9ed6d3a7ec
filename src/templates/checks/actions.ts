import type { Template } from "../../audit/template";
import type { TemplateFault } from "../fault";
import { placed } from "./places";

/** The action table says what is to be done, and has a row for every action the limit allows. */
export function actionFaults(template: Template): readonly TemplateFault[] {
  const { columns, limit, rows } = template.actions;
  const what = placed("actions.columns", columns).find(({ value }) => value.id === "what");
  return [
    ...(what ? [] : [{ path: "actions.columns", message: 'There is no column "what".' }]),
    ...(what && !(what.value.type === "text" && what.value.required)
      ? [{ path: what.path, message: 'The column "what" is text and required.' }]
      : []),
    ...(limit !== undefined && rows < limit
      ? [
          {
            path: "actions.rows",
            message: `There are fewer rows than the ${limit} actions the limit allows.`,
          },
        ]
      : []),
  ];
}
