import { parseDate } from "../../audit/dates";
import { isEntered } from "../../audit/entered";
import { fingerprintOf } from "../../document/fingerprints";
import { decisionRefusals, withDecision } from "../../moderation/moderated-items";
import { emptySeats, membersIn } from "../../moderation/panel";
import type { Moderated } from "../../moderation/take-step";
import type { ToModerate } from "../../moderation/to-moderate";
import { formatDate } from "../../report/day-text";
import { refusalText } from "../../report/lifecycle-text";
import { decisionText, judgementText, withoutQuorum } from "../../report/moderation-text";
import { takesText } from "../../report/takes-text";
import { DAY, keptText } from "../parts/typed-answer";
import type { ModerationChange } from "../session/moderate";
import { answering } from "./use-answers";
import { viewOf } from "./item-draft";
import { phrase } from "../../words/phrase";

/** A panel's record as it stands in the form. */
export interface PanelForm {
  /** Who came, one in a line. */
  readonly present: string;
  /** As typed. */
  readonly date: string;
  readonly discussion: string;
  /** Of the overall judgement, by the chair; "" while nothing is chosen. */
  readonly judgement: string;
  readonly features: string;
  readonly reason: string;
  /** The decision in words, where they say more than the judgement does. */
  readonly words: string;
  readonly disagreed: boolean;
  readonly dispute: string;
  readonly exceptional: boolean;
}

/** What the document says of the panel; the day of today where it has not met yet. */
export function panelFormOf(audit: Moderated, overall: ToModerate | undefined, today: string): PanelForm {
  const at = (key: string) => audit.record.moderation?.[key] ?? "";
  const view = overall && viewOf(audit, overall);
  const decided = view?.by === "panel";
  const form = {
    present: at("panel-present"),
    date: formatDate(isEntered(at("panel-date")) ? at("panel-date") : today),
    discussion: at("panel-discussion"),
    judgement: decided ? view.moderated : "",
    features: decided ? view.features : "",
    reason: decided ? view.reason : "",
    disagreed: isEntered(at("panel-dispute")),
    dispute: at("panel-dispute"),
    exceptional: at("exceptional") === "yes",
  };
  const words = withoutQuorum(at("panel-decision"));
  return { ...form, words: words === ownWords(audit, overall, form) ? "" : words };
}

/** The decision as the judgement alone says it. */
function ownWords(
  { template }: Moderated,
  overall: ToModerate | undefined,
  { judgement, features }: Pick<PanelForm, "judgement" | "features">,
): string {
  return overall && judgement !== "" ? `${judgementText(template, overall, judgement, features)}.` : "";
}

/** What stands against recording it, at each field, as sentences. That it is not quorate does not. */
export function panelFaults(
  audit: Moderated,
  overall: ToModerate | undefined,
  form: PanelForm,
): Readonly<Partial<Record<keyof PanelForm, string>>> {
  const { auditor, auditorFeatures } = overall
    ? viewOf(audit, overall)
    : { auditor: "", auditorFeatures: "" };
  const differs = form.judgement !== auditor || form.features !== auditorFeatures;
  return {
    ...(parseDate(form.date) === undefined && {
      date: takesText(DAY, form.date),
    }),
    ...(overall && form.judgement === "" && { judgement: phrase("Choose what the chair decided.") }),
    ...(!overall && !isEntered(form.words) && { words: phrase("Say what the chair decided.") }),
    ...(form.judgement !== "" &&
      differs &&
      !isEntered(form.reason) && { reason: phrase("Say why it is not the auditor’s judgement.") }),
    ...(form.disagreed && !isEntered(form.dispute) && { dispute: phrase("Say who disagreed, and why.") }),
  };
}

/** Records what a panel said and its chair decided. */
export function panelChange(overall: ToModerate | undefined, form: PanelForm): ModerationChange {
  return (audit, openQueries) => {
    const words = isEntered(form.words) ? form.words : ownWords(audit, overall, form);
    const answers = {
      "panel-present": form.present,
      "panel-date": keptText(DAY, form.date),
      "panel-discussion": form.discussion,
      "panel-dispute": form.disagreed ? form.dispute : "",
      "panel-decision": decisionText(words, emptySeats(membersIn(form.present))),
      ...(form.exceptional || isEntered(audit.record.moderation?.["exceptional"] ?? "")
        ? { exceptional: form.exceptional ? "yes" : "no" }
        : {}),
    };
    const answered = answering(answers)(audit, openQueries);
    if ("refused" in answered || !overall || form.judgement === "") return answered;
    const { item, features } = overall;
    const decision = {
      moderated: form.judgement,
      by: "panel",
      ...(isEntered(form.reason) || viewOf(audit, overall).by === "panel" ? { reason: form.reason } : {}),
    };
    const [first] = decisionRefusals(answered, item, decision);
    if (first) return { refused: [refusalText(audit.template, first)] };
    const decided = withDecision(answered, item, decision, fingerprintOf);
    return features && (form.features !== "" || viewOf(audit, overall).auditorFeatures !== "")
      ? withDecision(decided, features, { ...decision, moderated: form.features }, fingerprintOf)
      : decided;
  };
}
