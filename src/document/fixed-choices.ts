import { YES_NO, type Choice } from "../audit/answering";
import { DECIDERS, OUTCOMES, STATES } from "../audit/moderation";
import { STATUSES } from "../audit/record";

/** The choices that every template has. */
export const FIXED_CHOICES: readonly Choice[] = [...YES_NO, ...STATUSES, ...STATES, ...DECIDERS, ...OUTCOMES];
